package id.loket.equipment.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;

class MsgTest {

    @Test
    void everyTextExistsInBothLanguages() {
        for (var message : Msg.values()) {
            assertFalse(message.in(Languages.INDONESIAN).isBlank(), message::name);
            assertFalse(message.in(Locale.ENGLISH).isBlank(), message::name);
        }
    }
}
