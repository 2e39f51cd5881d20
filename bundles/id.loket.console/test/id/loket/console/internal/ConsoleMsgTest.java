package id.loket.console.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class ConsoleMsgTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var message : ConsoleMsg.values()) {
            assertFalse(message.in(Locale.ROOT).isBlank(), message.name());
            assertFalse(message.in(Locale.ENGLISH).isBlank(), message.name());
        }
    }
}
