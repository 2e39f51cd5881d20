package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class DialectTest {

    private static final List<String> SLAP = List.of("Left IndexFinger", "Left MiddleFinger", "Left RingFinger");

    @Test
    void theOlderVersionNamesWhatIsWantedAndWhatIsMissing() {
        assertEquals("{\"exception\":[\"Left RingFinger\"],\"bioSubType\":[\"Left IndexFinger\"]}",
                asked(Dialect.V0, List.of("Left IndexFinger"), List.of("Left RingFinger")));
    }

    @Test
    void theNewerVersionNamesOneFingerAsPlainText() {
        assertEquals("{\"exception\":[],\"bioSubType\":\"Left IndexFinger\"}",
                asked(Dialect.V1, List.of("Left IndexFinger"), List.of()));
    }

    @Test
    void theNewerVersionIsAskedForSeveralFingersByExceptingTheOthers() {
        assertEquals("{\"exception\":[\"Left RingFinger\"]}",
                asked(Dialect.V1, List.of("Left IndexFinger", "Left MiddleFinger"), List.of()));
    }

    private static String asked(Dialect dialect, List<String> wanted, List<String> missing) {
        var request = new ObjectMapper().createObjectNode();
        dialect.ask(request, wanted, SLAP, missing);
        return request.toString();
    }
}
