package id.loket.issuance.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.loket.issuance.IssuanceMsg;
import id.loket.issuance.batch.BatchMsg;
import id.loket.issuance.request.RequestMsg;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Message;

class LetterMsgTest {

    private static final String VALUE = "(?s).*\\{\\d.*";

    @Test
    void everyTextExistsInBothLanguagesAndNoneIsLeftOver() {
        same(LetterMsg.values());
        same(IssuanceMsg.values());
        same(RequestMsg.values());
        same(BatchMsg.values());
    }

    /** An apostrophe is written twice where there are values, and once where there are none. */
    @Test
    void noApostropheHidesAValueOrIsShownTwice() {
        Stream.<Message[]>of(LetterMsg.values(), IssuanceMsg.values(), RequestMsg.values(), BatchMsg.values()).flatMap(Arrays::stream)
                .forEach(message -> {
                    for (var locale : new Locale[] {Languages.INDONESIAN, Locale.ENGLISH}) {
                        var bare = message.in(locale);
                        var text = bare.matches(VALUE) ? message.in(locale, 1, 2, 3, 4) : bare;
                        assertFalse(text.contains("''") || text.matches(VALUE), () -> message + ": " + text);
                    }
                });
    }

    private static void same(Message[] messages) {
        var names = Arrays.stream(messages).map(Message::name).collect(Collectors.toCollection(TreeSet::new));
        var type = messages[0].getClass();
        for (var locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertEquals(names, new TreeSet<>(ResourceBundle.getBundle(type.getName(), locale, type.getClassLoader())
                    .keySet()));
        }
        for (var message : messages) {
            assertFalse(message.in(Languages.INDONESIAN).isBlank(), message::name);
            assertFalse(message.in(Locale.ENGLISH).isBlank(), message::name);
        }
    }
}
