package id.loket.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;

class UiMsgTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var text : UiMsg.values()) {
            assertFalse(text.in(Languages.INDONESIAN, 1, 2).isBlank(), text::name);
            assertFalse(text.in(Locale.ENGLISH, 1, 2).isBlank(), text::name);
        }
    }
}
