package id.loket.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.loket.access.Role;
import id.loket.kernel.EnrolmentState;

class CaseRuleTest {

    @ParameterizedTest
    @CsvSource({"DUPLICATE_RECORD, ASK_DELETION, SUPERVISOR", "ADJUDICATE_RECORD, ASK_DECISION, SUPERVISOR",
            "ENROLL_FAILURE_AT_REGIONAL, RECORD_AGAIN, OPERATOR", "ENROLL_FAILURE_AT_CENTRAL, ASK_DELETION, SUPERVISOR",
            "SEARCH_FAILURE_AT_CENTRAL, RESEND, OPERATOR"})
    void everyRefusalOfTheCentreHasANextActionAndAnOwner(EnrolmentState state, NextAction action, Role owner) {
        assertTrue(EnrolmentCase.neededFor(state));
        assertEquals(action, EnrolmentCase.firstAction(state));
        assertEquals(owner, action.owner());
    }

    @Test
    void waitingIsNoCase() {
        assertFalse(EnrolmentCase.neededFor(EnrolmentState.RECEIVED_AT_CENTRAL));
        assertFalse(EnrolmentCase.neededFor(EnrolmentState.UNKNOWN));
        assertFalse(EnrolmentCase.neededFor(EnrolmentState.PRINT_READY_RECORD));
    }
}
