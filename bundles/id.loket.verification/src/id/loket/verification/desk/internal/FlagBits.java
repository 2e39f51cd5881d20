package id.loket.verification.desk.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

import id.loket.verification.desk.Flag;

/** Flags as one number, bit by bit in their order: what is true of a decision is one column, and part of an index. */
final class FlagBits {

    private static final int ALL = 1 << Flag.values().length;

    private FlagBits() {
    }

    static int of(Set<Flag> flags) {
        return flags.stream().mapToInt(FlagBits::bit).sum();
    }

    static Set<Flag> flags(int bits) {
        var flags = EnumSet.allOf(Flag.class);
        flags.removeIf(flag -> (bits & bit(flag)) == 0);
        return flags;
    }

    /** @return every number in which that flag is */
    static IntStream with(Flag flag) {
        return IntStream.range(0, ALL).filter(bits -> (bits & bit(flag)) != 0);
    }

    private static int bit(Flag flag) {
        return 1 << flag.ordinal();
    }
}
