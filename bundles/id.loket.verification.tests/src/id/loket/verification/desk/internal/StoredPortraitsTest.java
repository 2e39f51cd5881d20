package id.loket.verification.desk.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.loket.access.Role;
import id.loket.kernel.text.Refusal;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class StoredPortraitsTest {

    private static final byte[] PNG = {1, 2, 3};

    @StoreTest
    void aLookAtPortraitsGivesThoseThereAreAndLeavesARowOfWhomWasSeen(Store store, TestStore test) {
        var portraits = new StoredPortraits(store, new Recorded());
        var seen = portraits.of(TestSessions.of(Role.VERIFIER), 70_000_003L, List.of(7L, 8L), "compare faces");
        assertEquals(Set.of(7L), seen.keySet());
        assertArrayEquals(PNG, seen.get(7L));
        var told = test.auditTrail().entries("verification.see-portraits").get(0).toString();
        assertTrue(told.contains("row:70000003") && told.contains("resident:7") && !told.contains("resident:8"), told);
    }

    @StoreTest
    void whoOnlyPrintsSeesNoPortraitHere(Store store, TestStore test) {
        var portraits = new StoredPortraits(store, new Recorded());
        var printer = TestSessions.of(Role.PRINT_OPERATOR);
        assertThrows(Refusal.class, () -> portraits.of(printer, 1, List.of(7L), "compare faces"));
        assertEquals(List.of(), test.auditTrail().entries("verification.see-portraits"));
    }

    /** Resident 7 was recorded here. */
    private static final class Recorded implements BiometricReferences {

        @Override
        public void put(Transaction transaction, long residentId, Kind kind, byte[] bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> get(Transaction transaction, long residentId, Kind kind) {
            return residentId == 7 && kind == Kind.PORTRAIT ? Optional.of(PNG) : Optional.empty();
        }
    }
}
