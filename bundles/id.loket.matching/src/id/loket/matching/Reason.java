package id.loket.matching;

/** What led to a verdict. */
public enum Reason {
    /** The fields agree beyond doubt. */
    AGREES(MatchingMsg.reasonAgrees),
    /** The same, and another row of the list is the same person. */
    TWICE_IN_LIST(MatchingMsg.reasonTwiceInList),
    /** What agrees is not enough to be sure. */
    TOO_LITTLE(MatchingMsg.reasonTooLittle),
    /** It could as well be a twin, a relative, a namesake in the family. */
    RIVAL(MatchingMsg.reasonRival),
    /** Two residents are nearly as likely. */
    NEAR_EQUAL(MatchingMsg.reasonNearEqual),
    /** Another row of the list has the better claim to the resident. */
    CLAIMED(MatchingMsg.reasonClaimed),
    /** Nobody found is likely enough. */
    NOBODY(MatchingMsg.reasonNobody);

    private final MatchingMsg label;

    Reason(MatchingMsg label) {
        this.label = label;
    }

    /** @return in words, in the language of this session */
    public String label() {
        return label.text();
    }
}
