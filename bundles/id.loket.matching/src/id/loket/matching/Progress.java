package id.loket.matching;

/** Told how far a long piece of work is; asked whether to go on. Called from any thread. */
public interface Progress {

    /**
     * @param records residents or rows done so far
     */
    void done(long records);

    /** @return whether to stop soon */
    boolean cancelled();

    /** @return one that watches nothing and never stops the work */
    static Progress unwatched() {
        return new Progress() {

            @Override
            public void done(long records) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
