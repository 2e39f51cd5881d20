package id.loket.issuance.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Message;

class TextsTest {

    @Test
    void everyTextExistsInBothLanguagesAndShowsItsValues() {
        Stream.<Message[]>of(Msg.values(), LetterText.values(), StockText.values()).flatMap(Arrays::stream).forEach(message -> {
            for (var locale : new Locale[] {Languages.INDONESIAN, Locale.ENGLISH}) {
                shown(message, locale);
            }
        });
    }

    /** An apostrophe is written twice where there are values, and once where there are none. */
    private static void shown(Message message, Locale locale) {
        var bare = message.in(locale);
        assertFalse(bare.isBlank(), message::name);
        var takesValues = bare.matches("(?s).*\\{\\d.*");
        var text = takesValues ? message.in(locale, 1, 2, 3, 4) : bare;
        assertFalse(text.contains("''") || text.matches("(?s).*\\{\\d.*"), () -> message + ": " + text);
    }
}
