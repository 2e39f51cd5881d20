package id.loket.enrolment;

/** Why something cannot be taken. */
public enum ExceptionKind {
    MISSING(EnrolmentMsg.exceptionMissing),
    INJURED(EnrolmentMsg.exceptionInjured),
    /** Not taken by policy, for example the irises of a mentally ill resident. */
    REFUSED_BY_POLICY(EnrolmentMsg.exceptionPolicy);

    private final EnrolmentMsg label;

    ExceptionKind(EnrolmentMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
