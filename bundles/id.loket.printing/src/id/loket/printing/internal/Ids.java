package id.loket.printing.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Numbers to ask the store for in one question. */
final class Ids {

    private static final int FEWEST = 16;

    private Ids() {
    }

    /**
     * The last one again and again, until there are 16, 32, 64, ...: a question has a text of its own for each number of
     * ids, and a database plans every new text anew, which costs it more than the rows.
     *
     * @param ids at least one
     * @return the same ones, some of them twice
     */
    static List<Long> padded(List<Long> ids) {
        var size = ids.size() <= FEWEST ? FEWEST : Integer.highestOneBit(ids.size() - 1) << 1;
        var padded = new ArrayList<>(ids);
        padded.addAll(Collections.nCopies(size - ids.size(), ids.get(ids.size() - 1)));
        return padded;
    }
}
