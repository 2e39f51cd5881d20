package id.loket.updater.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdaterMsgTest {

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(UpdaterMsg text) {
        assertFalse(text.in(Locale.ENGLISH, "a", "b", "c").isBlank());
        assertFalse(text.in(Locale.ROOT, "a", "b", "c").isBlank());
    }
}
