package id.loket.store.spi;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import id.loket.kernel.text.Message;
import id.loket.store.AuditTrail;
import id.loket.store.Store;
import id.loket.store.internal.audit.AuditChain;
import id.loket.store.internal.audit.RowChains;

/** A store at work, with what comes and goes with it. */
public final class OpenStore implements AutoCloseable {

    private final Store store;
    private final AuditTrail auditTrail;
    private final List<Warning> warnings;
    private final AuditChain chain;
    private final RowChains rowChains;
    private final DataSource connections;
    private final Runnable end;

    OpenStore(Store store, AuditTrail auditTrail, List<Warning> warnings, AuditChain chain, RowChains rowChains,
            DataSource connections, Runnable end) {
        this.store = store;
        this.chain = chain;
        this.rowChains = rowChains;
        this.connections = connections;
        this.auditTrail = auditTrail;
        this.warnings = List.copyOf(warnings);
        this.end = end;
    }

    /** @return the store */
    public Store store() {
        return store;
    }

    /** @return its audit trail */
    public AuditTrail auditTrail() {
        return auditTrail;
    }

    /** @return what was not right when it was opened */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * Takes up the audit trail and the tables' chains where the tables have it, after they were changed from outside: between tests.
     *
     * @throws SQLException the table cannot be read
     */
    public void resumeAudit() throws SQLException {
        chain.resume(connections);
        rowChains.close();
    }

    /** Waits for open transactions and shuts the engine down. */
    @Override
    public void close() {
        end.run();
    }

    /**
     * Something that is not right although work goes on.
     *
     * @param message the text
     * @param arguments values for its placeholders
     */
    public record Warning(Message message, List<Object> arguments) {

        /** @return the text in the language of this session */
        public String text() {
            return message.text(arguments.toArray());
        }
    }
}
