package id.loket.store;

import java.sql.Connection;
import java.time.Instant;

import jakarta.persistence.EntityManager;

/** One open transaction of the {@link Store}. It is valid only inside its unit of work. */
public interface Transaction {

    /** @return the entities of all installed modules */
    EntityManager entities();

    /**
     * For bulk work and SQL that JPQL cannot say. It is the connection of this very transaction: neither commit, nor
     * roll back, nor close it. Changes of entities made so far are flushed to it first.
     *
     * @return the JDBC connection
     */
    Connection connection();

    /**
     * Adds one row to this node's audit chain, in this transaction.
     *
     * @param entry who did what, for which purpose, to which records
     */
    void audit(AuditEntry entry);

    /**
     * @param name of a table's chain, small letters; its key hangs on the name
     * @return what makes that table's rows prove themselves; valid inside this unit of work
     */
    RowChain chain(String name);

    /**
     * @return the time of this transaction; all rows of one step carry the same
     */
    Instant now();

    /**
     * For leases: the clocks of several seats differ, that of their database is one. Asks the database; for everything
     * else use {@link #now}.
     *
     * @return the database's time
     */
    Instant databaseTime();

    /**
     * Tells screens and other modules, on this seat and on the others of the same database, after the commit, that
     * something changed: an event of the OSGi EventAdmin with topic {@code id/loket/changed/<area>} and no personal data.
     * Areas: {@code residents}, {@code enrolments},
     * {@code cards}, {@code blanks}, {@code outbox}, {@code outages}, {@code cases}.
     *
     * @param area what changed
     */
    void announce(String area);

    /**
     * @param action run after a successful commit, on the same thread; for events and wake-ups, never for work that
     *        must not be lost
     */
    void afterCommit(Runnable action);
}
