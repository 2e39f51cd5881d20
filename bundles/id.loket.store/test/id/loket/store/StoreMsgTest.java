package id.loket.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.loket.kernel.text.Languages;

class StoreMsgTest {

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(StoreMsg text) {
        var indonesian = text.in(Languages.INDONESIAN);
        assertNotEquals(indonesian, text.in(Locale.ENGLISH));
        assertFalse(indonesian.contains("!"));
    }
}
