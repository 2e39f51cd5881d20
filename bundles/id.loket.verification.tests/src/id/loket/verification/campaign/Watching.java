package id.loket.verification.campaign;

import id.loket.registry.lists.ImportProgress;

/** Watches a list being taken, and may stop it or be killed. */
public class Watching implements ImportProgress {

    /** Watches without stopping. */
    public static final ImportProgress SILENT = new Watching();

    @Override
    public void rows(int done, double share) {
        // nobody watches
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    /** @return cancels once that many rows are stored */
    static ImportProgress cancellingAt(int rows) {
        return new Watching() {

            private int read;

            @Override
            public void rows(int done, double share) {
                read = done;
            }

            @Override
            public boolean cancelled() {
                return read >= rows;
            }
        };
    }

    /** @return ends the process, as far as a test can, once that many rows are stored */
    static ImportProgress killedAt(int rows) {
        return new Watching() {

            @Override
            public void rows(int done, double share) {
                if (done >= rows) {
                    throw new Killed();
                }
            }
        };
    }

    /** No exception that anybody handles. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
