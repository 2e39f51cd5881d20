package id.loket.matching.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClosenessTest {

    private static boolean close(String one, String other) {
        return Closeness.close(Word.of(0, one), Word.of(1, other));
    }

    @Test
    void oneSlipOfThePenIsClose() {
        assertTrue(close("SLAMET", "SLAMT"));
        assertTrue(close("SLAMET", "SLMAET"));
        assertTrue(close("SLAMET", "SLAMEET"));
        assertTrue(close("SLAMET", "SLANET"));
    }

    @Test
    void twoSlipsAreCloseInALongWordAlone() {
        assertTrue(close("PAPUTUNGAN", "PAPUTNGEN"));
        assertFalse(close("SLAMET", "SALMAT"));
    }

    @Test
    void shortWordsHaveNoSlips() {
        assertFalse(close("ALI", "ANI"));
    }

    @Test
    void anInitialIsAShortForm() {
        assertTrue(Closeness.shortened(Word.of(0, "M"), Word.of(1, "MUHAMAT")));
        assertTrue(Closeness.shortened(Word.of(0, "SULASTRI"), Word.of(1, "SUL")));
        assertFalse(Closeness.shortened(Word.of(0, "M"), Word.of(1, "SITI")));
    }

    @Test
    void theDistanceIsGivenUpAboveTheLimit() {
        assertEquals(2, Closeness.distance("ABCDEF", "UVWXYZ", 1));
    }
}
