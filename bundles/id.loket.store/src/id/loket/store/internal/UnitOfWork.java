package id.loket.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.store.AuditEntry;
import id.loket.store.RowChain;
import id.loket.store.Transaction;
import id.loket.store.internal.audit.AuditChain;
import id.loket.store.internal.audit.RowChains;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** One transaction from its beginning to its commit or roll-back. */
final class UnitOfWork implements Transaction, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnitOfWork.class);

    private final EntityManager entities;
    private final DataSource connections;
    private final Instant now;
    private final RowChains chains;
    private final boolean writes;
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Set<String> announced = new LinkedHashSet<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Connection reading;
    private boolean failed;

    UnitOfWork(EntityManagerFactory factory, DataSource connections, RowChains chains, Instant now, boolean writes) {
        this.entities = factory.createEntityManager();
        this.connections = connections;
        this.chains = chains;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.writes = writes;
    }

    boolean writes() {
        return writes;
    }

    void begin() {
        if (writes) {
            entities.getTransaction().begin();
        }
    }

    /** A part of this unit threw: whoever caught that must not commit the rest. */
    void fail() {
        failed = true;
    }

    void finish(AuditChain chain, Announcements announcements) throws SQLException {
        if (!writes) {
            return;
        }
        if (failed) {
            throw new IllegalStateException("a part of this unit of work failed; nothing of it is kept");
        }
        announcements.tellOthers(this, announced);
        if (audit.isEmpty()) {
            entities.getTransaction().commit();
        } else {
            chain.append(connection(), audit, now, entities.getTransaction()::commit);
        }
    }

    /** After the commit; a listener that fails cannot undo it. */
    void tell(Consumer<String> announcements) {
        announced.forEach(area -> guarded(() -> announcements.accept(area)));
        afterCommit.forEach(this::guarded);
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("The step is committed, but telling others about it failed", e);
        }
    }

    @Override
    public EntityManager entities() {
        return entities;
    }

    @Override
    public Connection connection() {
        if (writes) {
            entities.flush();
            return entities.unwrap(Connection.class);
        }
        if (reading == null) {
            try {
                reading = connections.getConnection();
                reading.setAutoCommit(false);
            } catch (SQLException e) {
                throw new IllegalStateException("no connection to read with", e);
            }
        }
        return reading;
    }

    @Override
    public void audit(AuditEntry entry) {
        requireWriting();
        audit.add(entry);
    }

    @Override
    public RowChain chain(String name) {
        return chains.chain(name);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant databaseTime() {
        try (var question = connection().createStatement();
                var answer = question.executeQuery("VALUES (CURRENT_TIMESTAMP)")) {
            answer.next();
            return answer.getTimestamp(1).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its time", e);
        }
    }

    @Override
    public void announce(String area) {
        requireWriting();
        announced.add(area);
    }

    @Override
    public void afterCommit(Runnable action) {
        requireWriting();
        afterCommit.add(action);
    }

    private void requireWriting() {
        if (!writes) {
            throw new IllegalStateException("a unit of work that only reads leaves no trace");
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } finally {
            entities.close();
            closeReading();
        }
    }

    private void closeReading() throws SQLException {
        if (reading == null) {
            return;
        }
        try (var connection = reading) {
            connection.rollback();
        }
    }
}
