package id.loket.enrolment.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.loket.kernel.text.Languages;

class MsgTest {

    @ParameterizedTest
    @EnumSource
    void isThereInBothLanguages(Msg message) {
        assertFalse(message.in(Languages.INDONESIAN, 1, 2, 3, 4).isBlank());
        assertFalse(message.in(Locale.ENGLISH, 1, 2, 3, 4).isBlank());
    }
}
