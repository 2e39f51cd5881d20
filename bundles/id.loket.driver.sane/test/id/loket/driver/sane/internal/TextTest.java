package id.loket.driver.sane.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextTest {

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(Text message) {
        assertFalse(message.in(Locale.ROOT).isBlank());
        assertFalse(message.in(Locale.ENGLISH).isBlank());
    }
}
