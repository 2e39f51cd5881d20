package id.loket.ui.internal;

import java.util.concurrent.ThreadLocalRandom;

/** Numbers that tie what a person saw to a line in the log. */
public final class FaultReference {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private FaultReference() {
    }

    /** @return six characters that can be read out on the telephone */
    public static String next() {
        var random = ThreadLocalRandom.current();
        var reference = new StringBuilder("L-");
        for (var i = 0; i < 6; i++) {
            reference.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
