package id.loket.registry.tables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "14|mm-dd-yy|true", "22||true", "164|dd/mm/yyyy|true", "165|[$-421]d mmmm yyyy;@|true",
        "166|yyyy\\-mm\\-dd|true", "0|General|false", "1|0|false", "20|h:mm|false", "4|#,##0.00|false",
        "167|#,##0 \"hari\"|false", "168|[$Rp-421]#,##0|false", "169|Standard|false", "11|0.00E+00|false" })
    void aFormatThatShowsADayIsToldFromOtherNumbers(int id, String format, boolean isDay) {
        assertEquals(isDay, DateFormats.isDay(id, format));
    }
}
