package id.loket.verification.campaign.internal;

import java.util.BitSet;

/** Lines by a digest of what they say, several for one; compact, since a list may have a million. */
final class LineIndex {

    private static final int SMALLEST = 1024;

    private long[] keys = new long[SMALLEST];
    private int[] lines = new int[SMALLEST];
    private int size;

    void add(long key, int line) {
        if (size * 2 >= keys.length) {
            grow();
        }
        var slot = start(key);
        while (keys[slot] != 0) {
            slot = next(slot);
        }
        keys[slot] = key;
        lines[slot] = line;
        size++;
    }

    /** @return the first line of that key that is not among those, or 0 */
    int first(long key, BitSet besides) {
        int found = 0;
        for (var slot = start(key); keys[slot] != 0; slot = next(slot)) {
            if (keys[slot] == key && !besides.get(lines[slot]) && (found == 0 || lines[slot] < found)) {
                found = lines[slot];
            }
        }
        return found;
    }

    private int start(long key) {
        return Long.hashCode(key) & keys.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & keys.length - 1;
    }

    private void grow() {
        var oldKeys = keys;
        var oldLines = lines;
        keys = new long[oldKeys.length * 2];
        lines = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                add(oldKeys[i], oldLines[i]);
            }
        }
    }
}
