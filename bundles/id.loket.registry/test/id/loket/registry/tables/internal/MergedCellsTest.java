package id.loket.registry.tables.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.registry.tables.TableMsg;

class MergedCellsTest {

    @Test
    void aReferenceIsReadAsSpreadsheetsWriteIt() {
        assertEquals(Optional.of(new MergedCells(3, 9, 27)), MergedCells.parse("AB3:AC9"));
        assertEquals(Optional.empty(), MergedCells.parse("3:9"));
    }

    @Test
    void rowsOfMergedCellsHaveTheValueOfTheFirst() {
        var merged = new MergedValues(List.of(new MergedCells(2, 3, 1)));
        var noted = new CellText("TPS 1", 3);
        assertArrayEquals(new String[] { "a", "TOGID" },
                merged.filled(new String[] { "a", "TOGID" }, 2, new CellText("TPS 1", 2)));
        assertArrayEquals(new String[] { "b", "TOGID" }, merged.filled(new String[] { "b" }, 3, noted));
        assertEquals(List.of(TableMsg.cellMerged), noted.notes().stream().map(note -> note.rule()).toList());
        assertArrayEquals(new String[] { "c", "" },
                merged.filled(new String[] { "c", "" }, 4, new CellText("TPS 1", 4)));
    }
}
