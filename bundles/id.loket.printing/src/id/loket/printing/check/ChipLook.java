package id.loket.printing.check;

import java.time.Instant;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.printing.Printing.Answer;

/** What the chip of an interrupted card says: evidence for the person who answers, never an answer by itself. */
public interface ChipLook {

    /** @return whether a card could be laid on a reader of this station now */
    boolean possible();

    /**
     * @param session who looks; needs {@link id.loket.printing.Printing#PRINT}
     * @param cardId a card at INSPECT
     * @return how far its chip came; empty if no chip was worked on
     */
    Optional<Known> known(Session session, long cardId);

    /**
     * Waits for the card on the reader and reads it. Not for a UI thread.
     *
     * @param session who looks; needs {@link id.loket.printing.Printing#PRINT}
     * @param cardId a card at INSPECT
     * @return what it says
     * @throws id.loket.kernel.text.Refusal if no reader is ready, or the card does not wait for inspection
     */
    Seen now(Session session, long cardId);

    /**
     * What is on record.
     *
     * @param words for the screen
     * @param at when
     */
    record Known(String words, Instant at) {
    }

    /**
     * What was read.
     *
     * @param words for the screen
     * @param likely what it hints at, or null
     */
    record Seen(String words, Answer likely) {
    }
}
