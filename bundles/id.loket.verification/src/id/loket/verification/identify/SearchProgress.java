package id.loket.verification.identify;

/** Told how far a search is, and asked whether to go on; on the thread that searches, some ten times a second. */
public interface SearchProgress {

    /**
     * Fingers are still being made ready.
     *
     * @param done how many are
     * @param total how many there are
     */
    void preparing(int done, int total);

    /**
     * @param done fingers compared
     * @param total to be compared
     */
    void comparing(int done, int total);

    /** @return whether to stop */
    boolean cancelled();

    /** @return nobody watches, nobody stops it */
    static SearchProgress unwatched() {
        return new SearchProgress() {

            @Override
            public void preparing(int done, int total) {
                // nobody watches
            }

            @Override
            public void comparing(int done, int total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
