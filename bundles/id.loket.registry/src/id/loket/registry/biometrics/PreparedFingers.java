package id.loket.registry.biometrics;

import java.util.function.ToDoubleFunction;

/** Fingers made ready for many comparisons (SourceAFIS). Thread-safe. */
public interface PreparedFingers {

    /** A template made ready: ten to twenty times as large as the template itself. It can be shared by threads. */
    interface Prepared {

        /** @return about how much memory it takes */
        int bytes();
    }

    /**
     * Takes a fraction of what a comparison takes.
     *
     * @param template native template
     * @return the same, ready
     */
    Prepared prepare(byte[] template);

    /**
     * @param probe native template of the finger that is looked for
     * @return scores others as {@link FingerMatcher#score} does, several thousand a second on each thread; can be shared by
     *         threads
     */
    ToDoubleFunction<Prepared> against(byte[] probe);

    /**
     * @param template native template
     * @return how many ridge endings and bifurcations it has: with few, nobody can be told from others
     */
    int minutiae(byte[] template);
}
