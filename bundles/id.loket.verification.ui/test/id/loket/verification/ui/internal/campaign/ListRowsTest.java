package id.loket.verification.ui.internal.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.loket.registry.tables.TableMsg;
import id.loket.verification.campaign.ChangeKind;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowChange;
import id.loket.verification.campaign.RowFinding;

class ListRowsTest {

    private static final RowFinding NIK = RowFinding.of(ListColumn.NIK, Grade.WARNING, TableMsg.nikMasked);
    private static final RowFinding WHOLE = RowFinding.of(null, Grade.BAD, TableMsg.nikEmpty);

    @Test
    void aRowWithTwoFindingsIsToldOfTwiceEachWithItsFieldAndWhatStandsThere() {
        var rows = FindingRow.of(List.of(person(1, "ANI", NIK, WHOLE), person(2, "BUDI")));
        assertEquals(2, rows.size());
        assertEquals("7110********", rows.get(0).written());
        assertEquals("", rows.get(1).written());
        assertEquals(FindingRow.headings().size(), rows.get(0).cells().size());
        assertTrue(rows.get(0).cells().containsAll(List.of("BLOK A", "2", "ANI")), rows.get(0).cells().toString());
        assertEquals(2, rows.stream().map(FindingRow::key).distinct().count());
    }

    @Test
    void aChangeTellsBothSidesAndRowsThatAreTheSameAreNotKept() {
        var kept = new KeptChanges();
        kept.accept(new RowChange(ChangeKind.SAME, 1, 1, Set.of(), person(1, "ANI"), person(1, "ANI")));
        kept.accept(new RowChange(ChangeKind.CHANGED, 2, 3, Set.of(ListColumn.NAME), person(2, "BUDI"), person(3, "BUDY")));
        kept.accept(new RowChange(ChangeKind.GONE, 4, 0, Set.of(), person(4, "CICI"), null));
        assertEquals(2, kept.rows().size());
        assertTrue(kept.rows().get(0).what().contains("BUDI → BUDY"), kept.rows().get(0).what());
        assertEquals(4L, kept.rows().get(0).newer());
        assertEquals("CICI", kept.rows().get(1).name());
        assertEquals("", kept.rows().get(1).what());
    }

    @Test
    void moreChangesThanAPersonMayPageThroughAreOnlyCounted() {
        var kept = new KeptChanges();
        var added = new RowChange(ChangeKind.NEW, 0, 1, Set.of(), null, person(1, "ANI"));
        for (var i = 0; i < KeptChanges.MOST + 7; i++) {
            kept.accept(added);
        }
        assertEquals(KeptChanges.MOST, kept.rows().size());
        assertEquals(7, kept.left());
    }

    private static ListedPerson person(int line, String name, RowFinding... findings) {
        return new ListedPerson(line, "BLOK A", line + 1, Map.of(ListColumn.NAME, name, ListColumn.NIK, "7110********"), "", null, null,
                null, List.of(findings));
    }
}
