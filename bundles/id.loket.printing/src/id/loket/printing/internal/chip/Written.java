package id.loket.printing.internal.chip;

import id.loket.kernel.text.Refusal;

/** What became of writing a chip. */
public sealed interface Written {

    /** Everything is on the chip, and the blank is on its way into the printer. */
    record Done() implements Written {
    }

    /**
     * Certainly nothing was written.
     *
     * @param why what the operator reads
     */
    record Untouched(Refusal why) implements Written {
    }

    /**
     * The chip certainly does not hold what it should, and the piece is spoiled.
     *
     * @param words why
     */
    record Failed(String words) implements Written {
    }

    /**
     * Only a person can tell.
     *
     * @param words what is known
     */
    record Unknown(String words) implements Written {
    }
}
