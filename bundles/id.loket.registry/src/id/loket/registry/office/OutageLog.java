package id.loket.registry.office;

import java.util.List;

import id.loket.kernel.OutageCause;
import id.loket.store.Transaction;

/** Writes outages by themselves: whoever notices one reports it, whoever notices its end reports that. */
public interface OutageLog {

    /**
     * Opens an outage, unless one of this cause and subject is open already.
     *
     * @param transaction the noticing use case's transaction
     * @param cause the cause, told apart
     * @param subject what failed
     * @param detail what was seen, for IT
     */
    void begin(Transaction transaction, OutageCause cause, String subject, String detail);

    /**
     * Adds to what the open outage cost; nothing if none is open.
     *
     * @param transaction the noticing use case's transaction
     * @param cause the cause
     * @param subject what failed
     * @param units records or cards that had to wait
     */
    void lost(Transaction transaction, OutageCause cause, String subject, int units);

    /**
     * Ends the open outage; nothing if none is open.
     *
     * @param transaction the noticing use case's transaction
     * @param cause the cause
     * @param subject what works again
     */
    void end(Transaction transaction, OutageCause cause, String subject);

    /** @return the outages that last now, oldest first */
    List<Outage> open();

    /**
     * @param limit at most this many
     * @return the latest outages, newest first
     */
    List<Outage> latest(int limit);
}
