package id.loket.verification.desk;

/** Why one person is not enough for a row. */
public enum ContestCause {
    /** The first person asked for a second. */
    ASKED(DeskMsg.causeAsked),
    /** Nobody chosen where one resident is proposed beyond doubt. */
    AGAINST_PROPOSAL(DeskMsg.causeAgainstProposal),
    /** A resident chosen whom the register's likeness does not speak for. */
    UNLIKELY_RESIDENT(DeskMsg.causeUnlikelyResident),
    /** The resident is chosen for another row of the list already. */
    CHOSEN_TWICE(DeskMsg.causeChosenTwice),
    /** An outcome that changes somebody's life on paper: another name, a death, two people under one NIK. */
    GRAVE_OUTCOME(DeskMsg.causeGraveOutcome);

    private final DeskMsg label;

    ContestCause(DeskMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
