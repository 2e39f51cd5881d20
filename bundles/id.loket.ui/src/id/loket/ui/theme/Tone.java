package id.loket.ui.theme;

/** What a colour says. A tone is never alone: a word always stands beside it. */
public enum Tone {
    /** Nothing to say: a count, a fact. */
    NEUTRAL,
    /** Selected, under way. */
    ACTIVE,
    /** As it should be. */
    GOOD,
    /** Someone should look at it. */
    WARNING,
    /** Does not work. */
    BAD
}
