package id.loket.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Residents.Query;
import id.loket.registry.internal.StoredResidents;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class ResidentSearchTest {

    private static final LocalDate BORN = LocalDate.of(1968, 8, 5);

    private final Session operator = TestSessions.of(Role.OPERATOR);

    @BeforeEach
    void threeResidents(Store store) {
        Samples.resident(store, "DJOKO SOEKARNO MOKODOMPIT", BORN, 9901);
        Samples.resident(store, "SITI NURBAYA MAMONTO", LocalDate.of(1990, 1, 2), 9902);
        Samples.resident(store, "SITI RAHMA PAPUTUNGAN", LocalDate.of(1990, 2, 1), 9903);
    }

    @StoreTest
    void sixteenDigitsAreANikThenAFamilyCardNumber(Store store) {
        assertEquals(List.of("DJOKO SOEKARNO MOKODOMPIT"), names(store, Query.of("7110010508689901")));
        assertEquals(List.of("DJOKO SOEKARNO MOKODOMPIT"), names(store, Query.of("7110 0105 0868 9901")));
        assertEquals(3, names(store, Query.of("7110011203159901")).size());
    }

    @StoreTest
    void theBeginningOfANikOrNameIsEnough(Store store) {
        assertEquals(1, names(store, Query.of("71100105")).size());
        assertEquals(List.of("SITI NURBAYA MAMONTO", "SITI RAHMA PAPUTUNGAN"), names(store, Query.of("siti")));
        assertEquals(List.of("SITI NURBAYA MAMONTO"), names(store, Query.of("siti n")));
    }

    @StoreTest
    void oldAndNewSpellingFindEachOther(Store store) {
        assertEquals(List.of("DJOKO SOEKARNO MOKODOMPIT"), names(store, Query.of("Joko Sukarno")));
        assertEquals(List.of("DJOKO SOEKARNO MOKODOMPIT"), names(store, Query.of("Joko Soekarno Mokodompid")));
        assertEquals(List.of("DJOKO SOEKARNO MOKODOMPIT"), names(store, new Query("Yoko Sukarno", BORN, null, 50)));
    }

    @StoreTest
    void dayAndMonthMayBeSwapped(Store store) {
        var swapped = LocalDate.of(1968, 5, 8);
        assertEquals(List.of("DJOKO SOEKARNO MOKODOMPIT"),
                names(store, new Query("Djoko Mokodompit", swapped, null, 50)));
        assertEquals("SITI NURBAYA MAMONTO",
                names(store, new Query("Siti Nurbaya", LocalDate.of(1990, 1, 2), null, 50)).get(0));
    }

    @StoreTest
    void aYearOrADateAloneIsEnoughBesideAName(Store store) {
        assertEquals(List.of("SITI RAHMA PAPUTUNGAN"), names(store, new Query("Rahmah Paputungan", null, 1990, 50)));
        assertEquals(List.of(), names(store, new Query("Rahmah Paputungan", null, 1991, 50)));
        assertEquals(List.of("DJOKO SOEKARNO MOKODOMPIT"), names(store, new Query("", BORN, null, 50)));
    }

    @StoreTest
    void whatWouldFindEveryoneIsRefused(Store store) {
        assertEquals(RegistryMsg.searchTooWide, refusal(store, Query.of(" ")));
        assertEquals(RegistryMsg.searchTooWide, refusal(store, new Query("", null, 1990, 50)));
        assertEquals(RegistryMsg.searchNumberLength, refusal(store, Query.of("711")));
    }

    @StoreTest
    void eachSearchLeavesOneAuditRowWithIdsAlone(TestStore test) {
        var before = test.auditTrail().head().seq();
        names(test.store(), Query.of("siti"));
        assertEquals(before + 1, test.auditTrail().head().seq());
    }

    @StoreTest
    void aListThatLeavesAsAFileLeavesOneAuditRow(TestStore test) {
        var before = test.auditTrail().head().seq();
        new StoredResidents(test.store()).exported(operator, 3, "cases");
        assertEquals(before + 1, test.auditTrail().head().seq());
    }

    @StoreTest
    void whoMayNotReadMayNotTakeAListAwayEither(TestStore test) {
        var before = test.auditTrail().head().seq();
        assertThrows(Refusal.class, () -> new StoredResidents(test.store()).exported(TestSessions.of(), 3, "cases"));
        assertEquals(before, test.auditTrail().head().seq());
    }

    @StoreTest
    void whoMayNotReadFindsNothing(Store store) {
        var nobody = TestSessions.of();
        assertThrows(Refusal.class, () -> new StoredResidents(store).search(nobody, Query.of("siti"), "test"));
        assertTrue(new StoredResidents(store).search(operator, Query.of("budi"), "test").isEmpty());
    }

    private List<String> names(Store store, Query query) {
        return new StoredResidents(store).search(operator, query, "test").stream().map(Resident::name).toList();
    }

    private Object refusal(Store store, Query query) {
        return assertThrows(Refusal.class, () -> names(store, query)).reason();
    }
}
