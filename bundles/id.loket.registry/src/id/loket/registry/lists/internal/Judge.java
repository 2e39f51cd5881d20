package id.loket.registry.lists.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.loket.registry.lists.Finding;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.lists.RowVerdict;
import id.loket.registry.lists.RowVerdict.Verdict;
import id.loket.registry.lists.internal.KnownResidents.Change;
import id.loket.registry.lists.internal.KnownResidents.Known;
import id.loket.registry.lists.internal.RowReader.ReadRow;

/** Decides what becomes of each row of a chunk, against the registry and the rows before. */
final class Judge {

    private static final int LONGEST_TEXT = 60;

    /** More rows than any sheet of a workbook has. */
    private static final int SHEET_ROWS = 1 << 21;

    private final SeenNiks seen = new SeenNiks();
    private final List<String> sheets = new ArrayList<>();

    /**
     * @param rows a chunk
     * @param residents the registry, in the transaction at hand
     * @return what is to be written and each row's verdict
     */
    Judgement judge(List<ReadRow> rows, KnownResidents residents) throws SQLException {
        var judgement = new Judgement(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(rows.size()));
        var niks = rows.stream().filter(row -> !row.isRefused()).map(ReadRow::nik).distinct().toList();
        Map<String, Known> known = niks.isEmpty() ? Map.of() : residents.find(niks);
        for (var row : rows) {
            judgement.verdicts().add(verdict(row, judge(row, known, judgement)));
        }
        return judgement;
    }

    private Verdict judge(ReadRow row, Map<String, Known> known, Judgement judgement) {
        if (row.isRefused()) {
            return Verdict.REJECTED;
        }
        var nik = Long.parseLong(row.nik().value());
        var digest = row.draft().hashCode();
        var place = place(row.row());
        var earlier = seen.row(nik);
        // A chunk may be judged twice, when its transaction is run again: then the row meets itself.
        if (earlier != 0 && earlier != place) {
            if (seen.digest(nik) == digest) {
                return Verdict.SAME;
            }
            row.findings().add(Finding.error(ListField.NIK, ListMsg.nikTwice, named(earlier, row.row())));
            return Verdict.REJECTED;
        }
        seen.add(nik, place, digest);
        var resident = known.get(row.nik().value());
        if (resident == null) {
            judgement.added().add(new Change(row.nik(), row.draft().complete(row.nik().sex(), row.findings()), 0, 0));
            return Verdict.NEW;
        }
        var biodata = row.draft().over(resident.biodata(), resident.corrected(), row.findings());
        if (biodata.equals(resident.biodata())) {
            return Verdict.SAME;
        }
        judgement.changed().add(new Change(row.nik(), biodata, resident.id(), resident.version()));
        return Verdict.CHANGED;
    }

    /** A row's number in the whole list: sheets have a row 5 each. */
    private int place(ListRow row) {
        if (!sheets.contains(row.sheet())) {
            sheets.add(row.sheet());
        }
        return sheets.indexOf(row.sheet()) * SHEET_ROWS + row.number();
    }

    private String named(int place, ListRow from) {
        if (sheets.size() == 1) {
            return String.valueOf(place);
        }
        var sheet = sheets.get(place / SHEET_ROWS);
        return place % SHEET_ROWS + (sheet.equals(from.sheet()) ? "" : " (" + sheet + ")");
    }

    private static RowVerdict verdict(ReadRow row, Verdict verdict) {
        var name = row.draft().name();
        return new RowVerdict(row.row().sheet(), row.row().number(), verdict,
                row.nik() == null ? "" : row.nik().masked(),
                name.length() > LONGEST_TEXT ? name.substring(0, LONGEST_TEXT) : name, List.copyOf(row.findings()));
    }

    /**
     * What becomes of a chunk.
     *
     * @param added residents to add
     * @param changed residents to change
     * @param verdicts one per row, in their order
     */
    record Judgement(List<Change> added, List<Change> changed, List<RowVerdict> verdicts) {
    }
}
