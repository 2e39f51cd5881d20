package id.loket.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

import id.loket.store.AuditTrail;
import id.loket.store.Store;
import id.loket.store.Store.Engine;
import id.loket.store.spi.OpenStore;
import id.loket.store.spi.StoreBuilder;
import id.loket.store.spi.StoreModule;
import id.loket.store.spi.StoreModules;

/** A store for tests, over the modules that are there, without a login. */
public final class TestStore implements AutoCloseable {

    /** The node name of every test store. */
    public static final String NODE = "test";
    private static final byte[] KEY = new byte[32];

    private final TestDatabase database;
    private final FixedClock clock = new FixedClock();
    private final List<String> announced = new ArrayList<>();
    private OpenStore open;
    private TableSnapshot fresh;

    private TestStore(TestDatabase database) {
        this.database = database;
    }

    /** @return the engines there are: Derby always, PostgreSQL where a server is named */
    static List<Engine> engines() {
        return System.getProperty(PostgresqlSchema.URL) == null ? List.of(Engine.DERBY) : List.of(Engine.values());
    }

    /**
     * @param engine on which engine
     * @return a fresh store; the caller closes it
     */
    public static TestStore open(Engine engine) {
        var store = new TestStore(engine == Engine.DERBY ? new MemoryDerby() : new PostgresqlSchema());
        store.boot();
        try {
            store.fresh = TableSnapshot.of(store.connections());
        } catch (SQLException e) {
            throw new IllegalStateException("the fresh tables cannot be read", e);
        }
        return store;
    }

    private void boot() {
        open = new StoreBuilder(database, NODE, clock, modules()).announcingTo(announced::add).open(KEY, text -> { });
    }

    /** @return every module on the class path, or in the framework where there is one */
    public static List<StoreModule> modules() {
        var bundle = FrameworkUtil.getBundle(TestStore.class);
        if (bundle == null) {
            return StoreModules.on(TestStore.class.getClassLoader());
        }
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
        return StoreModules.in(bundle.getBundleContext());
    }

    /** @return the open store */
    public Store store() {
        return open.store();
    }

    /** @return its audit trail */
    public AuditTrail auditTrail() {
        return open.auditTrail();
    }

    /** @return the clock of its transactions */
    public FixedClock clock() {
        return clock;
    }

    /** @return areas announced since the test began, in order */
    public List<String> announced() {
        return announced;
    }

    /** @return connections beside the store, to look at or tamper with the tables */
    public DataSource connections() {
        return database.connections();
    }

    /** Closes the store and opens it again on the same data, as after a restart. {@link #store()} gives the new one. */
    public void restart() {
        open.close();
        boot();
    }

    /** Puts the tables back to what the upgrades left; {@link StoreTest} does it before each test, others do it themselves. */
    public void reset() {
        try {
            fresh.restore(connections(), database.engine());
            open.resumeAudit();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be emptied", e);
        }
        announced.clear();
        clock.reset();
    }

    @Override
    public void close() {
        open.close();
        database.drop();
    }
}
