package id.loket.matching.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClosenessTest {

    private static boolean close(String one, String other) {
        return Closeness.close(Word.of(0, one, one), Word.of(1, other, other));
    }

    private static Word word(String text) {
        return Word.of(0, text, text);
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
    void theShortestWordsHaveNoSlips() {
        assertTrue(close("ANI", "NAI"));
        assertFalse(close("ALI", "ITA"));
        assertFalse(close("TI", "TA"));
    }

    @Test
    void anInitialIsAShortForm() {
        assertTrue(Closeness.shortened(word("M"), word("MUHAMAT")));
        assertTrue(Closeness.shortened(word("SULASTRI"), word("SUL")));
        assertFalse(Closeness.shortened(word("M"), word("SITI")));
    }

    @Test
    void theDistanceIsGivenUpAboveTheLimit() {
        assertEquals(2, Closeness.distance("ABCDEF", "UVWXYZ", 1));
    }
}
