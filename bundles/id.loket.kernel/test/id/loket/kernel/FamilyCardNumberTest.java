package id.loket.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyCardNumberTest {

    @Test
    void sixteenDigitsPassAndAreShownMasked() {
        var number = new FamilyCardNumber("6409031203159901");
        assertEquals("6409031203159901", number.value());
        assertEquals("6409••••••••9901", number.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "640903120315990", "64090312031599011", "6409-3120315990", "abc" })
    void anythingElseIsRefused(String digits) {
        assertEquals(KernelMsg.familyCardNotSixteenDigits,
                assertThrows(InvalidNumber.class, () -> new FamilyCardNumber(digits)).reason());
    }
}
