package id.loket.outreach.visit.internal;

import static id.loket.outreach.visit.internal.VisitDesk.BULAWAN;
import static id.loket.outreach.visit.internal.VisitDesk.KOTABUNAN;
import static id.loket.outreach.visit.internal.VisitDesk.TODAY;
import static id.loket.outreach.visit.internal.VisitDesk.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.homecoming.HomeItem;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.Visit.State;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.VisitPlan.Crew;
import id.loket.outreach.visit.VisitPlan;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.packet.field.FieldContainers.Laptop;
import id.loket.packet.field.Item;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Taken;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldTasks.Task;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class VisitsTest {

    private static final Session PLANNER = TestSessions.of(Role.VERIFIER);
    private static final Session OPERATOR = TestSessions.of(Role.OPERATOR);

    private VisitDesk desk;
    private FixedClock clock;

    @BeforeEach
    void open(TestStore store) {
        desk = new VisitDesk(store.store());
        clock = store.clock();
    }

    @StoreTest
    void aVisitIsPlannedAndFoundOnItsDaysWithItsRoute() {
        var visit = desk.visits.plan(PLANNER, plan(TODAY.plusDays(1), Stop.village(BULAWAN, 20), Stop.village(KOTABUNAN, 30)));

        var found = desk.visits.between(OPERATOR, TODAY, TODAY.plusDays(7));
        assertEquals(List.of(visit.id()), found.stream().map(Visit::id).toList());
        assertEquals(List.of(BULAWAN.value(), KOTABUNAN.value()), found.get(0).stops().stream().map(stop -> stop.place()).toList());
        assertEquals(50, found.get(0).target());
        assertEquals(List.of(), desk.visits.between(OPERATOR, TODAY.plusDays(2), TODAY.plusDays(7)));
    }

    @StoreTest
    void twoVisitsNeverShareATeamOrALaptopOnADayButAChangedVisitMayKeepItsOwn() {
        var visit = desk.visits.plan(PLANNER, plan(TODAY, Stop.village(KOTABUNAN, 20)));

        refused(VisitMsg.teamTaken, () -> desk.visits.plan(PLANNER, plan(TODAY, Stop.village(BULAWAN, 20))));
        var changed = desk.visits.change(PLANNER, visit.id(), plan(TODAY, Stop.village(BULAWAN, 25), Stop.village(KOTABUNAN, 5)));
        assertEquals(30, changed.target());
        assertEquals(2, desk.visits.byId(OPERATOR, visit.id()).orElseThrow().stops().size());
        desk.visits.plan(PLANNER, plan(TODAY, "Tim B", Stop.village(KOTABUNAN, 20)));
    }

    @StoreTest
    void whoMayNotPlanMayStillGo() {
        assertThrows(Refusal.class, () -> desk.visits.plan(OPERATOR, plan(TODAY, Stop.village(KOTABUNAN, 20))));
        var visit = desk.visits.plan(PLANNER, plan(TODAY, Stop.village(KOTABUNAN, 20)));

        assertEquals(State.OUT, desk.visits.goOut(OPERATOR, visit.id()).state());
        assertEquals(State.HOME, desk.visits.comeHome(OPERATOR, visit.id()).state());
        assertThrows(Refusal.class, () -> desk.visits.close(OPERATOR, visit.id()));
    }

    @StoreTest
    void eachStepHasItsTimeAndACancelledVisitItsReason() {
        var visit = desk.visits.plan(PLANNER, plan(TODAY, Stop.village(KOTABUNAN, 20)));
        refused(VisitMsg.notNow, () -> desk.visits.comeHome(OPERATOR, visit.id()));
        refused(VisitMsg.notNow, () -> desk.visits.close(PLANNER, visit.id()));
        refused(VisitMsg.reasonMissing, () -> desk.visits.cancel(PLANNER, visit.id(), " "));

        var cancelled = desk.visits.cancel(PLANNER, visit.id(), "jalan putus karena banjir");
        assertEquals("jalan putus karena banjir", cancelled.reason());
        refused(VisitMsg.notNow, () -> desk.visits.goOut(OPERATOR, visit.id()));
        refused(VisitMsg.notNow, () -> desk.visits.change(PLANNER, visit.id(), plan(TODAY, Stop.village(KOTABUNAN, 20))));
    }

    @StoreTest
    void aTeamLeavesOnTheEveningBeforeAtTheEarliest() {
        var soon = desk.visits.plan(PLANNER, plan(TODAY.plusDays(1), Stop.village(KOTABUNAN, 20)));
        var later = desk.visits.plan(PLANNER, plan(TODAY.plusDays(2), "Tim B", Stop.village(KOTABUNAN, 20)));

        assertEquals(State.OUT, desk.visits.goOut(OPERATOR, soon.id()).state());
        refused(VisitMsg.tooEarly, () -> desk.visits.goOut(OPERATOR, later.id()));
    }

    @StoreTest
    void recordingsOfThePlaceAndTheDayAreItsResultAndNoOthers() {
        var visit = desk.visits.plan(PLANNER, plan(TODAY, Stop.village(KOTABUNAN, 20), Stop.village(BULAWAN, 10)));
        desk.recordedAt("Balai Desa Bulawan", TODAY, resident(1));
        desk.recordedAt("kotabunan", TODAY, resident(2));
        desk.recordedAt("Posko", TODAY, resident(3));
        desk.recordedAt("Kotabunan", TODAY.minusDays(1), resident(4));
        desk.released(resident(5));
        var released = resident(6);
        desk.recordedAt("Kotabunan", TODAY, released);
        desk.released(released);

        var result = desk.visits.result(OPERATOR, visit.id());
        assertEquals(4, result.recorded());
        assertEquals(List.of(3, 1), result.stops().stream().map(stop -> stop.reached()).toList());
        assertEquals(26, result.left());
    }

    @StoreTest
    void aSettlingCheckCountsAsReachedAndTheLastWordHolds() {
        var visit = out(plan(TODAY, Stop.village(KOTABUNAN, 3)));
        var one = resident(1);
        desk.checks.note(OPERATOR, one, FieldStatus.PRESENT, "istri di rumah");
        clock.advance(Duration.ofMinutes(5));
        desk.checks.note(OPERATOR, one, FieldStatus.MOVED, "surat pindah 470/12");
        desk.checks.note(OPERATOR, resident(2), FieldStatus.HOME_VISIT, "lumpuh");

        var result = desk.visits.result(OPERATOR, visit.id());
        assertEquals(2, result.found());
        assertEquals(1, result.settled());
        refused(VisitMsg.evidenceMissing, () -> desk.checks.note(OPERATOR, one, FieldStatus.DECEASED, " "));
    }

    @StoreTest
    void whatWasNotReachedIsCarriedToTheNextVisitOfThePlaceOnce() {
        var first = closed(plan(TODAY, Stop.village(KOTABUNAN, 20)), 8);
        assertEquals(Optional.of(8), first.reached());
        assertEquals(Optional.of(12), first.stops().get(0).leftover());

        clock.advance(Duration.ofDays(1));
        var second = desk.visits.plan(PLANNER, plan(TODAY.plusDays(1), Stop.village(KOTABUNAN, 10)));
        assertEquals(Optional.of(first.id()), second.stops().get(0).follows());
        assertEquals(10, second.stops().get(0).carried());
        var third = desk.visits.plan(PLANNER, plan(TODAY.plusDays(2), Stop.village(KOTABUNAN, 10)));
        assertEquals(2, third.stops().get(0).carried());
        var fourth = desk.visits.plan(PLANNER, plan(TODAY.plusDays(3), Stop.village(KOTABUNAN, 10)));
        assertEquals(Optional.empty(), fourth.stops().get(0).follows());

        desk.visits.cancel(PLANNER, second.id(), "hujan");
        var fifth = desk.visits.plan(PLANNER, plan(TODAY.plusDays(4), Stop.village(KOTABUNAN, 30)));
        assertEquals(10, fifth.stops().get(0).carried());
    }

    @StoreTest
    void threeClosedVisitsTeachWhatADayCanHold() {
        for (var day = 0; day < 3; day++) {
            closed(plan(TODAY.plusDays(day), Stop.village(KOTABUNAN, 10)), 2 + day, day);
            clock.advance(Duration.ofDays(1));
        }

        refused(VisitMsg.tooMuchLearned, () -> desk.visits.plan(PLANNER, plan(TODAY.plusDays(5), Stop.village(KOTABUNAN, 5))));
        desk.visits.plan(PLANNER, plan(TODAY.plusDays(5), Stop.village(KOTABUNAN, 4)));
        var advice = desk.visits.advice(PLANNER, plan(LocalDate.of(2026, 11, 8), "Tim C", Stop.village(BULAWAN, 9)), null);
        assertEquals(4, advice.capacity());
        assertEquals(1, advice.warnings().size());
        assertEquals(VisitMsg.tooMuchLearned, advice.refusal().orElseThrow().reason());
    }

    @StoreTest
    void theDaySheetIsAPaperOfEverybodyWhoIsToBeMetAndLeavesAnAuditRow(TestStore store) throws IOException {
        for (var at = 0; at < 24; at++) {
            desk.resident(name(at), LocalDate.of(2009, 11, 20).plusDays(at), 9910 + at, KOTABUNAN);
        }
        for (var at = 0; at < 40; at++) {
            desk.tasks.add(new Task("verification:" + at, "Kemendagri belum ber-KTP-el", name(at + 30), null, "KOTABUNAN, 12-09-1985", null,
                    "DUSUN %d RT 00%d/RW 001".formatted(at % 4 + 1, at % 4 + 1), KOTABUNAN, null, null));
        }
        closed(plan(TODAY, Stop.village(KOTABUNAN, 20)), 8);
        var visit = desk.visits.plan(PLANNER, plan(TODAY.plusDays(3), Stop.village(KOTABUNAN, 40), Stop.village(BULAWAN, 10)));

        var pdf = desk.visits.daySheet(OPERATOR, visit.id());
        assertTrue(pdf.length > 10_000);
        sample("day-sheet.pdf", pdf);
        assertEquals(1, store.auditTrail().entries("outreach.day-sheet").size());
    }

    @StoreTest
    void aPrisonsAndASchoolsPeopleAreNamedAsAVillagesAre() {
        desk.tasks.add(new Task("lists:1", "Warga binaan Lapas Bontang", "ALIAS BUDI", null, "", null, "", null, null, null));
        desk.tasks.add(new Task("lists:2", "Warga binaan Lapas Bontang", "SUDAH BEBAS", null, "", null, "", null,
                FieldStatus.MOVED, "bebas 1 Oktober"));
        desk.firstTimers.register(OPERATOR, new FirstTimer.Form(null, "SISWA SATU", Sex.FEMALE, LocalDate.of(2010, 3, 4), "IBU",
                "SMKN 1 Kotabunan", BULAWAN, ""));
        var visit = desk.visits.plan(PLANNER, plan(TODAY, new Stop(Kind.PRISON, "Lapas Bontang", null, 20, Set.of()),
                new Stop(Kind.SCHOOL, "SMKN 1 KOTABUNAN", null, 20, Set.of())));

        assertEquals(List.of(List.of("ALIAS BUDI"), List.of("SISWA SATU")), visit.stops().stream()
                .map(stop -> desk.toMeet.at(OPERATOR, visit, stop).people().stream().map(PersonToMeet::name).toList()).toList());
        assertTrue(desk.visits.daySheet(OPERATOR, visit.id()).length > 10_000);
    }

    @StoreTest
    void aMemberWithoutAnAccountIsRefusedByName() {
        var wrong = new VisitPlan(TODAY, TODAY, List.of(Stop.village(KOTABUNAN, 20)), new Crew("Tim A", List.of("Tim A.anggota",
                "oprator"), List.of(), ""), "Camat 0811", "");

        var refusal = assertThrows(Refusal.class, () -> desk.visits.plan(PLANNER, wrong));
        assertEquals(VisitMsg.memberUnknown, refusal.reason());
        assertTrue(refusal.happened().contains("oprator"), refusal.happened());
        assertTrue(refusal.next().contains("Tim A.anggota"), refusal.next());
    }

    @StoreTest
    void whatWasFoundOutAboutPeopleOfListsCountsForTheVisitOfThePackage() {
        var visit = out(plan(TODAY, Stop.village(KOTABUNAN, 3)));
        desk.store.write(transaction -> {
            var parcel = new FieldPackage(new Slice("6f1c2a34-0000-4000-8000-000000000007", Set.of(KOTABUNAN), Set.of(), Set.of()),
                    new Laptop("laptop-3", "01"), "Tim A", transaction.now().plus(Duration.ofDays(7)), "supervisor",
                    transaction.now());
            transaction.entities().persist(parcel);
            var row = new HomeItem(new Item("lists.finding", "finding-1", "", new byte[0]), parcel.id());
            row.taken("a homecoming", "00", new Taken.Added(), transaction.now());
            transaction.entities().persist(row);
            return null;
        });

        assertEquals(1, desk.visits.result(OPERATOR, visit.id()).found());
    }

    static String name(int at) {
        var given = List.of("SITI AMINAH", "RAHMAT", "NURHAYATI", "YUSUF", "FATIMAH", "ABDUL", "MARLINA", "JUFRI", "WATI", "HERMAN");
        var family = List.of("MOKODOMPIT", "PAPUTUNGAN", "MAMONTO", "DAMOPOLII", "MANOPPO", "POTABUGA", "SUGEHA");
        return given.get(at % given.size()) + " " + family.get(at % family.size());
    }

    static void sample(String name, byte[] pdf) throws IOException {
        var folder = System.getProperty("loket.samples");
        if (folder != null) {
            Files.write(Path.of(folder, name), pdf);
        }
    }

    private long resident(int serial) {
        return desk.resident("WARGA " + serial, LocalDate.of(1980, 5, 5), 9900 + serial, KOTABUNAN);
    }

    private Visit out(VisitPlan plan) {
        return desk.visits.goOut(OPERATOR, desk.visits.plan(PLANNER, plan).id());
    }

    private Visit closed(VisitPlan plan, int reached) {
        return closed(plan, reached, 0);
    }

    private Visit closed(VisitPlan plan, int reached, int group) {
        var visit = out(plan);
        for (var person = 0; person < reached; person++) {
            desk.recordedAt("Kotabunan", plan.firstDay(), resident(20 + 10 * group + person));
        }
        desk.visits.comeHome(OPERATOR, visit.id());
        return desk.visits.close(PLANNER, visit.id());
    }

    private static void refused(VisitMsg rule, Executable act) {
        assertEquals(rule, assertThrows(Refusal.class, act).reason());
    }
}
