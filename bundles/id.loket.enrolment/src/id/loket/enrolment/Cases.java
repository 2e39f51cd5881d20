package id.loket.enrolment;

import java.time.Instant;
import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.EnrolmentState;
import id.loket.registry.Resident;

/** The recordings that need somebody: refused by the centre, or waiting for its word. */
public interface Cases {

    /** Office setting: after how many days without an answer a sent record becomes a case; 20 if not set. */
    String SILENCE_DAYS = "enrolment.silence-days";
    /** Seeing and working cases. */
    Permission HANDLE = Permission.of("enrolment.handle-case", Role.OPERATOR, Role.SUPERVISOR);

    /**
     * @param session who looks; needs {@link #HANDLE}
     * @param limit at most this many
     * @return open cases, oldest first
     */
    List<Row> open(Session session, int limit);

    /**
     * @param session who looks; needs {@link #HANDLE}
     * @param limit at most this many
     * @return recordings sealed here whose last word is still out and that are no case, oldest first
     */
    List<Waiting> waiting(Session session, int limit);

    /**
     * The office asked the centre: next is recording again.
     *
     * @param session who did it; needs {@link #HANDLE} and the role that owns the case
     * @param caseId a case whose next action is to ask for a deletion or a decision
     * @param note number of the letter, name of who was spoken to; not blank
     * @return the case
     */
    EnrolmentCase asked(Session session, long caseId, String note);

    /**
     * Sends the same captures in a new packet.
     *
     * @param session who does it; needs {@link #HANDLE} and the role that owns the case
     * @param caseId a case
     * @param note why; not blank
     * @return the case, waiting for the centre
     */
    EnrolmentCase resend(Session session, long caseId, String note);

    /**
     * A supervisor chooses another way than the usual one: record again, resend, ask, wait.
     *
     * @param session who decides; a supervisor
     * @param caseId a case
     * @param action what is to be done next
     * @param note why; not blank
     * @return the case
     */
    EnrolmentCase direct(Session session, long caseId, NextAction action, String note);

    /**
     * A case with its resident.
     *
     * @param matter the case
     * @param enrolment the recording
     * @param resident whose
     */
    record Row(EnrolmentCase matter, Enrolment enrolment, Resident resident) {
    }

    /**
     * A recording on its way.
     *
     * @param enrolment the recording
     * @param resident whose
     * @param reason why nothing more is known, for the screen
     * @param since since when
     */
    record Waiting(Enrolment enrolment, Resident resident, String reason, Instant since) {

        /** @return where it stands */
        public EnrolmentState state() {
            return enrolment.state();
        }
    }
}
