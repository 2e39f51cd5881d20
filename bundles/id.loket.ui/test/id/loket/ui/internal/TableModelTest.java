package id.loket.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.loket.ui.Formats;

class TableModelTest {

    private record Village(String name, long residents, LocalDate visited) {
    }

    private static final Village TUTUYAN = new Village("Tutuyan", 1204, LocalDate.of(2026, 11, 2));
    private static final Village KOTABUNAN = new Village("Kotabunan", 88, null);
    private static final Village NUANGAN = new Village("nuangan", 427, LocalDate.of(2026, 9, 30));

    private final TableModel<Village> model = model();

    private static TableModel<Village> model() {
        var model = new TableModel<Village>();
        model.add(TableColumnSpec.text("Desa", 200, Village::name));
        model.add(TableColumnSpec.number("Penduduk", 90, Village::residents));
        model.add(TableColumnSpec.value("Kunjungan", 90, Village::visited, Formats::date));
        model.rows(List.of(TUTUYAN, KOTABUNAN, NUANGAN));
        return model;
    }

    @Test
    void rowsKeepTheirOrderUntilSorted() {
        assertEquals(List.of(TUTUYAN, KOTABUNAN, NUANGAN), shown());
    }

    @Test
    void aRowFetchedAnewIsFoundByItsKeyAndNoOtherIsTakenForIt() {
        model.key(Village::name);
        var counted = new Village("Kotabunan", 91, null);
        var other = new Village("Buyat", 88, null);
        model.rows(List.of(TUTUYAN, other, counted));
        assertEquals(2, model.indexOf(KOTABUNAN));
        model.rows(List.of(TUTUYAN, other, NUANGAN));
        assertEquals(-1, model.indexOf(KOTABUNAN));
    }

    @Test
    void withoutAKeyOnlyAnEqualRowIsTheSame() {
        model.rows(List.of(new Village("Kotabunan", 91, null), TUTUYAN));
        assertEquals(-1, model.indexOf(KOTABUNAN));
        assertEquals(1, model.indexOf(TUTUYAN));
    }

    @Test
    void textIsSortedWithoutRegardToCase() {
        model.sortBy(0);
        assertEquals(List.of(KOTABUNAN, NUANGAN, TUTUYAN), shown());
    }

    @Test
    void numbersAreSortedAsNumbersAndTheSameAgainTurnsTheOrderRound() {
        model.sortBy(1);
        model.sortBy(1);
        assertTrue(model.descending());
        assertEquals(List.of(TUTUYAN, NUANGAN, KOTABUNAN), shown());
    }

    @Test
    void datesAreSortedAsDatesWithTheMissingOnesLast() {
        model.sortBy(2);
        assertEquals(List.of(NUANGAN, TUTUYAN, KOTABUNAN), shown());
    }

    @Test
    void everyWordOfTheFilterMustAppearSomewhereInTheRow() {
        model.filter("TUTU 1.204");
        assertEquals(List.of(TUTUYAN), shown());
        model.filter("tutu 88");
        assertEquals(List.of(), shown());
        model.filter("");
        assertEquals(3, model.size());
    }

    @Test
    void theFileHoldsWhatIsSeen() {
        model.sortBy(1);
        model.filter("an");
        assertEquals("""
                Desa;Penduduk;Kunjungan\r
                Kotabunan;88;\r
                nuangan;427;30-09-2026\r
                Tutuyan;1.204;02-11-2026\r
                """, model.csv().get());
    }

    @Test
    void aCellIsNeverAFormula() {
        assertEquals("'=1+1;\"a;b\";\"say \"\"x\"\"\"\r\n", Csv.line(List.of("=1+1", "a;b", "say \"x\"")));
    }

    @Test
    void aHundredThousandRowsAreFilteredWhileOneTypes() {
        model.rows(IntStream.range(0, 100_000).mapToObj(i -> new Village("Desa " + i, i, TUTUYAN.visited())).toList());
        assertTimeout(Duration.ofSeconds(2), () -> model.filter("99.999"));
        assertEquals(1, model.size());
    }

    private List<Village> shown() {
        return IntStream.range(0, model.size()).mapToObj(model::get).toList();
    }
}
