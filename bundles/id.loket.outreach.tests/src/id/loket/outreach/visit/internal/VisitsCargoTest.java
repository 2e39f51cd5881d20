package id.loket.outreach.visit.internal;

import static id.loket.outreach.visit.internal.VisitDesk.BULAWAN;
import static id.loket.outreach.visit.internal.VisitDesk.KOTABUNAN;
import static id.loket.outreach.visit.internal.VisitDesk.TODAY;
import static id.loket.outreach.visit.internal.VisitDesk.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.Sex;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.packet.field.FieldCargo.Ruling;
import id.loket.packet.field.FieldContainers.Laptop;
import id.loket.packet.field.Heading;
import id.loket.packet.field.Item;
import id.loket.packet.field.Manifest;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.store.Store.Engine;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** A visit between an office and a laptop, each with a store of its own. */
class VisitsCargoTest {

    private static final String PACKAGE = "6f1c2a34-0000-4000-8000-000000000007";
    private static final Slice SLICE = new Slice(PACKAGE, Set.of(KOTABUNAN), Set.of(), Set.of());
    private static final Source SOURCE = new Source(PACKAGE, "laptop-3", "Tim A", FixedClock.START);
    private static final Session SUPERVISOR = TestSessions.of(Role.SUPERVISOR);
    private static final Session OPERATOR = TestSessions.of(Role.OPERATOR);
    private static final LocalDate BORN = LocalDate.of(1968, 8, 5);
    private static TestStore laptopStore;

    private FixedClock officeClock;
    private VisitDesk office;
    private VisitDesk laptop;
    private Visit visit;
    private long onLaptop;

    @BeforeAll
    static void openLaptop() {
        laptopStore = TestStore.open(Engine.DERBY);
    }

    @AfterAll
    static void closeLaptop() {
        laptopStore.close();
    }

    @BeforeEach
    void bring(TestStore officeStore) {
        laptopStore.reset();
        officeClock = officeStore.clock();
        office = new VisitDesk(officeStore.store());
        laptop = new VisitDesk(laptopStore.store());
        office.resident("RUSMIN MAMONTO", BORN.plusDays(1), 9902, KOTABUNAN); // ids differ from store to store
        office.resident("SUDIRMAN MOKODOMPIT", BORN, 9901, KOTABUNAN);
        onLaptop = laptop.resident("SUDIRMAN MOKODOMPIT", BORN, 9901, KOTABUNAN);
        visit = office.visits.plan(SUPERVISOR, plan(TODAY, Stop.village(KOTABUNAN, 20)));
        office.visits.plan(SUPERVISOR, plan(TODAY, "Tim B", Stop.village(BULAWAN, 20)));
    }

    @StoreTest
    void theVisitOfTheSliceIsOnTheLaptopOnceAndInTheField() {
        open();
        open();

        var found = laptop.visits.between(OPERATOR, TODAY, TODAY);
        assertEquals(List.of(visit.id()), found.stream().map(Visit::id).toList());
        assertEquals(Visit.State.OUT, found.get(0).state());
        assertEquals(visit.plan(), found.get(0).plan());
    }

    @StoreTest
    void aCheckComesHomeOnceAndCountsForTheVisit() {
        open();
        laptop.checks.note(OPERATOR, onLaptop, FieldStatus.DECEASED, "surat kematian 472/3");

        var home = collected();
        assertInstanceOf(Taken.Added.class, take(home.get(0)));
        assertInstanceOf(Taken.Known.class, take(home.get(0)));
        var check = office.checks.latest(OPERATOR, 10).get(0);
        assertEquals("surat kematian 472/3", check.evidence());
        assertEquals("laptop-3", check.laptop());
        assertEquals("Tim A", check.team());
        assertEquals(1, office.visits.result(OPERATOR, visit.id()).settled());
    }

    @StoreTest
    void twoTeamsThatSayDifferentThingsAreACaseAndAPersonDecides() {
        open();
        laptop.checks.note(OPERATOR, onLaptop, FieldStatus.MOVED, "kata ketua RT 3");
        var resident = onOffice();
        office.checks.note(OPERATOR, resident, FieldStatus.PRESENT, "datang ke kantor");

        var home = collected();
        var conflict = assertInstanceOf(Taken.Conflict.class, take(home.get(0)));
        assertEquals("resident:" + resident, conflict.subject());
        assertEquals(1, office.checks.latest(OPERATOR, 10).size());

        office.store.write(transaction -> {
            office.cargo.decide(transaction, home.get(0), SOURCE, new Ruling("supervisor", "tetangga membenarkan"));
            return null;
        });
        assertEquals(2, office.checks.latest(OPERATOR, 10).size());
    }

    @StoreTest
    void whatATeamFindsOutRenewsWhatWasKnownBeforeItsPackageWasPacked() {
        open();
        office.checks.note(OPERATOR, onOffice(), FieldStatus.HOME_VISIT, "lumpuh, minta didatangi");
        officeClock.advance(Duration.ofMinutes(1));
        office.store.write(transaction -> {
            transaction.entities().persist(new FieldPackage(SLICE, new Laptop("laptop-3", "01"), "Tim A",
                    transaction.now().plus(Duration.ofDays(7)), "supervisor", transaction.now()));
            return null;
        });
        laptopStore.clock().advance(Duration.ofMinutes(5));
        laptop.checks.note(OPERATOR, onLaptop, FieldStatus.PRESENT, "ditemui");

        assertInstanceOf(Taken.Added.class, take(collected().get(0)));
    }

    @StoreTest
    void whereTheFieldIsRightItsWordIsTheLastOne() {
        open();
        laptop.checks.note(OPERATOR, onLaptop, FieldStatus.MOVED, "kata ketua RT 3");
        officeClock.advance(Duration.ofHours(1));
        office.checks.note(OPERATOR, onOffice(), FieldStatus.PRESENT, "kata tetangga");
        var item = collected().get(0);
        assertInstanceOf(Taken.Conflict.class, take(item));
        officeClock.advance(Duration.ofHours(1));

        office.store.write(transaction -> {
            office.cargo.decide(transaction, item, SOURCE, new Ruling("supervisor", "surat pindah 470/12"));
            return null;
        });

        var last = office.checks.latest(OPERATOR, 1).get(0);
        assertEquals(FieldStatus.MOVED, last.status());
        assertEquals("supervisor", last.checkedBy());
        assertTrue(last.evidence().contains("surat pindah 470/12"), last.evidence());
    }

    @StoreTest
    void aSchoolTakesAlongWhoWasRegisteredThereWhereverHomeIs() {
        var pupil = new FirstTimer.Form(VisitDesk.nik(BORN, 9901), "SUDIRMAN MOKODOMPIT", Sex.MALE, LocalDate.of(2010, 3, 4), "IBU",
                "SMKN 1 Kotabunan", KOTABUNAN, "");
        office.firstTimers.register(OPERATOR, pupil);
        var items = new ArrayList<Item>();
        office.store.read(transaction -> {
            office.cargo.pack(transaction, new Slice(PACKAGE, Set.of(), Set.of(), Set.of("SMKN 1 KOTABUNAN")), items::add);
            return null;
        });

        assertEquals(List.of(VisitDesk.nik(BORN, 9901).value()), items.stream()
                .filter(item -> item.kind().equals(ResidentItems.KIND)).map(Item::key).toList());
    }

    private long onOffice() {
        return office.store.read(transaction -> transaction.entities()
                .createQuery("select r.id from Resident r where r.birthDate = :born", Long.class).setParameter("born", BORN)
                .getSingleResult());
    }

    @StoreTest
    void aCheckOfSomebodyTheOfficeDoesNotKnowIsRefusedAndKept() {
        open();
        laptop.checks.note(OPERATOR, laptop.resident("ORANG BARU", BORN, 9950, KOTABUNAN), FieldStatus.UNKNOWN, "tetangga");

        assertInstanceOf(Taken.Refused.class, take(collected().get(0)));
    }

    @StoreTest
    void aFirstTimerRegisteredTwiceIsKnownOrACase() {
        open();
        laptop.firstTimers.register(OPERATOR, form("SUDIRMAN MOKODOMPIT"));
        var home = collected();
        assertInstanceOf(Taken.Added.class, take(home.get(0)));
        assertInstanceOf(Taken.Known.class, take(home.get(0)));
        assertEquals(1, office.visits.result(OPERATOR, visit.id()).firstTimers());

        var again = VisitItems.firstTimer(registered(), form("SUDIRMAN MOKODOMPIT"));
        assertInstanceOf(Taken.Known.class, take(new Item(again.kind(), "another", "another", again.content())));
        var other = VisitItems.firstTimer(registered(), form("SUDIRMAN LAIN"));
        var conflict = assertInstanceOf(Taken.Conflict.class, take(new Item(other.kind(), "third", "third", other.content())));
        assertTrue(conflict.words().contains("SUDIRMAN LAIN") && conflict.words().contains("SUDIRMAN MOKODOMPIT"), conflict::words);
    }

    @StoreTest
    void theLaptopForgetsWhatIsProvenAndTheVisitAndKeepsTheRest() {
        open();
        laptop.checks.note(OPERATOR, onLaptop, FieldStatus.PRESENT, "di rumah");
        laptop.firstTimers.register(OPERATOR, form("PEMULA"));
        var proven = collected().stream().filter(item -> item.kind().equals(VisitItems.CHECK)).map(Item::id).collect(Collectors.toSet());

        while (wiped(proven) > 0) {
            // several transactions, as the wiping does it
        }
        assertEquals(0, rows(FieldCheck.class));
        assertEquals(1, rows(FirstTimer.class));
        assertEquals(0, rows(Visit.class));
    }

    private FirstTimer registered() {
        return laptop.firstTimers.registered(OPERATOR, 1).get(0).firstTimer();
    }

    private static FirstTimer.Form form(String name) {
        return new FirstTimer.Form(VisitDesk.nik(BORN, 9901), name, Sex.MALE, LocalDate.of(2010, 3, 4), "IBU", "", KOTABUNAN, "");
    }

    private void open() {
        var items = new ArrayList<Item>();
        office.store.write(transaction -> {
            office.cargo.pack(transaction, SLICE, items::add);
            return null;
        });
        laptop.store.write(transaction -> {
            if (VisitRows.openPackage(transaction).isEmpty()) {
                var parcel = new LaptopPackage(manifest(), "operator", transaction.now());
                parcel.opened();
                transaction.entities().persist(parcel);
            }
            items.forEach(item -> laptop.cargo.unpack(transaction, PACKAGE, item));
            return null;
        });
    }

    private static Manifest manifest() {
        var party = new Heading.Party("office", "01");
        return new Manifest(new Heading(Heading.Purpose.OUT, PACKAGE, PACKAGE, 0, party, party, "Tim A", FixedClock.START,
                FixedClock.START.plusSeconds(1_000_000), Set.of()), Map.of(), List.of(), "00");
    }

    private List<Item> collected() {
        return laptop.store.read(transaction -> {
            var items = new ArrayList<Item>();
            laptop.cargo.collect(transaction, PACKAGE, items::add);
            return items;
        });
    }

    private Taken take(Item item) {
        return office.store.write(transaction -> office.cargo.take(transaction, item, SOURCE));
    }

    private int wiped(Set<String> proven) {
        return laptop.store.write(transaction -> laptop.cargo.wipe(transaction, PACKAGE, proven, 1));
    }

    private long rows(Class<?> kind) {
        return laptop.store.read(transaction -> transaction.entities()
                .createQuery("select count(e) from " + kind.getSimpleName() + " e", Long.class).getSingleResult());
    }
}
