package id.loket.enrolment;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.loket.kernel.text.Languages;

class EnrolmentMsgTest {

    @ParameterizedTest
    @EnumSource
    void isThereInBothLanguages(EnrolmentMsg message) {
        assertFalse(message.in(Languages.INDONESIAN, 1, 2, 3, 4).isBlank());
        assertFalse(message.in(Locale.ENGLISH, 1, 2, 3, 4).isBlank());
    }
}
