package id.loket.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;

class CardCodeTest {

    @Test
    void aCodeReadsBackAsScannersSendIt() {
        var code = new CardCode(1234);
        assertEquals(code, CardCode.parse(" " + code.toString().toLowerCase() + "\n").orElseThrow());
    }

    @Test
    void everyCardUpToTenThousandHasATwoDigitCheck() {
        for (var id = 1L; id <= 10_000; id++) {
            assertEquals(id, CardCode.parse(new CardCode(id).toString()).orElseThrow().cardId());
        }
    }

    @Test
    void twoSwappedDigitsAreNoticed() {
        var swapped = new CardCode(1234).toString().replace("1234", "1324");
        assertEquals(CardMsg.cardCodeWrong, assertThrows(Refusal.class, () -> CardCode.parse(swapped)).reason());
    }

    @Test
    void aNameOrANikIsNoCardCode() {
        assertTrue(CardCode.parse("SITI AMINAH").isEmpty());
        assertTrue(CardCode.parse("7110025209029902").isEmpty());
    }
}
