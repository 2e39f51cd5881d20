package id.loket.printing.batch;

import java.util.List;

import id.loket.access.Session;
import id.loket.printing.Printing;

/**
 * Cards that are printed together: a village's, a visit's, a list's, a day's. A batch is a record; its figures come from
 * its cards and are never typed in. Reading needs {@link Printing#READ}, everything else {@link Printing#PRINT}.
 */
public interface Batches {

    /** The most cards one batch can have: what two people hand over in a day. */
    int MOST = 1_000;

    /**
     * @param session who asks
     * @param kind of choice; {@link Choice.Kind#VILLAGE}, {@link Choice.Kind#VISIT} or {@link Choice.Kind#LIST}
     * @return what there is to choose from in the queue, the most cards first
     */
    List<Option> options(Session session, Choice.Kind kind);

    /**
     * @param session who asks
     * @param choice which cards
     * @return how many of them wait in the queue, may be printed, and are in no other open batch
     */
    long count(Session session, Choice choice);

    /**
     * Makes a batch.
     *
     * @param session who makes it
     * @param name what people call it
     * @param choice which cards
     * @param most at most this many
     * @return its id
     * @throws id.loket.kernel.text.Refusal if there is no card for it, no name, or too many are asked for
     */
    long make(Session session, String name, Choice choice, int most);

    /**
     * @param session who asks
     * @param limit at most this many
     * @return batches, those that can still be printed first, then the newest
     */
    List<Batch> list(Session session, int limit);

    /**
     * @param session who asks
     * @param batch its id
     * @return the batch with its cards in their order
     */
    Contents open(Session session, long batch);

    /**
     * Lets it rest; the card in the printer is finished. It can be resumed on another day and at another seat.
     *
     * @param session who pauses it
     * @param batch its id
     */
    void pause(Session session, long batch);

    /**
     * @param session who resumes it
     * @param batch its id
     */
    void resume(Session session, long batch);

    /**
     * Closes it for good: what is not printed goes back to the queue of all.
     *
     * @param session who closes it
     * @param batch its id
     * @throws id.loket.kernel.text.Refusal while a card of it is in a printer, or waits for inspection or check
     */
    void close(Session session, long batch);

    /**
     * @param session who moves it
     * @param batch its id
     * @param cardId a card of it that is not printed yet
     * @param move where to, among those not printed yet
     */
    void move(Session session, long batch, long cardId, Move move);

    /**
     * Takes a card out; it stays in the queue of all, and in the batch's record with the reason.
     *
     * @param session who takes it out
     * @param batch its id
     * @param cardId a card of it that is not printed yet
     * @param reason why, in words
     */
    void takeOut(Session session, long batch, long cardId, String reason);

    /**
     * The run sheet: the cards in their order with blank number, outcome and room for signatures. NIKs are masked.
     *
     * @param session who prints it
     * @param batch its id
     * @return PDF, A4
     */
    byte[] runSheet(Session session, long batch);

    /** Where a card goes. */
    enum Move {
        UP, DOWN, TOP, BOTTOM
    }

    /**
     * Something to choose.
     *
     * @param choice to make a batch of
     * @param label what people call it
     * @param cards how many wait for it
     */
    record Option(Choice choice, String label, long cards) {
    }

    /**
     * A batch and its cards.
     *
     * @param batch the batch
     * @param items its cards in their order
     */
    record Contents(Batch batch, List<Item> items) {
    }
}
