package id.loket.matching.internal.block;

import java.util.Arrays;

/** The residents a row is compared with, each once. One per worker, emptied for each row. */
public final class Candidates {

    private static final int NONE = -1;

    private int[] residents = new int[256];
    private int[] slots = new int[1024];
    private int size;

    /** Starts with none. */
    public Candidates() {
        Arrays.fill(slots, NONE);
    }

    /** Makes it empty. */
    public void clear() {
        if (size * 8 > slots.length) {
            Arrays.fill(slots, NONE);
        } else {
            forget();
        }
        size = 0;
    }

    /** In the order opposite to finding, so that no chain is broken before its end is reached. */
    private void forget() {
        for (int i = size - 1; i >= 0; i--) {
            slots[slotOf(residents[i])] = NONE;
        }
    }

    void add(int resident) {
        int slot = slotOf(resident);
        if (slots[slot] == resident) {
            return;
        }
        if (size == residents.length) {
            residents = Arrays.copyOf(residents, size * 2);
        }
        residents[size++] = resident;
        slots[slot] = resident;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private int slotOf(int resident) {
        int slot = resident * 0x9E37_79B9 >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != NONE && slots[slot] != resident) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < size; i++) {
            slots[slotOf(residents[i])] = residents[i];
        }
    }

    /** @return how many there are */
    public int size() {
        return size;
    }

    /**
     * @param index in the order of finding
     * @return number of a resident
     */
    public int get(int index) {
        return residents[index];
    }
}
