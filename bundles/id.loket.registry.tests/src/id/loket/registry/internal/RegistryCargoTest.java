package id.loket.registry.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.packet.field.FieldCargo.Ruling;
import id.loket.packet.field.Item;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.Correction;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.Samples;
import id.loket.registry.fieldwork.FieldworkMsg;
import id.loket.store.Store;
import id.loket.store.Store.Engine;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** Residents between an office and a laptop, each with a store of its own. */
class RegistryCargoTest {

    private static final String PACKAGE = "6f1c2a34-0000-4000-8000-000000000001";
    private static final Slice SLICE = new Slice(PACKAGE, Set.of(new RegionCode("71.10.01.2003")), Set.of(), Set.of());
    private static final Source SOURCE = new Source(PACKAGE, "laptop-3", "Tim", FixedClock.START);
    private static final Session OPERATOR = TestSessions.of(Role.OPERATOR);
    private static final LocalDate BIRTH = LocalDate.of(1968, 8, 5);
    private static TestStore laptopStore;

    private Store office;
    private Store laptop;
    private final Set<Long> recorded = new HashSet<>();

    @BeforeAll
    static void open() {
        laptopStore = TestStore.open(Engine.DERBY);
    }

    @AfterAll
    static void close() {
        laptopStore.close();
    }

    @BeforeEach
    void bring(TestStore officeStore) {
        laptopStore.reset();
        office = officeStore.store();
        laptop = laptopStore.store();
        Samples.resident(office, "SUDIRMAN MOKODOMPIT", BIRTH, 9901);
        Samples.resident(office, "RUSMIN MAMONTO", BIRTH, 9902);
    }

    @StoreTest
    void theResidentsOfTheSliceAreOnTheLaptopOnceHoweverOftenTheyAreTakenIn() {
        open(items());
        open(items());

        assertEquals(List.of("RUSMIN MAMONTO", "SUDIRMAN MOKODOMPIT"), names(laptop));
        assertEquals(List.of(), collected());
    }

    @StoreTest
    void othersStayAtTheOffice() {
        var elsewhere = new Slice(PACKAGE, Set.of(new RegionCode("71.10.01.2004")), Set.of(), Set.of());
        var items = new ArrayList<Item>();
        office.write(transaction -> {
            cargo(office).pack(transaction, elsewhere, items::add);
            return null;
        });

        assertEquals(List.of(), items);
    }

    @StoreTest
    void aCorrectionComesHomeWithItsProofAndOnlyOnce() {
        open(items());
        correct(laptop, 9901, "birthDate", "1968-08-06");
        var home = collected();

        assertInstanceOf(Taken.Added.class, take(home.get(0)));
        assertInstanceOf(Taken.Known.class, take(home.get(0)));
        assertEquals(LocalDate.of(1968, 8, 6), resident(office, 9901).birthDate());
        assertEquals(Set.of("birthDate"), resident(office, 9901).correctedFields());
        var proof = office.read(transaction -> transaction.entities()
                .createQuery("select c from Correction c", Correction.class).getSingleResult().proof());
        assertEquals("akta 7", proof.document());
        assertEquals("kepala", proof.approvedBy());
    }

    @StoreTest
    void whatTheOfficeCorrectedOtherwiseMeanwhileIsAConflictUntilSomebodyDecides() {
        open(items());
        correct(laptop, 9901, "birthDate", "1968-08-06");
        correct(office, 9901, "birthDate", "1968-05-08");
        var item = collected().get(0);

        var conflict = assertInstanceOf(Taken.Conflict.class, take(item));
        assertEquals(FieldworkMsg.correctedMeanwhile.text(FieldworkMsg.fieldBirthDate.text(), "05-08-1968", "06-08-1968", "08-05-1968"),
                conflict.words());
        assertEquals(LocalDate.of(1968, 5, 8), resident(office, 9901).birthDate());

        office.write(transaction -> {
            cargo(office).decide(transaction, item, SOURCE, new Ruling("supervisor", "seen on the certificate"));
            return null;
        });
        assertEquals(LocalDate.of(1968, 8, 6), resident(office, 9901).birthDate());
    }

    @StoreTest
    void theSameCorrectionMadeTwiceIsKnown() {
        open(items());
        correct(laptop, 9901, "birthDate", "1968-08-06");
        correct(office, 9901, "birthDate", "1968-08-06");

        assertInstanceOf(Taken.Known.class, take(collected().get(0)));
    }

    @StoreTest
    void aResidentRegisteredInTheFieldComesHomeAndTheLaptopsOwnDoNot() {
        Samples.resident(laptop, "OWN OF THE LAPTOP", BIRTH, 9908);
        open(items());
        Samples.resident(laptop, "PEMULA BARU", LocalDate.of(2009, 1, 2), 9903);

        var home = collected();

        assertEquals(1, home.size());
        assertInstanceOf(Taken.Added.class, take(home.get(0)));
        assertInstanceOf(Taken.Known.class, take(home.get(0)));
        assertEquals("PEMULA BARU", resident(office, "7110010201099903").name());
    }

    @StoreTest
    void whoWasRegisteredInTheFieldAndCorrectedThereComesHomeWithTheCorrectionAndLeavesNothingBehind() {
        open(items());
        Samples.resident(laptop, "PEMULA SALAH", BIRTH, 9903);
        take(collected().get(0));
        correct(laptop, 9903, "name", "PEMULA BETUL");

        var home = collected();
        assertInstanceOf(Taken.Known.class, take(home.get(0)), "it is no other registration");
        assertInstanceOf(Taken.Added.class, take(home.get(1)));
        assertEquals("PEMULA BETUL", resident(office, 9903).name());
        wipe(home.stream().map(Item::id).collect(Collectors.toSet()));
        assertEquals(List.of(), names(laptop));
    }

    @StoreTest
    void aNikThatBelongsToSomebodyElseIsAConflict() {
        open(items());
        Samples.resident(laptop, "SOMEBODY ELSE", LocalDate.of(2009, 1, 2), 9903);
        Samples.resident(office, "PEMULA LAMA", LocalDate.of(2009, 1, 2), 9903);

        var conflict = assertInstanceOf(Taken.Conflict.class, take(collected().get(0)));

        assertTrue(conflict.words().contains("PEMULA LAMA"), conflict::words);
        assertTrue(conflict.subject().startsWith("resident:"));
    }

    @StoreTest
    void onlyTheLaptopsOwnResidentsAreLeftAfterTheWiping() {
        Samples.resident(laptop, "OWN OF THE LAPTOP", BIRTH, 9908);
        open(items());
        Samples.resident(laptop, "PEMULA BARU", LocalDate.of(2009, 1, 2), 9903);
        correct(laptop, 9901, "birthDate", "1968-08-06");
        var proven = collected().stream().map(Item::id).collect(Collectors.toSet());

        wipe(Set.of());
        assertEquals(List.of("OWN OF THE LAPTOP", "PEMULA BARU", "SUDIRMAN MOKODOMPIT"), names(laptop));
        recorded.add(resident(laptop, 9901).id());
        wipe(proven);
        assertEquals(List.of("OWN OF THE LAPTOP", "SUDIRMAN MOKODOMPIT"), names(laptop));
        recorded.clear();
        wipe(proven);
        assertEquals(List.of("OWN OF THE LAPTOP"), names(laptop));
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        office.write(transaction -> {
            cargo(office).pack(transaction, SLICE, items::add);
            return null;
        });
        return items;
    }

    private void open(List<Item> items) {
        laptop.write(transaction -> {
            var begun = ((Number) transaction.entities().createNativeQuery("SELECT COUNT(*) FROM FIELD_BEGINNING")
                    .getSingleResult()).intValue() > 0;
            if (!begun) {
                cargo(laptop).begin(transaction, PACKAGE);
            }
            items.forEach(item -> cargo(laptop).unpack(transaction, PACKAGE, item));
            return null;
        });
    }

    private List<Item> collected() {
        var items = new ArrayList<Item>();
        laptop.read(transaction -> {
            cargo(laptop).collect(transaction, PACKAGE, items::add);
            return null;
        });
        return items;
    }

    private Taken take(Item item) {
        return office.write(transaction -> cargo(office).take(transaction, item, SOURCE));
    }

    private void wipe(Set<String> proven) {
        var gone = 1;
        while (gone > 0) {
            gone = laptop.write(transaction -> cargo(laptop).wipe(transaction, PACKAGE, proven, 1));
        }
    }

    private RegistryCargo cargo(Store store) {
        EnrolmentStanding standing = (transaction, residentId) -> recorded.contains(residentId)
                ? Optional.of(new EnrolmentStanding.Standing(EnrolmentState.PROCESSING, null,
                        FixedClock.START))
                : Optional.empty();
        return new RegistryCargo(new StoredResidents(store), standing);
    }

    private static void correct(Store store, int serial, String field, String value) {
        var id = resident(store, serial).id();
        new StoredResidents(store).correct(OPERATOR, new Approval("kepala", Residents.APPROVE_CORRECTION, Residents.subject(id),
                "salah tulis", FixedClock.START), id, Map.of(field, value), "akta 7");
    }

    private static Resident resident(Store store, int serial) {
        return resident(store, "711001050868" + serial);
    }

    private static Resident resident(Store store, String nik) {
        return store.read(transaction -> new StoredResidents(store).byNik(transaction, new Nik(nik))).orElseThrow();
    }

    private static List<String> names(Store store) {
        return store.read(transaction -> transaction.entities().createQuery("select r.name from Resident r order by r.name",
                String.class).getResultList());
    }
}
