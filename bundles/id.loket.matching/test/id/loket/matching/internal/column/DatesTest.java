package id.loket.matching.internal.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = { "1975-12-30", "30-12-1975", "30/12/1975", "30.12.1975", "30 Desember 1975", "30 DES 1975",
        "30121975", "19751230", "12/30/1975", "1975-12-30 00:00:00" })
    void aDateIsReadHoweverItIsWritten(String written) {
        assertEquals(Dates.pack(1975, 12, 30), Dates.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1975", "00-00-1975", "1975-00-00", "00/05/1975", "31-13-1975" })
    void whereNothingElseMakesSenseTheYearStays(String written) {
        assertEquals(Dates.pack(1975, 0, 0), Dates.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-", "tidak tahu", "12-75", "99" })
    void noYearIsNoDate(String written) {
        assertEquals(0, Dates.parse(written));
    }

    @Test
    void threeDaysOfTheYearStandForAnUnknownOne() {
        assertTrue(Dates.rounded(Dates.pack(1960, 1, 1)));
        assertTrue(Dates.rounded(Dates.pack(1960, 7, 1)));
        assertTrue(Dates.rounded(Dates.pack(1960, 12, 31)));
        assertFalse(Dates.rounded(Dates.pack(1960, 1, 2)));
    }

    @Test
    void dayAndMonthAreExchangedWhereTheyCanBe() {
        assertEquals(Dates.pack(1960, 5, 3), Dates.swapped(Dates.pack(1960, 3, 5)));
        assertEquals(0, Dates.swapped(Dates.pack(1960, 3, 13)));
        assertEquals(0, Dates.swapped(Dates.pack(1960, 3, 3)));
    }
}
