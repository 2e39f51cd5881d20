package id.loket.access.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.postgresql.ds.PGSimpleDataSource;

import id.loket.access.Accounts;
import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;
import id.loket.kernel.text.Refusal;
import id.loket.store.SharedTexts;
import id.loket.store.Store.Engine;
import id.loket.store.StoreGate;
import id.loket.store.spi.Database;
import id.loket.testing.FixedClock;

/** Two seats of an office whose key ring lies in its PostgreSQL server: each with an Access of its own. */
@EnabledIf("inFrameworkWithServer")
class SeatsOnOneServerTest {

    private static final String URL = "loket.test.postgresql.url";
    private static final Consumer<String> QUIET = step -> { };
    private static final char[] OWN = "kopi-susu-gula-aren".toCharArray();
    private static final char[] FIRST = "sementara-saja-77".toCharArray();

    private static final String NAME = "access_" + UUID.randomUUID().toString().replace("-", "");
    private static SharedTexts server;

    private final Gate gateA = new Gate();
    private final Gate gateB = new Gate();
    private final Login seatA = seat(gateA);
    private final Login seatB = seat(gateB);

    static boolean inFrameworkWithServer() {
        return FrameworkUtil.getBundle(SeatsOnOneServerTest.class) != null && System.getProperty(URL) != null;
    }

    @BeforeAll
    static void anOfficeWithAServer() throws Exception {
        onServer("CREATE DATABASE " + NAME);
        System.setProperty("loket.store.url", System.getProperty(URL).replaceFirst("/[^/?]*(\\?.*)?$", "/" + NAME));
        System.setProperty("loket.store.user", System.getProperty("loket.test.postgresql.user", "loket"));
        System.setProperty("loket.store.password", System.getProperty("loket.test.postgresql.password", "loket"));
        var bundle = FrameworkUtil.getBundle(SeatsOnOneServerTest.class);
        var context = bundle.getBundleContext();
        if (context == null) {
            bundle.start();
            context = bundle.getBundleContext();
        }
        for (var each : context.getBundles()) {
            var name = String.valueOf(each.getSymbolicName());
            if (name.equals("org.apache.felix.scr") || name.equals("id.loket.store") || name.equals("id.loket.store.postgresql")) {
                each.start();
            }
        }
        server = postgresql(context).sharedTexts().orElseThrow();
    }

    @AfterAll
    static void noServer() throws SQLException {
        System.clearProperty("loket.store.url");
        onServer("DROP DATABASE " + NAME + " WITH (FORCE)");
    }

    @Test
    void anAccountMadeAtOneSeatLogsInAtTheOtherWithTheSameKey() {
        var begun = new FirstStartOfOffice(seatA, accounts(seatA)).begin("ti.kantor", "Dewi", OWN, QUIET);
        assertFalse(new FirstStartOfOffice(seatB, accounts(seatB)).due(), "the office is set up for every seat");
        accounts(seatA).open(begun.session(), "rani", "Rani", Set.of(Role.SUPERVISOR), FIRST);

        var rani = seatB.login("rani", FIRST, QUIET);
        assertArrayEquals(gateA.key, gateB.key);
        seatB.changePassword(rani, FIRST, "nasi-kuning-pedas".toCharArray());
        rani.require(Accounts.VIEW);

        assertEquals(AccessMsg.wrongLogin, refusal(() -> seatA.login("rani", FIRST, QUIET)));
        assertEquals("Rani", seatA.login("rani", "nasi-kuning-pedas".toCharArray(), QUIET).displayName());
        lockOutHoldsAtBothSeats();
    }

    private void lockOutHoldsAtBothSeats() {
        for (int i = 0; i < Vault.FAILURES_BEFORE_LOCK; i++) {
            var seat = i % 2 == 0 ? seatA : seatB;
            assertEquals(AccessMsg.wrongLogin, refusal(() -> seat.login("rani", OWN, QUIET)));
        }
        assertEquals(AccessMsg.locked, refusal(() -> seatA.login("rani", "nasi-kuning-pedas".toCharArray(), QUIET)));
        assertEquals(AccessMsg.locked, refusal(() -> seatB.login("rani", "nasi-kuning-pedas".toCharArray(), QUIET)));
    }

    private static Object refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }

    private static Login seat(StoreGate gate) {
        var vault = new Vault(new KeyRingTable(server), new Secrets(), new FixedClock(), new Cost(64, 1));
        return new Login(vault, gate, new AccessAudit(), false);
    }

    private static AccountAdministration accounts(Login login) {
        return new AccountAdministration(login, new FixedClock(), new AccessAudit());
    }

    private static Database postgresql(BundleContext context) throws Exception {
        for (var tries = 0; tries < 500; tries++) {
            for (var reference : context.getServiceReferences(Database.class, null)) {
                var database = context.getService(reference);
                if (database.engine() == Engine.POSTGRESQL) {
                    return database;
                }
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("no PostgreSQL engine");
    }

    private static void onServer(String sql) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(System.getProperty(URL));
        source.setUser(System.getProperty("loket.test.postgresql.user", "loket"));
        source.setPassword(System.getProperty("loket.test.postgresql.password", "loket"));
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Keeps the key it is opened with. */
    private static final class Gate implements StoreGate {

        private byte[] key;

        @Override
        public boolean exists() {
            return key != null;
        }

        @Override
        public Optional<SharedTexts> sharedTexts() {
            return Optional.of(server);
        }

        @Override
        public boolean isOpen() {
            return key != null;
        }

        @Override
        public void open(byte[] dataKey, Consumer<String> progress) {
            key = dataKey;
        }

        @Override
        public void close() {
            key = null;
        }
    }
}
