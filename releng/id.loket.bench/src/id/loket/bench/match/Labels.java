package id.loket.bench.match;

import java.util.EnumSet;
import java.util.Set;

/** The truth about a list, row by row, in few bytes: a million rows must not weigh on the heap that is measured. */
final class Labels {

    /**
     * @param truth id of the resident, -1 for nobody
     * @param origin who the person is
     * @param slips what went wrong
     */
    record Label(long truth, Origin origin, Set<Slip> slips) {
    }

    private final long[] truths;
    private final byte[] origins;
    private final int[] slips;

    Labels(int rows) {
        truths = new long[rows];
        origins = new byte[rows];
        slips = new int[rows];
    }

    void set(int row, Label label) {
        truths[row] = label.truth();
        origins[row] = (byte) label.origin().ordinal();
        for (var slip : label.slips()) {
            slips[row] |= 1 << slip.ordinal();
        }
    }

    Label get(int row) {
        var set = EnumSet.noneOf(Slip.class);
        for (var slip : Slip.values()) {
            if ((slips[row] >>> slip.ordinal() & 1) != 0) {
                set.add(slip);
            }
        }
        return new Label(truths[row], Origin.values()[origins[row]], set);
    }
}
