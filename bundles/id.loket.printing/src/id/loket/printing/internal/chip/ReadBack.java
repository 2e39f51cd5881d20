package id.loket.printing.internal.chip;

/** What a chip said when it was read back after printing. */
public sealed interface ReadBack {

    /** The same as the face. */
    record Same() implements ReadBack {
    }

    /**
     * Not the same: the piece is spoiled.
     *
     * @param words what differs
     */
    record Different(String words) implements ReadBack {
    }

    /**
     * It could not be read, or another card lay there.
     *
     * @param words what is known
     */
    record Unknown(String words) implements ReadBack {
    }
}
