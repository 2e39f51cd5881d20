package id.loket.matching.internal.words;

/** Whether two words are one word with a slip of the pen: a letter too many, too few, another, or two exchanged. */
public final class Closeness {

    private static final int TOO_SHORT = 3;
    private static final int LONG = 8;
    /** A slip changes at most two letters of the set. */
    private static final int LETTERS = 2;
    private static final int MOST_SLIPS = 2;
    /** Two letters that a joint may lose, three that it may have instead. */
    private static final int AT_THE_JOINT = 5;

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
        int differing = Integer.bitCount(lettersOfA ^ lettersOfB);
        if (differing > LETTERS * MOST_SLIPS) {
            return false; // most pairs are done with here, before a text is looked at
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < TOO_SHORT) {
            return false;
        }
        int slips = shorter < LONG ? 1 : MOST_SLIPS;
        return differing <= LETTERS * slips && Math.abs(a.length() - b.length()) <= slips && distance(a, b, slips) <= slips;
    }

    /**
     * @param shortened a row's or a resident's word
     * @param whole the other one's
     * @return whether one is the other's initial, or its first two or three letters
     */
    public static boolean shortened(Word shortened, Word whole) {
        int shared = shortened.writtenLetters() & whole.writtenLetters();
        if (shared != shortened.writtenLetters() && shared != whole.writtenLetters()) {
            return false;
        }
        var a = shortened.written();
        var b = whole.written();
        return a.length() < b.length() ? a.length() <= 3 && b.startsWith(a) : b.length() <= 3 && a.startsWith(b);
    }

    /**
     * At the joint a letter may be another, or be missing: ends and beginnings of words are spelt by rules of their own.
     *
     * @param whole a word
     * @param first another one
     * @param second and one after it
     * @return whether the whole one is both, run together
     */
    public static boolean runTogether(Word whole, Word first, Word second) {
        if (Integer.bitCount(whole.letters() ^ (first.letters() | second.letters())) > AT_THE_JOINT) {
            return false;
        }
        var text = whole.text();
        var begin = first.text();
        var end = second.text();
        return Math.abs(text.length() - begin.length() - end.length()) <= 1
                && text.regionMatches(0, begin, 0, begin.length() - 1)
                && text.regionMatches(text.length() - end.length() + 1, end, 1, end.length() - 1);
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
