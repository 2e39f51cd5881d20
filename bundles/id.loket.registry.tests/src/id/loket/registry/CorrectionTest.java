package id.loket.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.Religion;
import id.loket.kernel.text.Refusal;
import id.loket.registry.internal.StoredResidents;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class CorrectionTest {

    private static final LocalDate BORN = LocalDate.of(1968, 8, 5);
    private static final String DOCUMENT = "Akta kelahiran 1204/1968";

    private final Session operator = TestSessions.of(Role.OPERATOR);

    @StoreTest
    void aCorrectionChangesTheFieldsAndKeepsTheOldValues(Store store) {
        var id = Samples.resident(store, "SITI NURBAYA", BORN, 9901);
        correct(store, id, Map.of("name", "siti nurbaya  mamonto", "birthDate", "1968-08-06", "religion", "KRISTEN"));
        var resident = new StoredResidents(store).byId(operator, id, "test").orElseThrow();
        assertEquals("SITI NURBAYA MAMONTO", resident.name());
        assertEquals(LocalDate.of(1968, 8, 6), resident.birthDate());
        assertEquals(Religion.KRISTEN, resident.religion());
        assertEquals("7110010508689901", resident.nik().value());
        assertEquals(Set.of("name", "birthDate", "religion"), resident.correctedFields());
        var kept = store.read(transaction -> transaction.entities()
                .createQuery("select c from Correction c where c.field = 'name'", Correction.class).getResultList());
        assertEquals(List.of("SITI NURBAYA"), kept.stream().map(Correction::oldValue).toList());
        assertEquals("penyelia", kept.get(0).proof().approvedBy());
        assertEquals("akta dilihat", kept.get(0).proof().reason());
    }

    @StoreTest
    void theNewNameIsFoundAtOnce(Store store) {
        var id = Samples.resident(store, "SITI NURBAYA", BORN, 9901);
        correct(store, id, Map.of("name", "FATIMAH ZAHRA"));
        assertEquals(1, new StoredResidents(store).search(operator, Residents.Query.of("fatim"), "test").size());
    }

    @StoreTest
    void aWrongValueIsRefusedAndNothingChanges(Store store) {
        var id = Samples.resident(store, "SITI NURBAYA", BORN, 9901);
        assertEquals(RegistryMsg.valueNotAllowed, refusal(store, id, Map.of("religion", "X", "name", "ANI MAMONTO")));
        assertEquals(RegistryMsg.nameHasDigits, refusal(store, id, Map.of("name", "ANI 2")));
        assertEquals(RegistryMsg.valueMissing, refusal(store, id, Map.of("birthDate", " ")));
        assertEquals(RegistryMsg.fieldNotCorrectable, refusal(store, id, Map.of("nik", "7110010508689902")));
        assertEquals(RegistryMsg.correctionChangesNothing, refusal(store, id, Map.of("name", "Siti Nurbaya")));
        assertEquals("SITI NURBAYA", new StoredResidents(store).byId(operator, id, "test").orElseThrow().name());
    }

    @StoreTest
    void itNeedsAnotherPersonAndADocument(Store store) {
        var id = Samples.resident(store, "SITI NURBAYA", BORN, 9901);
        var own = consent(operator.account(), id);
        var residents = new StoredResidents(store);
        var change = Map.of("name", "ANI MAMONTO");
        assertEquals(RegistryMsg.correctionNeedsSupervisor, assertThrows(Refusal.class,
                () -> residents.correct(operator, own, id, change, DOCUMENT)).reason());
        assertEquals(RegistryMsg.correctionNeedsDocument, assertThrows(Refusal.class,
                () -> residents.correct(operator, consent("penyelia", id), id, change, " ")).reason());
    }

    @StoreTest
    void consentToOneCorrectionOpensNoOther(Store store) {
        var id = Samples.resident(store, "SITI NURBAYA", BORN, 9901);
        var other = Samples.resident(store, "ANI MAMONTO", BORN, 9902);
        var residents = new StoredResidents(store);
        assertEquals(RegistryMsg.correctionNeedsSupervisor, assertThrows(Refusal.class, () -> residents.correct(operator,
                consent("penyelia", other), id, Map.of("name", "SITI NURBAYA MAMONTO"), DOCUMENT)).reason());
    }

    private void correct(Store store, long id, Map<String, String> changes) {
        new StoredResidents(store).correct(operator, consent("penyelia", id), id, changes, DOCUMENT);
    }

    private static Approval consent(String account, long resident) {
        return new Approval(account, Residents.APPROVE_CORRECTION, Residents.subject(resident), "akta dilihat", Instant.EPOCH);
    }

    private Object refusal(Store store, long id, Map<String, String> changes) {
        return assertThrows(Refusal.class, () -> correct(store, id, changes)).reason();
    }
}
