package id.loket.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import id.loket.kernel.EnrolmentState;

class CentreAnswerTest {

    @Test
    void everyWordOfTheListIsKnown() {
        for (var state : EnrolmentState.values()) {
            assertEquals(state, CentreAnswer.stateOf(state.name()));
        }
        assertEquals(EnrolmentState.PRINT_READY_RECORD, CentreAnswer.stateOf(" print_ready_record "));
    }

    @Test
    void aWordNobodyHasHeardOfIsUnknownAndNotDropped() {
        assertEquals(EnrolmentState.UNKNOWN, CentreAnswer.stateOf("PACKET_RETRY"));
    }
}
