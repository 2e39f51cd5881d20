package id.loket.centre;

import java.time.Instant;
import java.util.List;

import id.loket.store.Transaction;

/** What the centre has answered so far, and what it has not. */
public interface Answers {

    /**
     * Answers may come late: after one that the centre gave later about the same packet. Whoever keeps a record's state
     * notes a late answer but does not go back to it.
     *
     * @param transaction the transaction that handles the answer
     * @param answer the answer being handled
     * @return whether a newer answer about the same packet is noted already
     */
    boolean arrivedLate(Transaction transaction, CentreAnswer answer);

    /** @return packets the centre has received and not decided on, oldest first */
    List<Awaited> awaited();

    /** @return how many of the answers last fetched could not be handled; they are fetched again with each question */
    int unhandled();

    /**
     * A packet whose decision is awaited.
     *
     * @param packetId the packet
     * @param number its number at this node
     * @param subject what it is about, for the screen
     * @param since the centre's time of receipt
     * @param lastStatus the centre's last word, empty if there was none
     * @param reason what it waits for; after the days of the setting {@code centre.silent-days} it says that the NIK may
     *        be at the centre already (SENT_FOR_ENROLLMENT then never moves on)
     * @param overdue whether those days have passed
     */
    record Awaited(String packetId, long number, String subject, Instant since, String lastStatus, String reason,
            boolean overdue) {
    }
}
