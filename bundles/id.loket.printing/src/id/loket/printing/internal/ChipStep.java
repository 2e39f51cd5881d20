package id.loket.printing.internal;

import java.util.Optional;
import java.util.function.Consumer;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.ChipNumber;

/**
 * What is done to the chip of a blank before its face is printed, and compared afterwards. Both happen between the
 * intent and its outcome, outside any transaction; what a card's story must know of them is written by {@link PrintAct}.
 */
public interface ChipStep {

    /** Nothing is read or written: no reader is there, or the office asks for none. */
    ChipStep NONE = new ChipStep() {

        @Override
        public boolean worksAt(String printer) {
            return false;
        }

        @Override
        public Result encode(Blank blank, Consumer<String> told) {
            return new Good(Optional.empty());
        }

        @Override
        public Result check(Blank blank, Consumer<String> told) {
            return new Good(Optional.empty());
        }
    };

    /**
     * @param printer key of a printer
     * @return whether the two other steps do anything there
     */
    boolean worksAt(String printer);

    /**
     * Reads the number of the blank's chip and writes the resident's data into it. Asked after the intent is committed
     * and before the printer is told anything.
     *
     * @param blank which, and for which card
     * @param told what happens, for the screen
     * @return how it went; a number read that is not the proposed one puts the card before a person
     */
    Result encode(Blank blank, Consumer<String> told);

    /**
     * Reads the chip back and compares it with the face, and has the operator look at the card where the office asks for
     * that. Asked after the printer said that the card is there and before the outcome is committed.
     *
     * @param blank which, and for which card
     * @param told what happens, for the screen
     * @return how it went; {@link Untouched} is no answer here
     */
    Result check(Blank blank, Consumer<String> told);

    /**
     * One blank on its way to become one card.
     *
     * @param session who prints
     * @param cardId the card
     * @param attempt the card's how many blank this is
     * @param proposed the number bound to the card
     * @param printer key of the printer it lies in
     */
    record Blank(Session session, long cardId, int attempt, ChipNumber proposed, String printer) {
    }

    /** How a step went. */
    sealed interface Result {
    }

    /**
     * On to the next step.
     *
     * @param read the number read from the chip; empty where nothing was read
     */
    record Good(Optional<ChipNumber> read) implements Result {
    }

    /**
     * Certainly nothing was written: the card goes back to the queue, the blank stays where it is.
     *
     * @param words why, for people
     */
    record Untouched(String words) implements Result {
    }

    /**
     * The blank is lost.
     *
     * @param cause which of the four kinds
     * @param words why, for people
     */
    record Lost(SpoilCause cause, String words) implements Result {
    }

    /**
     * Only a person can tell.
     *
     * @param words what is known
     */
    record Unclear(String words) implements Result {
    }
}
