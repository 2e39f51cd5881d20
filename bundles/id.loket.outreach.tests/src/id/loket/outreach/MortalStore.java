package id.loket.outreach;

import id.loket.store.FieldCipher;
import id.loket.store.Store;

/** A store whose process dies at one chosen transaction: just before its commit, or just after it. */
final class MortalStore implements Store {

    /** Nobody catches it, as nobody catches a power cut. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Store store;
    private int depth;
    private int commits;
    private int dyingAt = -1;
    private boolean before;

    MortalStore(Store store) {
        this.store = store;
    }

    /** Dies at the given commit from now on, counted from 0. */
    void dieAt(int commit, boolean beforeIt) {
        commits = 0;
        dyingAt = commit;
        before = beforeIt;
    }

    void live() {
        dyingAt = -1;
    }

    @Override
    public <T> T read(Work<T> work) {
        return store.read(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        var dies = depth == 0 && commits == dyingAt;
        depth++;
        try {
            var result = store.write(transaction -> {
                var made = work.in(transaction);
                if (dies && before) {
                    throw new PowerCut();
                }
                return made;
            });
            if (dies) {
                throw new PowerCut();
            }
            return result;
        } finally {
            depth--;
            commits += depth == 0 ? 1 : 0;
        }
    }

    @Override
    public FieldCipher cipher() {
        return store.cipher();
    }

    @Override
    public Engine engine() {
        return store.engine();
    }
}
