package id.loket.matching.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {

    private final NameReader reader = new NameReader(new WordStock());

    private String own(String name) {
        return text(reader.read(name, true).own());
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "HJ. SITI AMINAH, S.PD|SITI AMINAH", "H. AHMAD DAHLAN|AHMAD DAHLAN",
        "Drs. H. Budi Santoso, M.Si|BUDI SANTOSO", "Ir. Joko Widodo|JOKO WIDODO", "DR. FATIMAH S.KOM|FATIMAH",
        "ALM. SLAMET|SLAMET", "Ustadz Abdul Somad, Lc., M.A.|ABDUL SOMAD" })
    void titlesAreNoNames(String written, String name) {
        assertEquals(own(name), own(written));
    }

    @ParameterizedTest
    @CsvSource({ "MUH. RIZKI,MUHAMMAD RIZKI", "MOCH RIZKI,MUHAMMAD RIZKI", "MOHAMAD RIZKI,MUHAMMAD RIZKI",
        "ST. AMINAH,SITI AMINAH", "SITTI AMINAH,SITI AMINAH", "ABD. RAHMAN,ABDUL RAHMAN", "AHM. DAHLAN,AHMAD DAHLAN" })
    void shortFormsAreTheirFullForms(String written, String name) {
        assertEquals(own(name), own(written));
    }

    @ParameterizedTest
    @CsvSource({ "SOEKARNO,SUKARNO", "DJOKO,JOKO", "TJAHJONO,CAHYONO", "ACHMAD,AHMAD", "SJAMSOEDDIN,SYAMSUDIN",
        "FITRI,PITRI", "RIZKY,RISKI", "YUSUF,YUSUP", "KHADIJAH,HADIJAH", "RAMADHAN,RAMADAN", "FERRY,FERI",
        "NURHASANAH,NURHASANA", "PRASETJO,PRASETYO", "SETYAWAN,SETIAWAN", "WIDJAJA,WIDYAYA", "ZULKIFLI,DZULKIPLI", "SUWARNO,SUARNO" })
    void spellingsOfOneNameAreOne(String one, String other) {
        assertEquals(own(one), own(other));
    }

    @ParameterizedTest
    @CsvSource({ "RINI,RANI", "DINA,TINA", "BUDI,RUDI", "HASAN,HUSEIN" })
    void namesThatSoundAlikeStayTwo(String one, String other) {
        assertNotEquals(own(one), own(other));
    }

    @ParameterizedTest
    @CsvSource({ "JOKO ALIAS BEJO", "JOKO ALS BEJO", "JOKO als. BEJO", "JOKO @ BEJO", "JOKO @BEJO", "JOKO alias BEJO" })
    void whatFollowsAliasIsAnotherName(String written) {
        var parts = reader.read(written, true);

        assertEquals(own("JOKO"), text(parts.own()));
        assertEquals(1, parts.aliases().size());
        assertEquals(own("BEJO"), text(parts.aliases().get(0)));
    }

    @ParameterizedTest
    @CsvSource({ "SITI AMINAH BINTI H. DAHLAN", "SITI AMINAH BT. DAHLAN", "SITI AMINAH B. DAHLAN", "SITI AMINAH bin DAHLAN" })
    void whatFollowsBinOrBintiIsTheFather(String written) {
        var parts = reader.read(written, true);

        assertEquals(own("SITI AMINAH"), text(parts.own()));
        assertEquals("DAHLAN", text(parts.father()));
    }

    @Test
    void aDegreeThatIsAllThereIsIsAName() {
        assertEquals(1, reader.read("ST", true).own().size());
        assertEquals(1, reader.read("MA", true).own().size());
    }

    @Test
    void anApostropheAndAnAccentAreLeftOut() {
        assertEquals(own("MAKRUF"), own("MA'KRUF"));
        assertEquals(own("RENE"), own("RENÉ"));
    }

    @Test
    void aRowTeachesTheRegisterNothing() {
        var unknown = reader.read("XENIA", false).own().get(0);

        assertEquals(Word.UNKNOWN, unknown.id());
        assertEquals(Word.UNKNOWN, reader.read("XENIA", false).own().get(0).id());
    }

    @Test
    void nothingButTitlesIsNoName() {
        assertTrue(reader.read("HJ.", true).own().isEmpty());
        assertTrue(reader.read("  ", true).own().isEmpty());
    }
}
