package id.loket.matching.internal.block;

import java.util.List;

import id.loket.matching.Aspect;
import id.loket.matching.Key;

/** Makes the hashes of a key: every combination of what each of its parts offers. One per thread. */
final class KeyMaker {

    /** What a resident or a row offers for one part. */
    interface Values {
        int of(int field, Aspect aspect, long[] out);
    }

    private static final int MOST_OF_A_PART = 12;
    private static final int MOST = 64;

    private final List<Key.Part> parts;
    private final long[] offered = new long[MOST_OF_A_PART];
    private long[] keys = new long[MOST];
    private long[] longer = new long[MOST];

    KeyMaker(List<Key.Part> parts) {
        this.parts = parts;
    }

    /** @return how many keys there are; 0 if any part offers nothing */
    int make(Values values) {
        keys[0] = 0;
        int count = 1;
        for (var part : parts) {
            count = times(part, count, values);
        }
        return count;
    }

    /** @return how many keys there are of this part alone */
    int make(Key.Part part, Values values) {
        keys[0] = 0;
        return times(part, 1, values);
    }

    private int times(Key.Part part, int count, Values values) {
        int choices = values.of(part.field(), part.aspect(), offered);
        int combined = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < choices && combined < MOST; j++) {
                longer[combined++] = both(keys[i], offered[j]);
            }
        }
        var free = keys;
        keys = longer;
        longer = free;
        return combined;
    }

    long get(int index) {
        return keys[index];
    }

    /** @return a hash of both, every bit of which depends on every bit of theirs */
    static long both(long one, long other) {
        long hash = (one ^ Long.rotateLeft(other * 0x9E37_79B9_7F4A_7C15L, 32)) * 0xBF58_476D_1CE4_E5B9L;
        hash = (hash ^ hash >>> 29) * 0x94D0_49BB_1331_11EBL;
        return hash ^ hash >>> 32;
    }
}
