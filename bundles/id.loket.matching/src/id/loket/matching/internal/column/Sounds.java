package id.loket.matching.internal.column;

import java.util.function.IntUnaryOperator;

import id.loket.matching.Aspect;

/** Blocking keys of a name: by the sound of its words, whatever their order. */
final class Sounds {

    /** Words beyond these make no keys: pairs grow with their square. */
    private static final int MOST = 5;

    private Sounds() {
    }

    /**
     * @param aspect which keys
     * @param count words of the name
     * @param from place of the first one
     * @param soundAt the sound of the word at a place
     * @param out filled from {@code filled} on
     * @param filled how many keys there are already
     * @return how many there are now
     */
    static int keys(Aspect aspect, int count, int from, IntUnaryOperator soundAt, long[] out, int filled) {
        int words = Math.min(count, MOST);
        return switch (aspect) {
            case WORD -> words(words, from, soundAt, out, filled);
            case PAIR -> pairs(words, from, soundAt, out, filled);
            default -> all(words, from, soundAt, out, filled);
        };
    }

    private static int words(int words, int from, IntUnaryOperator soundAt, long[] out, int filled) {
        int end = filled;
        for (int i = 0; i < words && end < out.length; i++) {
            out[end++] = soundAt.applyAsInt(from + i);
        }
        return end;
    }

    private static int pairs(int words, int from, IntUnaryOperator soundAt, long[] out, int filled) {
        if (words == 1) {
            return words(1, from, soundAt, out, filled);
        }
        int end = filled;
        for (int i = 0; i < words; i++) {
            for (int j = i + 1; j < words && end < out.length; j++) {
                int one = soundAt.applyAsInt(from + i);
                int other = soundAt.applyAsInt(from + j);
                out[end++] = (long) Math.min(one, other) << 32 ^ Math.max(one, other) & 0xFFFF_FFFFL;
            }
        }
        return end;
    }

    private static int all(int words, int from, IntUnaryOperator soundAt, long[] out, int filled) {
        if (words == 0 || filled == out.length) {
            return filled;
        }
        long sum = words;
        for (int i = 0; i < words; i++) {
            sum += soundAt.applyAsInt(from + i) * 0x9E37_79B9_7F4A_7C15L;
        }
        out[filled] = sum;
        return filled + 1;
    }
}
