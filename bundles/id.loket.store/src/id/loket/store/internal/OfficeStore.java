package id.loket.store.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import id.loket.kernel.text.Refusal;
import id.loket.store.FieldCipher;
import id.loket.store.Store;
import id.loket.store.StoreMsg;
import id.loket.store.internal.audit.AuditChain;
import id.loket.store.internal.audit.RowChains;
import jakarta.persistence.EntityManagerFactory;

/** The open store. */
public final class OfficeStore implements Store {

    private static final long CLOSE_WAIT_MS = 10_000;

    private final EntityManagerFactory factory;
    private final DataSource connections;
    private final Engine engine;
    private final FieldCipher cipher;
    private final AuditChain chain;
    private final RowChains rowChains;
    private final Clock clock;
    private final Announcements announcements;
    private final Failures failures;
    private final ThreadLocal<UnitOfWork> current = new ThreadLocal<>();
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean closing;

    /**
     * @param factory of the merged persistence unit
     * @param connections of the open database
     * @param engine which one it is
     * @param cipher for encrypted columns
     * @param chain this node's audit chain
     * @param rowChains of the modules' tables
     * @param clock the office's
     * @param announcements told the areas that changed
     * @param failures turns SQL errors into refusals
     */
    public OfficeStore(EntityManagerFactory factory, DataSource connections, Engine engine, FieldCipher cipher,
            AuditChain chain, RowChains rowChains, Clock clock, Announcements announcements, Failures failures) {
        this.factory = factory;
        this.connections = connections;
        this.engine = engine;
        this.cipher = cipher;
        this.chain = chain;
        this.rowChains = rowChains;
        this.clock = clock;
        this.announcements = announcements;
        this.failures = failures;
    }

    @Override
    public <T> T read(Work<T> work) {
        var outer = current.get();
        return outer != null ? inside(outer, work) : run(false, work);
    }

    @Override
    public <T> T write(Work<T> work) {
        var outer = current.get();
        if (outer == null) {
            return run(true, work);
        }
        if (!outer.writes()) {
            throw new IllegalStateException("a unit of work that only reads cannot contain one that writes");
        }
        return inside(outer, work);
    }

    private <T> T run(boolean writes, Work<T> work) {
        T result;
        UnitOfWork told;
        enter();
        try (var unit = new UnitOfWork(factory, connections, rowChains, clock.instant(), writes)) {
            current.set(unit);
            unit.begin();
            result = work.in(unit);
            unit.finish(chain, announcements);
            told = unit;
        } catch (SQLException | RuntimeException e) {
            throw failures.translate(e);
        } finally {
            current.remove();
            working.decrementAndGet();
        }
        told.tell(announcements.here());
        return result;
    }

    private <T> T inside(UnitOfWork outer, Work<T> work) {
        try {
            return work.in(outer);
        } catch (SQLException | RuntimeException e) {
            outer.fail();
            throw failures.translate(e);
        }
    }

    private void enter() {
        working.incrementAndGet();
        if (closing) {
            working.decrementAndGet();
            throw new Refusal(StoreMsg.notOpen);
        }
    }

    @Override
    public FieldCipher cipher() {
        return cipher;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    /** Lets in no more work, waits for what runs (at most ten seconds: a stuck one is rolled back by the engine), and ends. */
    public void close() {
        closing = true;
        var until = System.nanoTime() + CLOSE_WAIT_MS * 1_000_000;
        while (working.get() > 0 && System.nanoTime() < until) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        factory.close();
    }
}
