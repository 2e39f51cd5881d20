package id.loket.matching.internal.block;

/**
 * Residents by the hash of a key: all postings in one array, bucket after bucket. Sixteen further bits of the hash beside
 * each posting tell keys apart that share a bucket.
 */
final class BlockIndex {

    /** What is posted: called twice for all residents, once to count and once to fill. */
    interface Postings {
        void each(Posting posting);
    }

    /** Takes one posting. */
    interface Posting {
        void post(long hash, int resident);
    }

    private static final int LEAST_BITS = 8;

    private final int shift;
    private final int[] ends;
    private final int[] residents;
    private final short[] prints;

    /**
     * @param expected about how many residents are posted
     * @param postings all of them, the same both times
     */
    BlockIndex(int expected, Postings postings) {
        int bits = Math.max(LEAST_BITS, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, expected)));
        shift = Long.SIZE - bits;
        ends = new int[(1 << bits) + 1];
        postings.each((hash, resident) -> ends[bucket(hash) + 1]++);
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        residents = new int[ends[ends.length - 1]];
        prints = new short[residents.length];
        // While it is filled, ends[b] is where the next posting of bucket b goes; afterwards, where bucket b ends.
        postings.each((hash, resident) -> {
            int at = ends[bucket(hash)]++;
            residents[at] = resident;
            prints[at] = (short) hash;
        });
    }

    private int bucket(long hash) {
        return (int) (hash >>> shift);
    }

    private int start(int bucket) {
        return bucket == 0 ? 0 : ends[bucket - 1];
    }

    /**
     * @param hash of a key
     * @return how many residents its bucket holds
     */
    int size(long hash) {
        int bucket = bucket(hash);
        return ends[bucket] - start(bucket);
    }

    /**
     * @param hash of a key
     * @param found takes the residents
     */
    void find(long hash, Candidates found) {
        int bucket = bucket(hash);
        short print = (short) hash;
        for (int at = start(bucket); at < ends[bucket]; at++) {
            if (prints[at] == print) {
                found.add(residents[at]);
            }
        }
    }
}
