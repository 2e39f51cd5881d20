package id.loket.registry;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryMsgTest {

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(RegistryMsg message) {
        assertFalse(message.in(Locale.ROOT).isBlank());
        assertFalse(message.in(Locale.ENGLISH).isBlank());
    }
}
