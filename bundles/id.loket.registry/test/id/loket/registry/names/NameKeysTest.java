package id.loket.registry.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

    @ParameterizedTest
    @CsvSource({ "SOEKARNO, Sukarno", "TJOKROAMINOTO, Cokroaminoto", "DJOKO, Joko", "NJOMAN, Nyoman", "SJAHRIR, Syahrir",
            "CHAIRIL, Khairil", "JUSUF, Yusuf", "Djoenaedi  Tjahjono, Junaedi Cahyono", "SYARI'AH, Syariah",
            "René Mamonto, RENE MAMONTO" })
    void oldAndNewSpellingHaveOneKey(String old, String today) {
        assertEquals(NameKeys.key(today), NameKeys.key(old));
    }

    @ParameterizedTest
    @CsvSource({ "MUHAMMAD, MOHAMAD", "MUHAMMAD, MUH", "ACHMAD, AHMAD", "FERRY, PERI", "ZULKIFLI, SULKIPLI",
            "MOKODOMPIT, MOKODOMPID", "YUSUF, YUSUP", "CHAIRUL, HAIRUL" })
    void wordsThatSoundAlikeHaveOneSound(String one, String other) {
        assertEquals(NameKeys.sound(NameKeys.key(one)), NameKeys.sound(NameKeys.key(other)));
    }

    @Test
    void aNameOfMarksAloneHasAnEmptyKey() {
        assertEquals("", NameKeys.key(" -.' "));
        assertEquals("", NameKeys.firstSound(""));
    }

    @Test
    void orderSpacingAndTyposMatterLittle() {
        assertEquals(1, similarity("SITI NURBAYA", "Siti Nurbaya"));
        assertTrue(similarity("SITI NURBAYA", "NURBAYA SITI") > 0.9);
        assertTrue(similarity("SITI NUR BAYA", "SITINURBAYA") > 0.9);
        assertTrue(similarity("SITI NURBAYA", "SITI NURBAYE") > 0.9);
        assertTrue(similarity("SITI NURBAYA", "YUNUS MAMONTO") < 0.7);
    }

    private static double similarity(String one, String other) {
        return NameSimilarity.of(NameKeys.key(one), NameKeys.key(other));
    }
}
