package id.loket.registry.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Which row had a number first (a NIK, or a digest), and a digest of what that row says; compact, since a list may have a
 * million rows.
 */
public final class FirstRows {

    private static final int SMALLEST = 1024;
    /** More rows than any sheet of a workbook has. */
    private static final int SHEET_ROWS = 1 << 21;

    private final List<String> sheets = new ArrayList<>();
    private long[] keys = new long[SMALLEST];
    private int[] places = new int[SMALLEST];
    private int[] digests = new int[SMALLEST];
    private int size;

    /**
     * @param row a row
     * @return its place in the whole list, never 0: sheets have a row 5 each
     */
    public int place(TableRow row) {
        if (!sheets.contains(row.sheet())) {
            sheets.add(row.sheet());
        }
        return sheets.indexOf(row.sheet()) * SHEET_ROWS + row.number();
    }

    /**
     * @param place what {@link #place} gave
     * @param from the row whose reader is to find it
     * @return the row's number, with its sheet if that is another one
     */
    public String named(int place, TableRow from) {
        var sheet = sheets.get(place / SHEET_ROWS);
        return place % SHEET_ROWS + (sheet.equals(from.sheet()) ? "" : " (" + sheet + ")");
    }

    /**
     * Remembers a number, unless it is there already.
     *
     * @param key the number, not 0
     * @param place of its row
     * @param digest of what the row says
     */
    public void add(long key, int place, int digest) {
        if (size * 2 >= keys.length) {
            grow();
        }
        var slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            places[slot] = place;
            digests[slot] = digest;
            size++;
        }
    }

    /**
     * @param key the number
     * @return the place of the row that had it first, or 0
     */
    public int place(long key) {
        return places[slot(key)];
    }

    /**
     * @param key the number
     * @return the digest of the row that had it first
     */
    public int digest(long key) {
        return digests[slot(key)];
    }

    private int slot(long key) {
        var mask = keys.length - 1;
        var slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldPlaces = places;
        var oldDigests = digests;
        keys = new long[oldKeys.length * 2];
        places = new int[keys.length];
        digests = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                add(oldKeys[i], oldPlaces[i], oldDigests[i]);
            }
        }
    }
}
