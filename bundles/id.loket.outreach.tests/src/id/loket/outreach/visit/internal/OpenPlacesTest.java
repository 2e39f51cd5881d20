package id.loket.outreach.visit.internal;

import static id.loket.outreach.visit.internal.VisitDesk.BULAWAN;
import static id.loket.outreach.visit.internal.VisitDesk.KOTABUNAN;
import static id.loket.outreach.visit.internal.VisitDesk.TODAY;
import static id.loket.outreach.visit.internal.VisitDesk.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.OpenPlace;
import id.loket.outreach.visit.Turning;
import id.loket.outreach.visit.Visit.State;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.registry.fieldwork.OpenWork.Count;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class OpenPlacesTest {

    private static final Session PLANNER = TestSessions.of(Role.SUPERVISOR);
    private static final Turning YEAR = Turning.year(TODAY);
    private static final LocalDate PUPIL = LocalDate.of(2010, 3, 4);

    private VisitDesk desk;

    @BeforeEach
    void open(Store store) {
        desk = new VisitDesk(store);
    }

    @StoreTest
    void anOfficeWithoutWorkHasNoPlaces() {
        assertEquals(List.of(), desk.places.list(PLANNER, YEAR));
        assertThrows(Refusal.class, () -> desk.places.list(TestSessions.of(Role.OPERATOR), YEAR));
    }

    @StoreTest
    void aPlaceHasTheOpenRowsOfEveryListAndMostWorkComesFirst() {
        desk.open.add(new Count("a", "Kemendagri 2026", Kind.VILLAGE, BULAWAN.value(), 30));
        desk.open.add(new Count("b", "KPU", Kind.VILLAGE, BULAWAN.value(), 20));
        desk.open.add(new Count("c", "Warga binaan", Kind.PRISON, "Lapas Kotamobagu", 427));

        var places = desk.places.list(PLANNER, YEAR);
        assertEquals(List.of("Lapas Kotamobagu", "Bulawan"), places.stream().map(OpenPlace::name).toList());
        assertEquals(50, places.get(1).open());
        assertEquals("Kotabunan", places.get(1).district());
    }

    @StoreTest
    void cardsAndFirstTimersCountWithTheirVillage() {
        desk.released(desk.resident("WARGA SATU", LocalDate.of(1980, 5, 5), 9901, KOTABUNAN));
        desk.resident("PEMULA SATU", PUPIL, 9902, KOTABUNAN);
        desk.resident("PEMULA DUA", PUPIL.plusDays(9), 9903, BULAWAN);
        desk.resident("TERLALU MUDA", PUPIL.plusYears(1), 9904, KOTABUNAN);
        desk.released(desk.resident("PEMULA TERCETAK", PUPIL, 9905, KOTABUNAN));

        var kotabunan = place("Kotabunan");
        assertEquals(2, kotabunan.waitingPrint());
        assertEquals(0, kotabunan.waitingOwner());
        assertEquals(1, kotabunan.firstTimers());
        assertEquals(1, place("Bulawan").firstTimers());
    }

    @StoreTest
    void aPlaceTellsWhoWasThereAndWhatTheyLeft() {
        var visit = desk.visits.plan(PLANNER, plan(TODAY, Stop.village(KOTABUNAN, 20)));
        desk.visits.goOut(PLANNER, visit.id());
        desk.visits.comeHome(PLANNER, visit.id());
        assertEquals(0, place("Kotabunan").carried());

        desk.visits.close(PLANNER, visit.id());
        assertEquals(20, place("Kotabunan").carried());
        assertEquals(20, place("Kotabunan").work());

        desk.visits.plan(PLANNER, plan(TODAY.plusDays(7), Stop.village(KOTABUNAN, 15)));
        var after = place("Kotabunan");
        assertEquals(5, after.carried());
        assertEquals(List.of(State.PLANNED, State.CLOSED), after.visits().stream().map(OpenPlace.Earlier::state).toList());
        assertEquals(20, after.visits().get(1).left());
    }

    private OpenPlace place(String name) {
        return desk.places.list(PLANNER, YEAR).stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow();
    }
}
