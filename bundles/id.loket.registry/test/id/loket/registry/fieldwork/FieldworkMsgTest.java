package id.loket.registry.fieldwork;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;

class FieldworkMsgTest {

    @Test
    void everyTextExistsInBothLanguages() {
        for (var message : FieldworkMsg.values()) {
            assertFalse(message.in(Languages.INDONESIAN).isBlank(), message::name);
            assertFalse(message.in(Locale.ENGLISH).isBlank(), message::name);
        }
    }
}
