package id.loket.verification.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ListColumnTest {

    @ParameterizedTest
    @CsvSource({ "NAMA WBP, NAME", "Nama Lengkap, NAME", "NO. KK, FAMILY_CARD", "NKK, FAMILY_CARD", "L/P, SEX",
            "Blok/Kamar, CELL", "No. TPS, POLLING_STATION", "Umur, AGE", "Nama Ibu, MOTHER", "NO, NUMBER",
            "Tempat/Tgl Lahir, BIRTH_PLACE_AND_DATE", "Ket., REMARK" })
    void headersAsSendersWriteThemAreKnown(String header, ListColumn column) {
        assertEquals(Optional.of(column), ListColumn.knownFor(header));
    }

    @Test
    void whatSaysNothingIsNotKnown() {
        assertFalse(ListColumn.isKnown("JUMLAH"));
        assertFalse(ListColumn.isKnown(""));
    }

    @Test
    void everyColumnHasALetterOfItsOwn() {
        var letters = new HashSet<Character>();
        for (var column : ListColumn.values()) {
            assertTrue(letters.add(column.code()), column.name());
            assertEquals(column, ListColumn.of(column.code()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnHasALabel(ListColumn column) {
        assertFalse(column.label().isBlank());
    }

    @Test
    void theFirstOfTwoColumnsIsSuggested() {
        var mapping = ListMapping.suggested(List.of("NO", "NAMA", "NAMA LENGKAP"));
        assertEquals("NAMA", mapping.header(ListColumn.NAME));
        assertEquals("", mapping.header(ListColumn.NIK));
    }
}
