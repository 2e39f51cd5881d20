package id.loket.printing.queue.internal;

import java.util.Arrays;

import id.loket.printing.queue.OrderKey;

/** The cards whose turn comes, in their order: how many are before a card is a search in it, not a count in the store. */
public final class Ranks {

    private static final int DAY_BITS = 23;
    private static final int SECOND_BITS = 34;

    private final long[] sorted;

    Ranks(long[] sorted) {
        this.sorted = sorted;
    }

    static long key(int section, int day, long second) {
        return ((long) section << DAY_BITS | day) << SECOND_BITS | second;
    }

    /** @return how many there are */
    public int size() {
        return sorted.length;
    }

    /**
     * @param key of a card
     * @return how many cards are before it
     */
    public long before(OrderKey key) {
        var day = key.day() == null ? 0 : (int) key.day().toEpochDay();
        var wanted = key(key.section(), day, key.askedAt().getEpochSecond());
        var at = Arrays.binarySearch(sorted, wanted);
        if (at < 0) {
            return -at - 1L;
        }
        while (at > 0 && sorted[at - 1] == wanted) {
            at--;
        }
        return at;
    }
}
