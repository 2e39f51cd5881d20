package id.loket.verification.desk;

import java.time.Instant;
import java.util.Set;

/**
 * What one person decided about a row. A row has one that stands, at most; what was undone or overruled stays in its story.
 *
 * @param id of the decision
 * @param rowId of the row
 * @param stage whether it stands
 * @param outcome what was decided
 * @param residentId the resident chosen, or null
 * @param flags what was true when it was decided
 * @param note what the person wrote; may be empty
 * @param cause why a second person was needed, or null
 * @param by account
 * @param at when
 * @param fromVersion version of the list it was decided in, 0 if that is this one: account and moment are those of then
 * @param acceptanceId of the act that accepted many rows at once, or null
 * @param undone who undid it, when and why; null if nobody did
 */
public record Decision(long id, long rowId, Stage stage, Outcome outcome, Long residentId, Set<Flag> flags, String note,
        ContestCause cause, String by, Instant at, int fromVersion, Long acceptanceId, Undone undone) {

    /** Whether a decision stands. */
    public enum Stage {
        /** The first of two: a second person decides. */
        FIRST(DeskMsg.stageFirst),
        /** It stands. */
        FINAL(DeskMsg.stageFinal),
        /** The first of two, after the second decided. */
        REVIEWED(DeskMsg.stageReviewed),
        UNDONE(DeskMsg.stageUndone),
        /** It stood in an earlier version of the list, and the row has changed since: it is told, and decides nothing. */
        EARLIER(DeskMsg.stageEarlier);

        private final DeskMsg label;

        Stage(DeskMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * @param by account
     * @param at when
     * @param reason in words; empty for one's own last decision
     */
    public record Undone(String by, Instant at, String reason) {
    }
}
