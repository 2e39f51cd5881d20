package id.loket.registry.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;
import id.loket.registry.Samples;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.EnrolledFinger;
import id.loket.store.Store;
import id.loket.testing.StoreTest;

/** Fingers on record, without what lies beside them. */
class StoredFingersTest {

    private static final LocalDate BORN = LocalDate.of(1968, 8, 5);

    @StoreTest
    void indexFingersAreToldWithSexAndBirthYearAndNothingElseOfTheReferences(Store store) {
        var ani = Samples.resident(store, "ANI MAMONTO", BORN, 1);
        put(store, ani, Kind.LEFT_INDEX_TEMPLATE, 1);
        put(store, ani, Kind.RIGHT_INDEX_TEMPLATE, 2);
        put(store, ani, Kind.PORTRAIT, 3);
        var all = all(store);
        assertEquals(2, all.size());
        assertEquals(Set.of(FingerPosition.LEFT_INDEX, FingerPosition.RIGHT_INDEX),
                Set.of(all.get(0).position(), all.get(1).position()));
        all.forEach(finger -> assertEquals(List.of(ani, Sex.MALE, 1968),
                List.of(finger.residentId(), finger.sex(), finger.birthYear())));
    }

    @StoreTest
    void aTemplateComesUnsealedForItsFinger(Store store) {
        for (var each = 0; each < 450; each++) {
            put(store, Samples.resident(store, "ORANG", BORN, 1000 + each), Kind.RIGHT_INDEX_TEMPLATE, each);
        }
        var all = all(store);
        var templates = templates(store, all);
        assertEquals(450, templates.size());
        for (var each = 0; each < 450; each++) {
            assertArrayEquals(new byte[] {(byte) each}, templates.get(all.get(each).id()));
        }
    }

    @StoreTest
    void aFingerTakenAgainHasAnotherVersion(Store store) {
        var ani = Samples.resident(store, "ANI MAMONTO", BORN, 1);
        put(store, ani, Kind.RIGHT_INDEX_TEMPLATE, 1);
        var before = all(store).get(0);
        put(store, ani, Kind.RIGHT_INDEX_TEMPLATE, 2);
        var after = all(store).get(0);
        assertEquals(before.id(), after.id());
        assertNotEquals(before.version(), after.version());
    }

    @StoreTest
    void aTemplateMovedToAnotherResidentIsLeftOut(Store store) {
        var ani = Samples.resident(store, "ANI MAMONTO", BORN, 1);
        var budi = Samples.resident(store, "BUDI PAPUTUNGAN", BORN, 2);
        put(store, ani, Kind.RIGHT_INDEX_TEMPLATE, 1);
        put(store, budi, Kind.RIGHT_INDEX_TEMPLATE, 2);
        store.write(transaction -> transaction.entities().createNativeQuery("UPDATE BIOMETRIC_REFERENCE SET SEALED ="
                + " (SELECT R.SEALED FROM BIOMETRIC_REFERENCE R WHERE R.RESIDENTID = " + ani + ") WHERE RESIDENTID = " + budi)
                .executeUpdate());
        var all = all(store);
        assertEquals(Set.of(all.stream().filter(finger -> finger.residentId() == ani).findFirst().orElseThrow().id()),
                templates(store, all).keySet());
    }

    private static void put(Store store, long resident, Kind kind, int content) {
        store.write(transaction -> {
            new SealedReferences(store).put(transaction, resident, kind, new byte[] {(byte) content});
            return null;
        });
    }

    private static List<EnrolledFinger> all(Store store) {
        return store.read(new StoredFingers(store)::all);
    }

    private static Map<Long, byte[]> templates(Store store, List<EnrolledFinger> fingers) {
        return store.read(transaction -> new StoredFingers(store).templates(transaction, fingers));
    }
}
