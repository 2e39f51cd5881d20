package id.loket.enrolment;

import id.loket.access.Role;

/** What the owner of a case has to do next. */
public enum NextAction {
    /** Write to the centre to have the other record deleted. */
    ASK_DELETION(EnrolmentMsg.actionAskDeletion, Role.SUPERVISOR),
    /** Ask the centre's experts to decide: same person or not. */
    ASK_DECISION(EnrolmentMsg.actionAskDecision, Role.SUPERVISOR),
    /** Call the resident and record again. */
    RECORD_AGAIN(EnrolmentMsg.actionRecordAgain, Role.OPERATOR),
    /** Send the same captures in a new packet. */
    RESEND(EnrolmentMsg.actionResend, Role.OPERATOR),
    /** Done what the office can do; the centre answers. */
    WAIT_FOR_CENTRE(EnrolmentMsg.actionWait, Role.SUPERVISOR);

    private final EnrolmentMsg label;
    private final Role owner;

    NextAction(EnrolmentMsg label, Role owner) {
        this.label = label;
        this.owner = owner;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }

    /** @return who does it */
    public Role owner() {
        return owner;
    }

    /** @return the owner's name in the language of this session */
    public String ownerLabel() {
        return owner == Role.SUPERVISOR ? EnrolmentMsg.ownerSupervisor.text() : EnrolmentMsg.ownerOperator.text();
    }
}
