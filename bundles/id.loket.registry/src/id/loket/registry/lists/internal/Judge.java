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
import id.loket.registry.tables.FirstRows;

/** Decides what becomes of each row of a chunk, against the registry and the rows before. */
final class Judge {

    private static final int LONGEST_TEXT = 60;

    private final FirstRows seen = new FirstRows();

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
        var place = seen.place(row.row());
        var earlier = seen.place(nik);
        // A chunk may be judged twice, when its transaction is run again: then the row meets itself.
        if (earlier != 0 && earlier != place) {
            if (seen.digest(nik) == digest) {
                return Verdict.SAME;
            }
            row.findings().add(Finding.error(ListField.NIK, ListMsg.nikTwice, seen.named(earlier, row.row())));
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
