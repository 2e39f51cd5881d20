package id.loket.packet.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;

class ContainerMsgTest {

    @Test
    void everyTextExistsInBothLanguagesAndSaysWhatHappenedWhatIsSafeAndWhatToDo() {
        for (var message : ContainerMsg.values()) {
            assertFalse(message.in(Languages.INDONESIAN).isBlank(), message::name);
            for (var language : new Locale[] {Languages.INDONESIAN, Locale.ENGLISH}) {
                assertEquals(3, message.in(language, "x").split("\\|", -1).length, message::name);
            }
        }
    }
}
