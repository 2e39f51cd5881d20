package id.loket.issuance.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.issuance.Issuance;
import id.loket.issuance.batch.BatchItem.Outcome;
import id.loket.kernel.IssueReason;
import id.loket.kernel.RegionCode;

/**
 * Uncollected cards as a stock with an age: where they lie, who was reminded, and batches that go to the villages. A
 * signature on the list is no 1:1 match: it counts by a supervisor's consent under {@link Issuance#VOUCH}, given for one
 * list with a reason. A match at a laptop ends the card's line by itself.
 */
public interface Batches {

    /** Begins the code on a batch's list. */
    String CODE_PREFIX = "LKTDAFTAR-";
    /** Longest name and place, in characters. */
    int COURIER_LENGTH = 100;
    /** Longest place on the shelves, in characters. */
    int PLACE_LENGTH = 40;

    /** Seeing and sending uncollected cards, recording lists. */
    Permission KEEP = Permission.of("issuance.uncollected", Role.PRINT_OPERATOR, Role.OPERATOR, Role.SUPERVISOR);

    /**
     * @param batchId a batch
     * @return what consent to its list is given for
     */
    static String subject(long batchId) {
        return "batch:" + batchId;
    }

    /**
     * @param session who asks; needs {@link #KEEP}
     * @param village where the owners live, or null for everywhere
     * @param limit at most this many
     * @return printed cards in the office, longest waiting first
     */
    List<Waiting> waiting(Session session, RegionCode village, int limit);

    /**
     * @param session who asks; needs {@link #KEEP}
     * @return villages with uncollected cards, most first
     */
    List<VillageCount> villages(Session session);

    /**
     * Says where a card lies.
     *
     * @param session who; needs {@link #KEEP}
     * @param cardId a printed card
     * @param place box and slot, at most {@link #PLACE_LENGTH}; blank for none
     */
    void put(Session session, long cardId, String place);

    /**
     * Sends cards to a village.
     *
     * @param session who; needs {@link #KEEP}
     * @param village where all their owners live
     * @param cardIds printed cards, in the order of the list
     * @param courier who carries them
     * @return the batch
     * @throws id.loket.kernel.text.Refusal if there are none, one is not in the office, or its owner lives elsewhere
     */
    HandOverBatch ship(Session session, RegionCode village, List<Long> cardIds, String courier);

    /**
     * @param session who; needs {@link #KEEP}
     * @param batchId which
     * @return the list to be signed, PDF
     */
    byte[] list(Session session, long batchId);

    /**
     * @param session who asks; needs {@link #KEEP}
     * @param limit at most this many
     * @return batches, those with cards out first, then the newest
     */
    List<Sent> batches(Session session, int limit);

    /**
     * @param session who asks; needs {@link #KEEP}
     * @param batchId which
     * @return its lines
     */
    List<Line> lines(Session session, long batchId);

    /**
     * Records a list that came back. Lines not named stay out: they are the residual. Old cards come back with the list,
     * as they would at the counter.
     *
     * @param session who; needs {@link #KEEP}
     * @param batchId which
     * @param marks by line; OUT is left alone
     * @param signer who signed for those handed over: the village head
     * @param approval a supervisor's consent under {@link Issuance#VOUCH} to this list ({@link #subject}); null if nothing
     *        was handed over
     * @return how many lines are still out
     * @throws id.loket.kernel.text.Refusal if a line is not in the list or has an outcome, consent or signer is missing,
     *         or an old card is due and missing or is not the holder's
     */
    long returned(Session session, long batchId, Map<Integer, Mark> marks, String signer, Approval approval);

    /**
     * Writes the reminder for a village, and notes that these owners were reminded.
     *
     * @param session who; needs {@link #KEEP}
     * @param village which
     * @return the letter with its list, PDF
     * @throws id.loket.kernel.text.Refusal if no card of that village waits in the office
     */
    byte[] remind(Session session, RegionCode village);

    /**
     * @param session who asks; needs {@link #KEEP}
     * @return old cards taken in that no stock has taken over
     */
    List<KeptCard> oldCards(Session session);

    /**
     * Gives the old cards to the stock.
     *
     * @param session who; needs {@link #KEEP}
     * @return how many
     * @throws id.loket.kernel.text.Refusal if no stock is kept here
     */
    int reconcile(Session session);

    /**
     * An uncollected card in the office.
     *
     * @param cardId the card
     * @param maskedNik the owner's NIK with its middle hidden
     * @param name the owner's
     * @param villageCode where the owner lives
     * @param village its name
     * @param reason why the card was issued
     * @param since since when it waits
     * @param place where it lies, or empty
     * @param reminders how often the owner was reminded
     * @param remindedAt the last time, or null
     */
    record Waiting(long cardId, String maskedNik, String name, RegionCode villageCode, String village,
            IssueReason reason, Instant since, String place, int reminders, Instant remindedAt) {
    }

    /**
     * @param code the village
     * @param name its name
     * @param cards uncollected cards in the office
     */
    record VillageCount(RegionCode code, String name, long cards) {
    }

    /**
     * @param batch the batch
     * @param village its village's name
     * @param cards how many cards it has
     * @param out how many have no outcome yet
     */
    record Sent(HandOverBatch batch, String village, long cards, long out) {
    }

    /**
     * @param item the line
     * @param maskedNik the owner's NIK with its middle hidden
     * @param name the owner's
     * @param oldCardDue whether the owner's old card has to come back with the list
     */
    record Line(BatchItem item, String maskedNik, String name, boolean oldCardDue) {
    }

    /**
     * What the paper says of one line.
     *
     * @param outcome of the new card
     * @param old what came back for it
     */
    record Mark(Outcome outcome, Issuance.OldCard old) {

        /**
         * @param outcome of the new card
         * @return a mark without an old card
         */
        public static Mark of(Outcome outcome) {
            return new Mark(outcome, new Issuance.OldCard.None());
        }
    }

    /**
     * An old card that waits for a stock.
     *
     * @param chip its number, or empty if it cannot be read
     * @param cause why it is invalid
     * @param by who took it in
     * @param takenAt when
     */
    record KeptCard(Optional<String> chip, String cause, String by, Instant takenAt) {
    }
}
