package id.loket.store.postgresql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import id.loket.kernel.text.Refusal;
import id.loket.store.AuditEntry;
import id.loket.store.Installation;
import id.loket.store.SharedTexts.Version;
import id.loket.store.Store;
import id.loket.store.StoreMsg;
import id.loket.store.spi.BackupFolder;
import id.loket.store.spi.OpenStore;
import id.loket.store.spi.StoreBuilder;
import id.loket.testing.FixedClock;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestStore;

/** Several seats on one office server, in a database of their own. */
@EnabledIfSystemProperty(named = PostgresqlStoreTest.URL, matches = ".+")
class PostgresqlStoreTest {

    static final String URL = "loket.test.postgresql.url";
    private static final String USER = System.getProperty("loket.test.postgresql.user", "loket");
    private static final String PASSWORD = System.getProperty("loket.test.postgresql.password", "loket");

    @TempDir
    Path folder;

    private String database;

    @BeforeEach
    void makeDatabase() throws SQLException {
        database = "loket_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        onServer("CREATE DATABASE " + database);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        onServer("DROP DATABASE " + database + " WITH (FORCE)");
    }

    @Test
    void seatsShareTheDataAndEachHasAChainOfItsOwn() throws Exception {
        try (var first = open("loket-1"); var second = open("loket-2")) {
            var seats = Executors.newFixedThreadPool(2);
            var one = seats.submit(() -> IntStream.range(0, 200).forEach(i -> note(first.store(), "loket-1")));
            var two = seats.submit(() -> IntStream.range(0, 200).forEach(i -> note(second.store(), "loket-2")));
            one.get();
            two.get();
            seats.shutdown();
            assertEquals(400, first.auditTrail().rows());
            assertEquals(200, second.auditTrail().head().seq());
            assertEquals(List.of(), first.auditTrail().verify(List.of(second.auditTrail().head())));
        }
    }

    @Test
    void seatsMayOpenANewDatabaseAtTheSameTime() throws Exception {
        var seats = Executors.newFixedThreadPool(2);
        var opening = List.of(seats.submit(() -> open("loket-1")), seats.submit(() -> open("loket-2")));
        for (var seat : opening) {
            seat.get().close();
        }
        seats.shutdown();
    }

    @Test
    void whatOneSeatChangesIsHeardByTheOthersAndOnlyIfItIsKept() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var first = open("loket-1"); var second = listening("loket-2", heard)) {
            assertThrows(IllegalStateException.class, () -> first.store().write(transaction -> {
                transaction.announce("undone");
                throw new IllegalStateException("rolled back");
            }));
            announce(first.store(), "cards");
            assertEquals("cards", heard.poll(2, TimeUnit.SECONDS));
            announce(second.store(), "blanks");
            assertEquals("blanks", heard.poll(2, TimeUnit.SECONDS), "its own change, told once");
            announce(first.store(), "cards");
            assertEquals("cards", heard.poll(2, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatWasMissedWhileTheServerWasAwayIsToldAgain() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var first = open("loket-1"); var second = listening("loket-2", heard)) {
            announce(first.store(), "cards");
            assertEquals("cards", heard.poll(2, TimeUnit.SECONDS));
            onServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database
                    + "' AND query LIKE 'LISTEN%'");
            assertEquals("cards", heard.poll(10, TimeUnit.SECONDS));
            announce(first.store(), "blanks");
            assertEquals("blanks", heard.poll(2, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSeatThatFallsAsleepInATransactionIsEndedByTheServer() {
        try (var open = open("loket-1")) {
            var patience = open.store().read(transaction -> transaction.entities()
                    .createNativeQuery("SHOW idle_in_transaction_session_timeout").getSingleResult());
            assertEquals("1min", patience);
        }
    }

    @Test
    void aWrongKeyOpensNothing() {
        open("loket-1").close();
        var wrong = new byte[32];
        wrong[31] = 1;
        assertEquals(StoreMsg.wrongKey, assertThrows(Refusal.class, () -> open("loket-1", wrong)).reason());
    }

    @Test
    void aServerThatIsAwayIsARefusal() {
        var away = new PostgresqlDatabase(seat("loket-1", "jdbc:postgresql://127.0.0.1:1/loket"));
        assertEquals(StoreMsg.connectionLost, assertThrows(Refusal.class, away::exists).reason());
        var builder = new StoreBuilder(away, "loket-1", new FixedClock(), TestStore.modules());
        assertEquals(StoreMsg.connectionLost,
                assertThrows(Refusal.class, () -> builder.open(new byte[32], text -> { })).reason());
    }

    @Test
    void aConnectionLostInTheMiddleOfAStepIsARefusalAndTheNextStepWorks() throws InterruptedException {
        try (var open = open("loket-1")) {
            note(open.store(), "loket-1");
            var refusal = assertThrows(Refusal.class, () -> open.store().write(transaction -> {
                transaction.audit(AuditEntry.of("siti", "lost", "uji"));
                transaction.connection().createStatement().execute("SELECT 1");
                onServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
                return null;
            }));
            assertEquals(StoreMsg.connectionLost, refusal.reason());
            Thread.sleep(600); // the pool trusts a connection for half a second after its last use
            note(open.store(), "loket-1");
            assertEquals(2, open.auditTrail().rows());
            assertEquals(List.of(), open.auditTrail().verify(List.of()));
        }
    }

    @Test
    void aBackupRestoresIntoAnEmptyDatabase() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        var backup = folder.resolve("backup");
        var engine = new PostgresqlDatabase(seat("loket-1"));
        try (var open = open("loket-1")) {
            IntStream.range(0, 20).forEach(i -> note(open.store(), "loket-1"));
            new BackupFolder(backup, data).write(engine, open.auditTrail().head(), FixedClock.START, text -> { });
        }
        assertEquals(StoreMsg.restoreNotEmpty, assertThrows(Refusal.class,
                () -> new BackupFolder(backup, data).putBack(engine, false, LocalDateTime.MIN, text -> { })).reason());
        dropDatabase();
        onServer("CREATE DATABASE " + database);
        new BackupFolder(backup, data).putBack(engine, false, LocalDateTime.MIN, text -> { });
        try (var open = open("loket-1")) {
            assertEquals(20, open.auditTrail().rows());
            assertEquals(List.of(), open.auditTrail().verify(List.of()));
            note(open.store(), "loket-1");
        }
    }

    @Test
    void seatsShareTextsBeforeAnyStoreIsOpen() {
        var first = new PostgresqlDatabase(seat("loket-1")).sharedTexts().orElseThrow();
        var second = new PostgresqlDatabase(seat("loket-2")).sharedTexts().orElseThrow();
        assertEquals(Optional.empty(), first.read("keys"));
        assertTrue(first.replace("keys", 0, "of seat 1"));
        assertFalse(second.replace("keys", 0, "of seat 2"), "it was there already");
        assertEquals(new Version(1, "of seat 1"), second.read("keys").orElseThrow());
        assertTrue(second.replace("keys", 1, "of seat 2"));
        assertFalse(first.replace("keys", 1, "older"), "another seat was quicker");
        assertEquals(new Version(2, "of seat 2"), first.read("keys").orElseThrow());
        assertFalse(new PostgresqlDatabase(seat("loket-1")).exists(), "texts alone are no store");
        open("loket-1").close();
        assertEquals(2, first.read("keys").orElseThrow().number());
    }

    @Test
    void ofSeatsThatWriteTheFirstTextTogetherOneWins() throws Exception {
        var seats = Executors.newFixedThreadPool(4);
        var writing = IntStream.range(0, 4).mapToObj(i -> seats.submit(
                () -> new PostgresqlDatabase(seat("loket-" + i)).sharedTexts().orElseThrow().replace("keys", 0, "seat " + i))).toList();
        var won = 0;
        for (var each : writing) {
            won += each.get() ? 1 : 0;
        }
        seats.shutdown();
        assertEquals(1, won);
    }

    @Test
    void aBackupBringsTheSharedTextsBack() throws Exception {
        var engine = new PostgresqlDatabase(seat("loket-1"));
        var texts = engine.sharedTexts().orElseThrow();
        var backup = folder.resolve("backup");
        texts.replace("keys", 0, "the office's");
        try (var open = open("loket-1")) {
            new BackupFolder(backup, folder).write(engine, open.auditTrail().head(), FixedClock.START, text -> { });
        }
        dropDatabase();
        onServer("CREATE DATABASE " + database);
        texts.replace("keys", 0, "of a client started before the restore");
        new BackupFolder(backup, folder).putBack(engine, false, LocalDateTime.MIN, text -> { });
        assertEquals("the office's", texts.read("keys").orElseThrow().text());
    }

    @Test
    void aMissingToolIsNamed() {
        var refusal = assertThrows(Refusal.class, () -> new PgTool("pg_none", seat("loket-1")).run());
        assertEquals(StoreMsg.pgToolMissing, refusal.reason());
        assertTrue(refusal.happened().contains("pg_none"));
    }

    private static void note(Store store, String seat) {
        store.write(transaction -> {
            transaction.audit(AuditEntry.of("siti", "page.write", seat));
            return null;
        });
    }

    private static void announce(Store store, String area) {
        store.write(transaction -> {
            transaction.announce(area);
            return null;
        });
    }

    private OpenStore listening(String node, BlockingQueue<String> heard) {
        return new StoreBuilder(new PostgresqlDatabase(seat(node)), node, new FixedClock(), TestStore.modules())
                .announcingTo(heard::add).open(new byte[32], text -> { });
    }

    private OpenStore open(String node) {
        return open(node, new byte[32]);
    }

    private OpenStore open(String node, byte[] key) {
        return new StoreBuilder(new PostgresqlDatabase(seat(node)), node, new FixedClock(), TestStore.modules())
                .open(key, text -> { });
    }

    private Installation seat(String node) {
        return seat(node, server().replaceFirst("/[^/?]*(\\?.*)?$", "/" + database));
    }

    private Installation seat(String node, String url) {
        return new TestInstallation().named(node).in(folder)
                .with(Map.of("store.url", url, "store.user", USER, "store.password", PASSWORD));
    }

    private static void onServer(String sql) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(server());
        source.setUser(USER);
        source.setPassword(PASSWORD);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String server() {
        return System.getProperty(URL);
    }
}
