package id.loket.verification.field.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingMsgTest {

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(FindingMsg message) {
        assertFalse(message.in(Locale.ROOT).isBlank());
        assertFalse(message.in(Locale.ENGLISH).isBlank());
    }

    @Test
    void noTextIsLeftOver() {
        var texts = ResourceBundle.getBundle(FindingMsg.class.getName(), Locale.ROOT);
        assertEquals(new TreeSet<>(Arrays.stream(FindingMsg.values()).map(FindingMsg::name).toList()),
                new TreeSet<>(texts.keySet()));
    }
}
