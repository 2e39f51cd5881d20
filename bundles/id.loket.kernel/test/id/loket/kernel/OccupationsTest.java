package id.loket.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OccupationsTest {

    @Test
    void theListHasNinetyNineKindsWithoutGaps() {
        assertEquals(99, Occupations.all().size());
        assertEquals(1, Occupations.all().firstKey());
        assertEquals(99, Occupations.all().lastKey());
    }

    @Test
    void ninetyNineIsOthersAndEightyNineIsNot() {
        assertEquals("Lainnya", Occupations.name(99).orElseThrow());
        assertEquals("Anggota lembaga tinggi lainnya", Occupations.name(89).orElseThrow());
        assertTrue(Occupations.name(100).isEmpty());
    }
}
