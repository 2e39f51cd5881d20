package id.loket.matching.internal.column;

import java.util.Arrays;

/** Arrays that grow. */
final class Grown {

    private static final int FIRST = 1024;

    private Grown() {
    }

    static int[] toHold(int[] values, int index) {
        return index < values.length ? values : Arrays.copyOf(values, larger(values.length, index));
    }

    static long[] toHold(long[] values, int index) {
        return index < values.length ? values : Arrays.copyOf(values, larger(values.length, index));
    }

    private static int larger(int length, int index) {
        return Math.max(Math.max(FIRST, index + 1), length + (length >> 1));
    }
}
