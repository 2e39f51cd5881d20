package id.loket.verification.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifyMsgTest {

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(IdentifyMsg message) {
        assertFalse(message.in(Locale.ROOT).isBlank());
        assertFalse(message.in(Locale.ENGLISH).isBlank());
    }

    @Test
    void noTextIsLeftOver() {
        for (var language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            var texts = ResourceBundle.getBundle(IdentifyMsg.class.getName(), language);
            assertEquals(new TreeSet<>(Arrays.stream(IdentifyMsg.values()).map(IdentifyMsg::name).toList()),
                    new TreeSet<>(texts.keySet()));
        }
    }
}
