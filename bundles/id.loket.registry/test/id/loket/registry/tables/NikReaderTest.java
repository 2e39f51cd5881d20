package id.loket.registry.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikReaderTest {

    private final Noted notes = new Noted();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = { "'', nikEmpty", "-, nikEmpty", "0, nikEmpty", "711001******9901, nikMasked",
            "711001XXXXXX9901, nikMasked", "7.11001E+15, nikScientific", "\"7,11001450868990E+15\", nikScientific",
            "711001450868990, nikLength", "71100145086899011, nikLength", "12, nikLength",
            "71100145O8689901, nikNotDigits", "7110013208689901, nikInvalid", "7110014508680000, nikInvalid" })
    void aSpoiltNikIsRefusedByItsRule(String text, TableMsg rule) {
        assertNull(read(text.equals("''") ? "" : text, false));
        assertEquals(List.of(rule), rules());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = { "'7110014508689901, nikApostrophe", "7110 0145 0868 9901, nikSeparators",
            "7110.0145.0868.9901, nikSeparators" })
    void whatCanBeMendedIsMendedAndTold(String text, TableMsg rule) {
        assertEquals("7110014508689901", read(text, false));
        assertEquals(List.of(rule), rules());
    }

    @Test
    void aNikInOrderHasNoFinding() {
        assertEquals("7110014508689901", read("7110014508689901", false));
        assertEquals(List.of(), rules());
    }

    @Test
    void twoZerosAtTheEndAreToBeLookedAt() {
        assertEquals("7110014508689900", read("7110014508689900", false));
        assertEquals(List.of(TableMsg.nikEndsInZeros), rules());
    }

    @Test
    void inAColumnThatLostItsLastDigitsAZeroIsNotBelieved() {
        assertNull(new NikReader(true).read("7110014508689900", false, notes));
        assertEquals(List.of(TableMsg.nikLastDigitLost), rules());
    }

    @ParameterizedTest
    @CsvSource({ "7110014508689900, nikLastDigitLost", "7.1100145086899E+15, nikLastDigitLost",
            "9110014508689901, nikLastDigitLost", "711001450868990, nikLength" })
    void aNumberIsRefusedWhereDigitsMayBeLost(String raw, TableMsg rule) {
        assertNull(read(raw, true));
        assertEquals(rule, notes.last());
    }

    @Test
    void aNumberWithAllItsDigitsIsTakenAndTold() {
        assertEquals("7110014508689901", read("7110014508689901", true));
        assertEquals(List.of(TableMsg.nikStoredAsNumber), rules());
    }

    private String read(String text, boolean isNumber) {
        var nik = new NikReader(false).read(text, isNumber, notes);
        return nik == null ? null : nik.value();
    }

    private List<TableMsg> rules() {
        return notes.rules();
    }
}
