package id.loket.registry.lists.internal;

/**
 * The NIKs of a list so far, each with its row and a digest of what the row says; compact, since a list may have a
 * million.
 */
final class SeenNiks {

    private static final int SMALLEST = 1024;

    private long[] niks = new long[SMALLEST];
    private int[] rows = new int[SMALLEST];
    private int[] digests = new int[SMALLEST];
    private int size;

    /** Remembers a NIK, unless it is there already. */
    void add(long nik, int row, int digest) {
        if (size * 2 >= niks.length) {
            grow();
        }
        var slot = slot(nik);
        if (niks[slot] == 0) {
            niks[slot] = nik;
            rows[slot] = row;
            digests[slot] = digest;
            size++;
        }
    }

    /** @return the row that had it first, or 0 */
    int row(long nik) {
        return rows[slot(nik)];
    }

    /** @return the digest of the row that had it first */
    int digest(long nik) {
        return digests[slot(nik)];
    }

    private int slot(long nik) {
        var mask = niks.length - 1;
        var slot = Long.hashCode(nik * 0x9E3779B97F4A7C15L) & mask;
        while (niks[slot] != 0 && niks[slot] != nik) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldNiks = niks;
        var oldRows = rows;
        var oldDigests = digests;
        niks = new long[oldNiks.length * 2];
        rows = new int[niks.length];
        digests = new int[niks.length];
        size = 0;
        for (int i = 0; i < oldNiks.length; i++) {
            if (oldNiks[i] != 0) {
                add(oldNiks[i], oldRows[i], oldDigests[i]);
            }
        }
    }
}
