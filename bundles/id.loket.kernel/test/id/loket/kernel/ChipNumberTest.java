package id.loket.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChipNumberTest {

    @Test
    void whatIsTypedOrScannedIsTidied() {
        assertEquals(new ChipNumber("BMT0001204"), ChipNumber.parse(" bmt-000 1204 "));
    }

    @Test
    void aRangeRunsInTheDigitsAndKeepsTheirWidth() {
        var first = new ChipNumber("BMT0009998");
        assertEquals("BMT", first.prefix());
        assertEquals(9998, first.serial());
        assertEquals(new ChipNumber("BMT0010000"), first.plus(2));
        assertEquals(new ChipNumber("000123457"), new ChipNumber("000123456").plus(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "BMT123", "BMTBMTB000123", "BMT12345678901234567", "000-123", "bmt000123" })
    void anotherFormIsRefused(String number) {
        assertEquals(KernelMsg.chipNumberForm,
                assertThrows(InvalidNumber.class, () -> new ChipNumber(number)).reason());
    }

    @Test
    void nothingTypedIsRefused() {
        assertThrows(InvalidNumber.class, () -> ChipNumber.parse(null));
    }
}
