package id.loket.printing.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Message;
import id.loket.printing.ui.internal.fleet.FleetText;
import id.loket.printing.ui.internal.room.RoomMsg;
import id.loket.printing.ui.internal.run.RunMsg;

class TextsTest {

    private static final List<Class<? extends Message>> ALL = List.of(Msg.class, FleetText.class, RoomMsg.class, RunMsg.class);

    @Test
    void everyTextExistsInBothLanguagesAndNoneIsLeftOver() {
        for (var texts : ALL) {
            var names = new TreeSet<String>();
            Arrays.stream(texts.getEnumConstants()).forEach(text -> {
                assertFalse(text.in(Languages.INDONESIAN).isBlank(), text::name);
                assertFalse(text.in(Locale.ENGLISH).isBlank(), text::name);
                names.add(text.name());
            });
            var only = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
            assertEquals(names, new TreeSet<>(ResourceBundle.getBundle(texts.getName(), Locale.ROOT, only).keySet()));
            assertEquals(names, new TreeSet<>(ResourceBundle.getBundle(texts.getName(), Locale.ENGLISH, only).keySet()));
        }
    }
}
