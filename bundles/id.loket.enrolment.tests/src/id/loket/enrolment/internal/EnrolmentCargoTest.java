package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Recorder;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PacketDraft;
import id.loket.packet.PacketDraft.Part;
import id.loket.packet.Packets;
import id.loket.packet.SealedPacket;
import id.loket.packet.field.FieldCargo.Ruling;
import id.loket.packet.field.FieldCustody;
import id.loket.packet.field.Item;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.fieldwork.FieldworkMsg;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store.Engine;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.Stub;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestStore;

/** Recordings between a laptop in the field and its office, each with a store of its own. */
class EnrolmentCargoTest {

    private static final String PACKAGE = "6f1c2a34-0000-4000-8000-000000000001";
    private static final Slice SLICE = new Slice(PACKAGE, Set.of(new RegionCode("71.10.01.2001")), Set.of(), Set.of());
    private static final Source SOURCE = new Source(PACKAGE, "laptop-3", "Tim", FixedClock.START);
    private static TestStore laptopStore;

    private Office office;
    private Office laptop;
    private Resident here;
    private Resident there;

    @BeforeAll
    static void openLaptop() {
        laptopStore = TestStore.open(Engine.DERBY);
    }

    @AfterAll
    static void closeLaptop() {
        laptopStore.close();
    }

    @BeforeEach
    void open(TestStore officeStore) {
        laptopStore.reset();
        office = new Office(officeStore, "office");
        laptop = new Office(laptopStore, "laptop-3");
        // Ids differ between the nodes, as they do in life.
        laptop.resident("7110015209980001", LocalDate.of(1998, 9, 12), MaritalStatus.SINGLE);
        here = office.adult();
        there = laptop.adult();
    }

    @AfterEach
    void close() {
        office.close();
        laptop.close();
    }

    @StoreTest
    void aRecordingComesHomeWholeAndTheOfficeSealsItUnderTheSamePacketId() {
        var slip = record(laptop, there).recording();
        var home = collected();

        assertInstanceOf(Taken.Added.class, take(home.get(0)));

        assertEquals(1, office.packets.size());
        assertEquals(laptop.packets.get(0).id(), office.packets.get(0).id());
        assertSameParts(laptop.packets.get(0), office.packets.get(0));
        assertEquals(Set.of(BiometricReference.Kind.values()), office.references.keySet());
        laptop.references.forEach((kind, bytes) -> assertArrayEquals(bytes, office.references.get(kind), kind::name));
        var recorded = newest(office, here);
        assertEquals(slip.enrolment().uuid(), recorded.uuid());
        assertEquals(List.of("laptop-3", "operator", EnrolmentState.PROCESSING),
                List.of(recorded.node(), recorded.operator(), recorded.state()));
        assertEquals(slip.enrolment().recordedAt(), recorded.recordedAt());
    }

    @StoreTest
    void takenAgainItIsKnownAndSealedOnce() {
        record(laptop, there);
        var item = collected().get(0);

        take(item);

        assertInstanceOf(Taken.Known.class, take(item));
        assertEquals(1, office.packets.size());
    }

    @StoreTest
    void collectedAgainItIsTheSameToTheByte() {
        record(laptop, there);

        assertArrayEquals(collected().get(0).content(), collected().get(0).content());
    }

    @StoreTest
    void theOfficeCanWorkOnWithItAsIfItHadBeenMadeThere() {
        record(laptop, there);
        take(collected().get(0));

        assertThrows(Refusal.class, () -> office.enrolments.begin(Office.OPERATOR, here.id()));
        var kept = office.store.store().read(transaction -> transaction.entities()
                .createQuery("select count(c) from CaptureContent c", Long.class).getSingleResult());
        assertEquals(laptop.store.store().read(transaction -> transaction.entities()
                .createQuery("select count(c) from CaptureContent c", Long.class).getSingleResult()), kept);
    }

    @StoreTest
    void whoWasRecordedAtTheOfficeMeanwhileBecomesAConflictUntilSomebodyDecides() {
        record(laptop, there);
        record(office, here);
        var item = collected().get(0);

        var conflict = assertInstanceOf(Taken.Conflict.class, take(item));
        assertEquals(EnrolmentMsg.fieldRecordedHere.text("office", "02-11-2026", EnrolmentState.PROCESSING.label(), "02-11-2026"),
                conflict.words());
        assertEquals("resident:" + here.id(), conflict.subject());
        assertEquals(1, office.packets.size());

        office.store.store().write(transaction -> {
            cargo(office).decide(transaction, item, SOURCE, new Ruling("supervisor", "the office's is blurred"));
            return null;
        });
        assertEquals(2, office.packets.size());
        assertEquals(item.key(), newest(office, here).uuid());
    }

    @StoreTest
    void biodataThatChangedSinceAreAConflictThatNamesTheField() {
        record(laptop, there);
        office.store.store().write(transaction -> {
            var resident = transaction.entities().find(Resident.class, here.id());
            var old = resident.biodata();
            resident.correct(new Biodata(old.familyCardNumber(), old.name(), old.birthPlace(),
                    LocalDate.of(1999, 12, 9), old.sex(), old.religion(), old.maritalStatus(), old.bloodGroup(),
                    old.occupation(), old.citizenship(), old.address(), old.rt(), old.rw(), old.village()), Set.of("birthDate"));
            return null;
        });

        var conflict = assertInstanceOf(Taken.Conflict.class, take(collected().get(0)));

        assertEquals(EnrolmentMsg.fieldBiodataDiffer.text(FieldworkMsg.differs.text(FieldworkMsg.fieldBirthDate.text(),
                "12-09-1999", "09-12-1999")), conflict.words());
        assertEquals(List.of(), office.packets);
    }

    @StoreTest
    void aRecordingOfSomebodyTheOfficeDoesNotKnowIsKeptAsAConflict() {
        var stranger = laptop.resident("7110015209970003", LocalDate.of(1997, 9, 12), MaritalStatus.SINGLE);
        record(laptop, stranger);

        assertInstanceOf(Taken.Conflict.class, take(collected().get(0)));
    }

    @StoreTest
    void whoIsRecordedAlreadyIsNotRecordedAgainInTheField() {
        record(office, here);
        var packed = packed();
        unpack(packed);
        unpack(packed);

        var refusal = assertThrows(Refusal.class, () -> laptop.enrolments.begin(Office.OPERATOR, there.id()));

        assertEquals(EnrolmentMsg.alreadyRecorded, refusal.reason());
        assertEquals(List.of(), collected());
    }

    @StoreTest
    void whomAListNamesAndIsRecordedAlreadyIsNotRecordedAgainEither() {
        record(office, here);
        var items = new ArrayList<Item>();
        var list = new Slice(PACKAGE, Set.of(), Set.of("a list"), Set.of());
        office.store.store().write(transaction -> {
            cargo(office).pack(transaction, list, items::add);
            assertEquals(List.of(), items, "nobody of a village");
            cargo(office).accompany(transaction, list, Set.of(here.nik().value()), items::add);
            cargo(office).accompany(transaction, SLICE, Set.of(here.nik().value()), second -> fail("packed with its village"));
            return null;
        });
        unpack(items);

        assertEquals(EnrolmentMsg.alreadyRecorded, assertThrows(Refusal.class,
                () -> laptop.enrolments.begin(Office.OPERATOR, there.id())).reason());
    }

    @StoreTest
    void aRecordingThatIsNotSealedStaysAndCountsAsUnfinished() {
        laptop.enrolments.begin(Office.OPERATOR, there.id());

        assertEquals(1, (long) laptop.store.store().read(transaction -> cargo(laptop).unfinished(transaction)));
        assertEquals(List.of(), collected());
    }

    @StoreTest
    void onlyProvenRecordingsAreWipedWithAllThatBelongsToThem() {
        record(laptop, there);
        var second = laptop.resident("7110015209970003", LocalDate.of(1997, 9, 12), MaritalStatus.SINGLE);
        record(laptop, second);
        var ids = collected().stream().map(Item::id).toList();

        wipe(Set.of(ids.get(0)));
        assertEquals(List.of(ids.get(1)), collected().stream().map(Item::id).toList());
        wipe(Set.copyOf(ids));

        for (var entity : List.of("Enrolment", "CapturedItem", "CaptureContent", "VerificationTry", "EnrolmentPacket")) {
            assertEquals(0, (long) laptop.store.store().read(transaction -> transaction.entities()
                    .createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult()), entity);
        }
        assertEquals(List.of(), laptop.packets);
    }

    private static Recorder.Result record(Office node, Resident resident) {
        return node.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> { });
    }

    private static Enrolment newest(Office node, Resident resident) {
        return node.store.store().read(transaction -> new Rows(residents()).newest(transaction, resident.id())).orElseThrow();
    }

    private List<Item> packed() {
        var items = new ArrayList<Item>();
        office.store.store().write(transaction -> {
            cargo(office).pack(transaction, SLICE, items::add);
            return null;
        });
        return items;
    }

    private void unpack(List<Item> items) {
        laptop.store.store().write(transaction -> {
            items.forEach(item -> cargo(laptop).unpack(transaction, PACKAGE, item));
            return null;
        });
    }

    private List<Item> collected() {
        var items = new ArrayList<Item>();
        laptop.store.store().read(transaction -> {
            cargo(laptop).collect(transaction, PACKAGE, items::add);
            return null;
        });
        return items;
    }

    private Taken take(Item item) {
        return office.store.store().write(transaction -> cargo(office).take(transaction, item, SOURCE));
    }

    private void wipe(Set<String> proven) {
        var gone = 1;
        while (gone > 0) {
            gone = laptop.store.store().write(transaction -> cargo(laptop).wipe(transaction, PACKAGE, proven, 1));
        }
    }

    private static EnrolmentCargo cargo(Office node) {
        var packets = Stub.of(Packets.class).on("seal", arguments -> seal(node, (PacketDraft) arguments[1])).make();
        var references = Stub.of(BiometricReferences.class).on("put", arguments -> node.references
                .put((BiometricReference.Kind) arguments[2], (byte[]) arguments[3])).make();
        var settings = Stub.of(OfficeSettings.class).on("get", arguments -> Optional.empty()).make();
        var custody = Stub.of(FieldCustody.class)
                .on("homeward", arguments -> node.packets.stream().map(PacketDraft::id).toList())
                .on("discard", arguments -> node.packets.removeIf(draft -> ((List<?>) arguments[1]).contains(draft.id()))).make();
        return new EnrolmentCargo(node.store.store(), residents(), packets, references, settings, node.templates, custody,
                new TestInstallation());
    }

    private static SealedPacket seal(Office node, PacketDraft draft) {
        node.packets.add(draft);
        return new SealedPacket(draft.id(), node.packets.size(), draft.kind(), FixedClock.START, new byte[0], "");
    }

    private static Residents residents() {
        return Stub.of(Residents.class)
                .on("byId", arguments -> Optional.ofNullable(((Transaction) arguments[0]).entities()
                        .find(Resident.class, arguments[1])))
                .on("byNik", arguments -> ((Transaction) arguments[0]).entities()
                        .createQuery("select r from Resident r where r.nik = :nik", Resident.class)
                        .setParameter("nik", ((Nik) arguments[1]).value()).getResultStream().findFirst()).make();
    }

    /** Whatever was taken; the description names the residents' ids of each node nowhere, so it is the same too. */
    private static void assertSameParts(PacketDraft field, PacketDraft sealed) {
        Function<PacketDraft, Map<String, Part>> byName = draft -> draft.parts().stream()
                .collect(Collectors.toMap(Part::name, Function.identity()));
        var expected = byName.apply(field);
        var found = byName.apply(sealed);
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, part) -> assertArrayEquals(part.bytes(), found.get(name).bytes(), name));
    }
}
