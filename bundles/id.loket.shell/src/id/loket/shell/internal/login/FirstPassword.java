package id.loket.shell.internal.login;

import java.security.SecureRandom;

/** A password somebody hands to somebody else on paper, to be changed at once: random, without letters that look alike. */
public final class FirstPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int IN_GROUP = 4;

    private FirstPassword() {
    }

    /** @return such as {@code k7ra-x2mp-84hd} */
    public static String random() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            text.append(i > 0 && i % IN_GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
