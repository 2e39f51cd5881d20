package id.loket.verification.campaign.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikDigitsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = { "711001******9901, 711001??????9901", "7110.0145.XXXX.9901, 71100145????9901",
            "'71100145O8689901, 71100145?8689901", "71100145086899011, 71100145086899011",
            "711001450868990, 711001450868990" })
    void whatIsMaskedOrMisspeltIsAQuestion(String text, String digits) {
        assertEquals(digits, NikDigits.of(text, false, false));
    }

    @Test
    void aNumberLosesItsLastDigit() {
        assertEquals("711001450868990?", NikDigits.of("7110014508689900", true, false));
        assertEquals("711001450868990?", NikDigits.of("7.1100145086899E+15", true, false));
        assertEquals("711001450868990?", NikDigits.of("7110014508689900", false, true));
    }

    @Test
    void aNumberAsItIsShownKeepsTheDigitsThatAreShownButTheLast() {
        assertEquals("71100???????????", NikDigits.of("7.11001E+15", false, false));
    }

    @ParameterizedTest
    @CsvSource({ "***", "12", "tidak ada", "7E+15", "1234567890123456789012" })
    void tooLittleOrTooMuchIsNothing(String text) {
        assertEquals("", NikDigits.of(text, false, false));
    }
}
