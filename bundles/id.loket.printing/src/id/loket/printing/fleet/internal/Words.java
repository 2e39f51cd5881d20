package id.loket.printing.fleet.internal;

import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.FleetMsg;

/** What people write into reasons and repairs. */
final class Words {

    /** As the columns have it. */
    static final int MOST = 500;
    static final int SHORT = 80;
    static final int LONG = 120;

    private Words() {
    }

    static String required(String typed, FleetMsg missing) {
        return required(typed, missing, MOST);
    }

    static String required(String typed, FleetMsg missing, int most) {
        var words = typed == null ? "" : typed.trim();
        if (words.isEmpty()) {
            throw new Refusal(missing);
        }
        return within(words, most);
    }

    static String within(String words, int most) {
        if (words.length() > most) {
            throw new Refusal(FleetMsg.tooLong, most);
        }
        return words;
    }

    /** For texts made of others. */
    static String cut(String words) {
        return words.substring(0, Math.min(MOST, words.length()));
    }
}
