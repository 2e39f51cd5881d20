package id.loket.verification.match;

/** Told how far a run is; asked whether to go on. Called from any thread. */
public interface MatchWatch {

    /** What a run is doing, in this order. */
    enum Phase {
        /** Reading and indexing all residents; left out where that was done for an earlier list. */
        RESIDENTS(MatchMsg.phaseResidents),
        /** Comparing rows. */
        ROWS(MatchMsg.phaseRows),
        /** Storing proposals. */
        PROPOSALS(MatchMsg.phaseProposals);

        private final MatchMsg label;

        Phase(MatchMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * @param phase what it is doing
     * @param done residents or rows done so far
     * @param of how many there are; 0 if that is not known
     */
    void at(Phase phase, long done, long of);

    /** @return whether to stop soon */
    boolean cancelled();

    /** @return one that watches nothing and never stops the run */
    static MatchWatch unwatched() {
        return new MatchWatch() {

            @Override
            public void at(Phase phase, long done, long of) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
