package id.loket.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class StoreTransactionTest {

    @StoreTest
    void everyKindOfColumnComesBackAsItWasWritten(Store store) {
        var at = Instant.parse("2026-03-29T02:30:00.123456Z");
        var id = store.write(transaction -> {
            var ledger = new Ledger("kartu");
            ledger.moment = at;
            ledger.birthDate = LocalDate.of(1998, 2, 28);
            ledger.settled = true;
            ledger.kind = Ledger.Kind.BLANK;
            transaction.entities().persist(ledger);
            transaction.entities().persist(new LedgerScan(7, new byte[] { 1, 2, 3 }));
            return ledger.id;
        });
        var found = store.read(transaction -> transaction.entities()
                .createQuery("select l from Ledger l where l.settled = true and l.moment = :at and l.kind = :kind", Ledger.class)
                .setParameter("at", at).setParameter("kind", Ledger.Kind.BLANK).getSingleResult());
        assertEquals(id, found.id);
        assertEquals(at, found.moment);
        assertEquals(LocalDate.of(1998, 2, 28), found.birthDate);
        assertArrayEquals(new byte[] { 1, 2, 3 },
                store.read(transaction -> transaction.entities().find(LedgerScan.class, 7L).content));
    }

    @StoreTest
    void instantsAreUtcInTheTable(Store store) {
        var at = Instant.parse("2026-11-02T01:02:03Z");
        store.write(transaction -> {
            var ledger = new Ledger("jam");
            ledger.moment = at;
            transaction.entities().persist(ledger);
            return null;
        });
        var text = store.read(transaction -> {
            try (var rows = transaction.connection().createStatement()
                    .executeQuery("SELECT CAST(MOMENT AS VARCHAR(30)) FROM LEDGER WHERE NAME = 'jam'")) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertTrue(text.startsWith("2026-11-02 01:02:03"), text);
    }

    @StoreTest
    void theDatabaseTellsItsTimeWhateverTheClockOfTheStationSays(Store store) {
        var seconds = Duration.between(store.read(Transaction::databaseTime), Instant.now()).abs().toSeconds();
        assertTrue(seconds < 60, () -> "seconds between this machine and its database: " + seconds);
        assertTrue(store.<Instant>write(Transaction::databaseTime).isAfter(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @StoreTest
    void theConnectionIsThatOfTheTransaction(Store store) {
        assertThrows(Refusal.class, () -> store.write(transaction -> {
            transaction.entities().persist(new Ledger("hilang"));
            assertEquals(1, count(transaction, "hilang"));
            transaction.connection().createStatement()
                    .executeUpdate("INSERT INTO LEDGER (ID, VERSION, NAME, SETTLED) VALUES (-9, 1, 'hilang', FALSE)");
            throw new Refusal(StoreMsg.busy);
        }));
        assertEquals(0, count(store, "hilang"));
    }

    @StoreTest
    void eachTestFindsTheRowsOfTheUpgradesAndNoOthers(Store store) {
        assertEquals(1, count(store, "opening"));
        assertEquals(0, count(store, "kartu"));
        store.write(transaction -> transaction.entities().createQuery("delete from Ledger").executeUpdate());
    }

    @StoreTest
    void aWriteThatLostTheRaceIsRefused(Store store) {
        var id = store.write(transaction -> {
            var ledger = new Ledger("rebutan");
            transaction.entities().persist(ledger);
            return ledger;
        }).id;
        var stale = store.read(transaction -> transaction.entities().find(Ledger.class, id));
        store.write(transaction -> {
            transaction.entities().find(Ledger.class, id).settled = true;
            return null;
        });
        stale.name = "kalah";
        var refusal = assertThrows(Refusal.class, () -> store.write(transaction -> transaction.entities().merge(stale)));
        assertEquals(StoreMsg.changedMeanwhile, refusal.reason());
        assertEquals("rebutan", store.read(transaction -> transaction.entities().find(Ledger.class, id).name));
    }

    @StoreTest
    void aUnitOfWorkInsideAnotherIsPartOfIt(Store store) {
        assertThrows(IllegalArgumentException.class, () -> store.write(outer -> {
            store.write(inner -> {
                inner.entities().persist(new Ledger("dalam"));
                return null;
            });
            assertEquals(1, count(store, "dalam"));
            throw new IllegalArgumentException();
        }));
        assertEquals(0, count(store, "dalam"));
    }

    @StoreTest
    void aFailedPartThatSomebodyCaughtDoesNotCommitTheRest(Store store) {
        assertThrows(IllegalStateException.class, () -> store.write(outer -> {
            outer.entities().persist(new Ledger("separuh"));
            assertThrows(Refusal.class, () -> store.write(inner -> {
                throw new Refusal(StoreMsg.busy);
            }));
            return null;
        }));
        assertEquals(0, count(store, "separuh"));
    }

    @StoreTest
    void listenersHearOfACommitAndNeverOfARollBack(TestStore test) {
        var heard = new ArrayList<String>();
        test.store().write(transaction -> {
            transaction.announce("cards");
            transaction.announce("cards");
            transaction.afterCommit(() -> heard.add("after"));
            assertTrue(heard.isEmpty());
            return null;
        });
        assertThrows(Refusal.class, () -> test.store().write(transaction -> {
            transaction.announce("blanks");
            throw new Refusal(StoreMsg.busy);
        }));
        assertEquals(List.of("cards"), test.announced());
        assertEquals(List.of("after"), heard);
    }

    @StoreTest
    void aListenerThatFailsDoesNotUndoTheStep(Store store) {
        store.write(transaction -> {
            transaction.entities().persist(new Ledger("tetap"));
            transaction.afterCommit(() -> {
                throw new IllegalStateException("listener");
            });
            return null;
        });
        assertEquals(1, count(store, "tetap"));
    }

    @StoreTest
    void aReaderChangesNothing(Store store) {
        store.read(transaction -> {
            transaction.entities().find(Ledger.class, -1L).name = "diubah";
            return null;
        });
        assertEquals("opening", store.read(transaction -> transaction.entities().find(Ledger.class, -1L).name));
        assertThrows(IllegalStateException.class, () -> store.read(transaction -> {
            transaction.audit(AuditEntry.of("a", "b", "c"));
            return null;
        }));
        assertThrows(IllegalStateException.class, () -> store.read(outer -> store.write(inner -> null)));
    }

    @StoreTest
    void aRestartKeepsWhatWasCommitted(TestStore test) {
        test.store().write(transaction -> {
            transaction.entities().persist(new Ledger("kemarin"));
            return null;
        });
        var before = test.store();
        test.restart();
        assertEquals(1, count(test.store(), "kemarin"));
        assertEquals(StoreMsg.notOpen, assertThrows(Refusal.class, () -> before.read(transaction -> null)).reason());
        assertNull(test.store().read(transaction -> transaction.entities().find(Ledger.class, 123456789L)));
    }

    private static int count(Store store, String name) {
        return store.read(transaction -> count(transaction, name));
    }

    private static int count(Transaction transaction, String name) throws SQLException {
        try (var statement = transaction.connection().prepareStatement("SELECT COUNT(*) FROM LEDGER WHERE NAME = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
