package id.loket.registry.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Noted notes = new Noted();

    @ParameterizedTest
    @CsvSource({ "05-08-1968, DAY_FIRST", "5/8/1968, DAY_FIRST", "05.08.1968, DAY_FIRST", "08/05/1968, MONTH_FIRST",
            "1968-08-05, DAY_FIRST", "1968-08-05, MONTH_FIRST", "68-08-05, YEAR_FIRST", "5 Agustus 1968, MONTH_FIRST",
            "05-Aug-1968, DAY_FIRST", "5 Agt 1968, DAY_FIRST", "05081968, DAY_FIRST", "19680805, DAY_FIRST",
            "1968-08-05 00:00:00, DAY_FIRST", "1968-08-05T00:00, DAY_FIRST", "05-08-68, DAY_FIRST",
            "25055, DAY_FIRST" })
    void everyWayOfWritingADateIsRead(String text, DateOrder order) {
        assertEquals(LocalDate.of(1968, 8, 5), read(text, order));
        assertEquals(0, notes.refused().size());
    }

    @ParameterizedTest
    @CsvSource({ "31-02-1990, dateUnreadable", "08-25-1968, dateUnreadable", "kemarin, dateUnreadable",
            "1968, dateUnreadable", "22-11-2027, dateFuture", "05-08-1868, dateTooOld" })
    void whatIsNoBirthDateIsRefused(String text, TableMsg rule) {
        read(text, DateOrder.DAY_FIRST);
        assertEquals(rule, notes.last());
    }

    @Test
    void twoDigitsOfAYearAreNotInTheFuture() {
        assertEquals(LocalDate.of(2009, 8, 5), read("05-08-09", DateOrder.DAY_FIRST));
        assertEquals(LocalDate.of(1927, 8, 5), read("05-08-27", DateOrder.DAY_FIRST));
        assertEquals(List.of(TableMsg.dateTwoDigitYear, TableMsg.dateTwoDigitYear),
                notes.rules());
    }

    @Test
    void aDayAboveTwelveTellsTheOrder() {
        assertEquals(Optional.of(DateOrder.DAY_FIRST), order("03-04-1968", "25-04-1968"));
        assertEquals(Optional.of(DateOrder.MONTH_FIRST), order("03/04/1968", "04/25/1968"));
        assertEquals(Optional.of(DateOrder.DAY_FIRST), order("1968-04-25"));
    }

    @Test
    void datesThatFitTwoOrdersOrContradictTellNone() {
        assertEquals(Optional.empty(), order("03-04-1968", "05-06-1970"));
        assertEquals(Optional.empty(), order("25-04-1968", "04-25-1968"));
    }

    @Test
    void theNikBesideItTellsTheOrder() {
        var evidence = new DateOrderEvidence();
        evidence.add("08/05/1968", "7110014508689901");
        assertEquals(Optional.of(DateOrder.MONTH_FIRST), evidence.order());
    }

    private LocalDate read(String text, DateOrder order) {
        return new DateReader(order, TODAY).read(text, false, notes);
    }

    private static Optional<DateOrder> order(String... dates) {
        var evidence = new DateOrderEvidence();
        for (var date : dates) {
            evidence.add(date, "");
        }
        return evidence.order();
    }
}
