package id.loket.registry.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ListField;

class TablePlanTest {

    @TempDir
    private Path folder;

    @Test
    void rowsAreThoseBelowTheHeadersThatSaySomething() throws IOException {
        var skipped = new ArrayList<TableNote>();
        var rows = rows(plan("DAFTAR,,\n\nNIK,NAMA,JK\n1,2,3\na,ANI,P\n,,\nNIK,NAMA,JK\nb,BUDI,L\n"), skipped);
        assertEquals(List.of("ANI", "BUDI"), rows.stream().map(row -> row.text(1)).toList());
        assertEquals(List.of(5, 8), rows.stream().map(TableRow::number).toList());
        assertEquals(List.of(TableNote.ofRow("daftar.csv", 7, TableMsg.headerRepeated)), skipped);
    }

    @Test
    void ofTwoColumnsOfOneNameTheSecondIsNamedAfterItsLetter() throws IOException {
        var head = plan("NIK,NAMA,NAMA\na,ANI,B\n").heads().iterator().next();
        assertEquals(List.of("NIK", "NAMA", "NAMA C"), head.headers());
        assertEquals(List.of(TableMsg.columnTwice), head.notes().stream().map(TableNote::rule).toList());
    }

    @Test
    void whatWasMendedInARowIsToldWithIt() throws IOException {
        var rows = rows(plan("NIK,NAMA\na,\"ANI\nb,BU\0DI\nc,REN\u00C3\u00A9\n"), new ArrayList<>());
        assertEquals(List.of("ANI", "BUDI", "REN\u00C3\u00A9"), rows.stream().map(row -> row.text(1)).toList());
        assertEquals(List.of(TableMsg.quoteUnclosed, TableMsg.controlDropped, TableMsg.cellGarbled),
                rows.stream().flatMap(row -> row.notes().stream()).map(TableNote::rule).toList());
        assertEquals(List.of(TableNote.WHOLE_ROW, 1, 1),
                rows.stream().flatMap(row -> row.notes().stream()).map(TableNote::column).toList());
    }

    @Test
    void aHeaderThatIsNotThereIsRefusedByItsName() throws IOException {
        var head = plan("NIK,NAMA\na,ANI\n").heads().iterator().next();
        assertEquals(new EnumMap<>(Map.of(ListField.NAME, 1)),
                TablePlan.columns(head, ListField.class, Map.of(ListField.NAME, "NAMA")));
        var refusal = assertThrows(Refusal.class,
                () -> TablePlan.columns(head, ListField.class, Map.of(ListField.SEX, "JK")));
        assertEquals(TableMsg.sheetHeaderDiffers, refusal.reason());
    }

    @Test
    void aMappingComesBackFromItsText() {
        var mapping = new MappingText<>(Map.of(ListField.NAME, "NAMA", ListField.NIK, "NO KTP"), DateOrder.MONTH_FIRST,
                new RegionCode("71.10.01.2003"));
        assertEquals(mapping, MappingText.parse(ListField.class, mapping.text()));
    }

    private TablePlan plan(String text) throws IOException {
        var file = Tables.open(Files.writeString(folder.resolve("daftar.csv"), text));
        return new TablePlan(file, file.sheets(), ListField::isKnown);
    }

    private static List<TableRow> rows(TablePlan plan, List<TableNote> skipped) throws IOException {
        var rows = new ArrayList<TableRow>();
        plan.read(rows::add, skipped::add);
        return rows;
    }
}
