package id.loket.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void anyLanguageButEnglishGivesIndonesian() {
        assertEquals("Salam, Ani", Greeting.hello.in(Locale.GERMAN, "Ani"));
        assertEquals("Salam, Ani", Greeting.hello.in(Languages.INDONESIAN, "Ani"));
        assertEquals("Hello, Ani", Greeting.hello.in(Locale.UK, "Ani"));
    }

    @Test
    void numbersKeepTheIndonesianGroupingInBothLanguages() {
        assertEquals("1.204 keping", Greeting.pieces.in(Languages.INDONESIAN, 1204));
        assertEquals("1.204 pieces", Greeting.pieces.in(Locale.ENGLISH, 1204));
    }

    @Test
    void aRefusalSaysWhatHappenedWhatIsSafeAndWhatToDo() {
        var before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        try {
            var refusal = new Refusal(Greeting.refused, "A-17");
            assertEquals("Row A-17 was refused.", refusal.happened());
            assertEquals("", refusal.safe());
            assertEquals("Look at it.", refusal.next());
            assertEquals("Row A-17 was refused. Look at it.", refusal.getLocalizedMessage());
            assertEquals(Greeting.refused, refusal.reason());
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    /** Texts of this test. */
    enum Greeting implements Message {
        hello, pieces, refused
    }
}
