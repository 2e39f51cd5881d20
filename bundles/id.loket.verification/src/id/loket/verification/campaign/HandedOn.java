package id.loket.verification.campaign;

/**
 * What a new version of a list was given by the version before.
 *
 * @param kept rows that say the same: what was decided about them stands, or waits for a second person, as before
 * @param reopened rows that say something else now: what was decided about them is told, and they are open again
 */
public record HandedOn(int kept, int reopened) {

    /** Of a campaign's first list. */
    public static final HandedOn NOTHING = new HandedOn(0, 0);

    /**
     * @param more rows
     * @return both together
     */
    public HandedOn and(HandedOn more) {
        return new HandedOn(kept + more.kept, reopened + more.reopened);
    }
}
