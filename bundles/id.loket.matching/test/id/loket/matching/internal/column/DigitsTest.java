package id.loket.matching.internal.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DigitsTest {

    private static final long NIK = Digits.of("7110015708900003");

    @Test
    void separatorsAreNoDigits() {
        assertEquals(NIK, Digits.of("7110 0157 0890 0003"));
        assertEquals(NIK, Digits.of("'7110015708900003"));
    }

    @Test
    void maskedAndOverlongNumbersAreNone() {
        assertEquals(0, Digits.of("711001570890****"));
        assertEquals(0, Digits.of("71100157089000031"));
    }

    @Test
    void wrongDigitsAreCounted() {
        assertEquals(1, Digits.count(NIK ^ Digits.of("7110015708910003")));
        assertEquals(2, Digits.count(NIK ^ Digits.of("7110025708910003")));
        assertEquals(16, Digits.count(0x1248_1248_1248_1248L));
    }

    @Test
    void twoNeighboursInEachOthersPlaceAreTransposed() {
        assertTrue(Digits.transposed(NIK, Digits.of("1710015708900003")));
        assertTrue(Digits.transposed(NIK, Digits.of("7110015780900003")));
        assertFalse(Digits.transposed(NIK, Digits.of("7120025708900003")));
        assertFalse(Digits.transposed(NIK, Digits.of("7110015780900004")));
    }

    @Test
    void theNumberTellsSexAndBirthDate() {
        assertTrue(Digits.female(NIK));
        assertTrue(Digits.tells(NIK, Dates.pack(1990, 8, 17)));
        assertFalse(Digits.tells(NIK, Dates.pack(1990, 8, 18)));
        assertEquals(Dates.pack(1990, 8, 17), Digits.birthDate(NIK));
    }
}
