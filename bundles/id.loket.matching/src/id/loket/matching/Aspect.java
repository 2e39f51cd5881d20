package id.loket.matching;

/** What of a field a blocking key takes. */
public enum Aspect {
    /** The whole value. */
    WHOLE,
    /** Of a date: the year. */
    YEAR,
    /** Of a name: the sound of each word. */
    WORD,
    /** Of a name: the sound of every two words, in any order; of one word, that one. */
    PAIR,
    /** Of a name: the sound of all words, in any order. */
    ALL
}
