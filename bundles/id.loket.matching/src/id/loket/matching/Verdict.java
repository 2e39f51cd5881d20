package id.loket.matching;

/** What is proposed for a row. */
public enum Verdict {
    /** One resident, beyond doubt. */
    SAME(MatchingMsg.verdictSame),
    /** A person decides. */
    LOOK(MatchingMsg.verdictLook),
    /** Nobody in the register. */
    DIFFERENT(MatchingMsg.verdictDifferent);

    private final MatchingMsg label;

    Verdict(MatchingMsg label) {
        this.label = label;
    }

    /** @return in words, in the language of this session */
    public String label() {
        return label.text();
    }
}
