package id.loket.printing.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.ChipNumber;

/**
 * The operator's eye on printed cards. Where the office asks for it, a card counts as printed only when a person said
 * that it is good; until then its blank is booked as in work, at whatever seat and after whatever restart.
 */
public interface Checks {

    /** Office setting: {@code none}, {@code every}, or a number n for every n-th card of the day; none if not set. */
    String SETTING = "printing.check";

    /**
     * @param session who asks; needs {@link id.loket.printing.Printing#READ}
     * @param limit at most this many
     * @return printed cards nobody has looked at, longest waiting first
     */
    List<ToCheck> waiting(Session session, int limit);

    /** @return how many there are, without personal data */
    long count();

    /** @return since when the first of them waits; empty if there is none */
    Optional<Instant> oldest();

    /**
     * The card is good.
     *
     * @param session who looked; needs {@link id.loket.printing.Printing#PRINT}
     * @param cardId a card to be checked
     */
    void good(Session session, long cardId);

    /**
     * The piece is spoiled; the resident's card goes back into the queue.
     *
     * @param session who looked; needs {@link id.loket.printing.Printing#PRINT}
     * @param cardId a card to be checked
     * @param cause which of the four kinds
     */
    void bad(Session session, long cardId, SpoilCause cause);

    /**
     * A printed card to look at.
     *
     * @param cardId the card
     * @param maskedNik the NIK with its middle hidden
     * @param name the resident's
     * @param village its name
     * @param chip the blank it was printed on
     * @param printer the printer's name
     * @param since when it came out
     */
    record ToCheck(long cardId, String maskedNik, String name, String village, ChipNumber chip, String printer,
            Instant since) {
    }
}
