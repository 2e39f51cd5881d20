package id.loket.verification.campaign.internal;

import java.util.List;
import java.util.Map;

import id.loket.kernel.Nik;
import id.loket.registry.tables.FirstRows;
import id.loket.registry.tables.TableRow;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.RowFinding;

/** Tells rows that say again what a row before them in the list says, and NIKs that came before with another person. */
final class Repeats {

    private final FirstRows rows = new FirstRows();
    private final FirstRows niks = new FirstRows();

    void tell(TableRow row, Map<ListColumn, String> written, Nik nik, List<RowFinding> findings) {
        var place = rows.place(row);
        var content = content(written);
        var earlier = rows.place(content);
        rows.add(content, place, 0);
        if (earlier != 0) {
            findings.add(RowFinding.of(null, Grade.WARNING, CampaignMsg.rowRepeated, rows.named(earlier, row)));
        }
        if (nik == null) {
            return;
        }
        var number = Long.parseLong(nik.value());
        var first = niks.place(number);
        niks.add(number, place, 0);
        if (first != 0 && earlier == 0) {
            findings.add(RowFinding.of(ListColumn.NIK, Grade.WARNING, CampaignMsg.nikRepeated, rows.named(first, row)));
        }
    }

    /** The list's own numbering tells two rows apart that say the same of a person. */
    private static long content(Map<ListColumn, String> written) {
        var text = new StringBuilder();
        written.forEach((column, cell) -> {
            if (column != ListColumn.NUMBER) {
                text.append(column.code()).append(cell).append('\n');
            }
        });
        return Digest64.of(text);
    }
}
