package id.loket.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import id.loket.kernel.OutageCause;
import id.loket.registry.biometrics.BiometricReference;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.internal.SealedReferences;
import id.loket.registry.internal.StoredOutages;
import id.loket.registry.internal.StoredSettings;
import id.loket.registry.office.OutageLog;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;

class OfficeRecordsTest {

    @StoreTest
    void aSettingIsWhatWasPutLast(Store store) {
        var settings = new StoredSettings(store);
        assertEquals(Optional.empty(), settings.get("printing.release-days"));
        store.write(transaction -> put(settings, transaction, "7"));
        store.write(transaction -> put(settings, transaction, "14"));
        assertEquals(Optional.of("14"), settings.get("printing.release-days"));
    }

    @StoreTest
    void aSettingThatIsNoNumberIsAsIfItWereNotMade(Store store) {
        var settings = new StoredSettings(store);
        assertEquals(7, settings.number("printing.release-days", 7));
        store.write(transaction -> put(settings, transaction, "14"));
        assertEquals(14, settings.number("printing.release-days", 7));
        store.write(transaction -> put(settings, transaction, "dua minggu"));
        assertEquals(7, settings.number("printing.release-days", 7));
    }

    @StoreTest
    void anOfficeMayPrintThousandsOfCardsADay(Store store) {
        var settings = new StoredSettings(store);
        store.write(transaction -> put(settings, transaction, "3000"));
        assertEquals(3000, settings.number("printing.release-days", 7));
        store.write(transaction -> put(settings, transaction, "1000000"));
        assertEquals(7, settings.number("printing.release-days", 7));
    }

    private static Object put(StoredSettings settings, Transaction transaction, String days) {
        settings.put(transaction, "printing.release-days", days);
        return null;
    }

    @StoreTest
    void anOutageBegunTwiceIsOneAndEndsOnce(Store store, FixedClock clock) {
        var log = new StoredOutages(store);
        begin(store, log);
        clock.advance(Duration.ofMinutes(10));
        begin(store, log);
        store.write(transaction -> {
            log.lost(transaction, OutageCause.NETWORK, "pusat", 3);
            log.lost(transaction, OutageCause.POWER, "pusat", 99);
            return null;
        });
        var open = log.open();
        assertEquals(1, open.size());
        assertEquals(FixedClock.START, open.get(0).startedAt());
        assertEquals(3, open.get(0).lostOutput());
        assertNull(open.get(0).endedAt());
        end(store, log);
        end(store, log);
        assertEquals(0, log.open().size());
        assertEquals(FixedClock.START.plus(Duration.ofMinutes(10)), log.latest(5).get(0).endedAt());
    }

    private static void begin(Store store, OutageLog log) {
        store.write(transaction -> {
            log.begin(transaction, OutageCause.NETWORK, "pusat", "connection refused");
            return null;
        });
    }

    private static void end(Store store, OutageLog log) {
        store.write(transaction -> {
            log.end(transaction, OutageCause.NETWORK, "pusat");
            return null;
        });
    }

    @StoreTest
    void aReferenceIsKeptSealedAndReplaced(Store store) {
        var references = new SealedReferences(store);
        var first = new byte[] { 1, 2, 3, 4 };
        var second = new byte[100_000];
        Arrays.fill(second, (byte) 7);
        put(store, references, first);
        assertArrayEquals(first, get(store, references));
        put(store, references, second);
        assertArrayEquals(second, get(store, references));
        var rows = store.read(transaction -> transaction.entities()
                .createQuery("select r from BiometricReference r", BiometricReference.class).getResultList());
        assertEquals(1, rows.size());
        assertFalse(Arrays.equals(second, rows.get(0).sealed()));
    }

    private static void put(Store store, SealedReferences references, byte[] bytes) {
        store.write(transaction -> {
            references.put(transaction, 17, Kind.RIGHT_INDEX_TEMPLATE, bytes);
            return null;
        });
    }

    private static byte[] get(Store store, SealedReferences references) {
        return store.read(transaction -> references.get(transaction, 17, Kind.RIGHT_INDEX_TEMPLATE)).orElseThrow();
    }
}
