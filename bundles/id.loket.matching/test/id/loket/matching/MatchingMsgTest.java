package id.loket.matching;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingMsgTest {

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(MatchingMsg message) {
        assertFalse(message.in(Locale.ROOT).isBlank());
        assertFalse(message.in(Locale.ENGLISH).isBlank());
    }
}
