package id.loket.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class RecordingsTest {

    private static final String NUMBER = "7d96d716-5f93-48d7-b830-2015bbe4dffb";

    @Test
    void aScannedSlipNamesItsRecording() {
        assertEquals(Optional.of(NUMBER), Recordings.number("LOKET:REKAM:" + NUMBER));
        assertEquals(Optional.of(NUMBER), Recordings.number("  loket:rekam:" + NUMBER.toUpperCase() + "\n"));
    }

    @Test
    void theNumberMayBeTypedWithoutTheRest() {
        assertEquals(Optional.of(NUMBER), Recordings.number(NUMBER));
    }

    @Test
    void namesAndNiksAreNoNumbers() {
        assertEquals(Optional.empty(), Recordings.number("7110015209990002"));
        assertEquals(Optional.empty(), Recordings.number("LOKET:REKAM:"));
        assertEquals(Optional.empty(), Recordings.number("siti aminah"));
    }
}
