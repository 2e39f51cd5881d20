package id.loket.matching.internal.words;

/** Whether two words are one word with a slip of the pen: a letter too many, too few, another, or two exchanged. */
public final class Closeness {

    private static final int TOO_SHORT = 3;
    private static final int LONG = 8;

    private Closeness() {
    }

    /**
     * One slip is let pass in a word of three letters, two in one of eight.
     *
     * @param one a word
     * @param other another
     * @return whether it is close
     */
    public static boolean close(Word one, Word other) {
        return close(one.text(), one.letters(), other.text(), other.letters())
                || close(one.written(), one.writtenLetters(), other.written(), other.writtenLetters());
    }

    private static boolean close(String a, int lettersOfA, String b, int lettersOfB) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < TOO_SHORT) {
            return false;
        }
        int slips = shorter < LONG ? 1 : 2;
        // A slip changes at most two letters of the set: most pairs are done with here.
        return Math.abs(a.length() - b.length()) <= slips
                && Integer.bitCount(lettersOfA ^ lettersOfB) <= 2 * slips && distance(a, b, slips) <= slips;
    }

    /**
     * @param shortened a row's or a resident's word
     * @param whole the other one's
     * @return whether one is the other's initial, or its first two or three letters
     */
    public static boolean shortened(Word shortened, Word whole) {
        var a = shortened.written();
        var b = whole.written();
        return a.length() < b.length() ? a.length() <= 3 && b.startsWith(a) : b.length() <= 3 && a.startsWith(b);
    }

    /**
     * @param a a text
     * @param b another
     * @param limit above it, it does not matter how much
     * @return how many slips apart they are, exchanged neighbours being one; more than the limit if above it
     */
    public static int distance(String a, String b, int limit) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int steps = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps = Math.min(steps, before[j - 2] + 1);
                }
                row[j] = steps;
                least = Math.min(least, steps);
            }
            if (least > limit) {
                return limit + 1;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
