package id.loket.outreach.field;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Message;
import id.loket.outreach.homecoming.HomeMsg;

class FieldMsgTest {

    @Test
    void everyTextExistsInBothLanguages() {
        Stream.<Message>concat(Stream.of(FieldMsg.values()), Stream.of(HomeMsg.values())).forEach(message -> {
            assertFalse(message.in(Languages.INDONESIAN).isBlank(), message::name);
            assertFalse(message.in(Locale.ENGLISH).isBlank(), message::name);
        });
    }
}
