package id.loket.centre.simulator;

import java.time.Duration;
import java.util.Locale;

/** What a listener does wrong, on command. */
public enum Fault {
    /** Nothing: answers as it should. */
    UP,
    /** Does not listen: connections are refused. */
    DOWN,
    /** Answers 503. */
    UNAVAILABLE,
    /** Answers 500. */
    ERROR,
    /** Answers late, after {@link #SLOWNESS}. */
    SLOW,
    /** Does what was asked, then drops the connection without a word. */
    LOSE_ANSWER,
    /** Gives each of the centre's answers twice. */
    TWICE,
    /** Gives the later answer before the earlier one. */
    OUT_OF_ORDER;

    /** How late a slow listener answers, unless told otherwise. */
    public static final Duration SLOWNESS = Duration.ofSeconds(60);

    /** @return the fault of a word like {@code lose-answer} */
    static Fault of(String word) {
        return valueOf(word.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
