package id.loket.outreach.visit.internal;

import static id.loket.outreach.visit.internal.VisitDesk.BULAWAN;
import static id.loket.outreach.visit.internal.VisitDesk.KOTABUNAN;
import static id.loket.outreach.visit.internal.VisitDesk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.Nik;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.FirstTimer.Form;
import id.loket.outreach.visit.FirstTimers.Row;
import id.loket.outreach.visit.FirstTimers.Wanted;
import id.loket.outreach.visit.Turning;
import id.loket.outreach.visit.VisitMsg;
import id.loket.registry.fieldwork.FieldTasks.Task;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class FirstTimersTest {

    private static final Session OPERATOR = TestSessions.of(Role.OPERATOR);
    private static final LocalDate BORN = LocalDate.of(2010, 3, 4);
    private static final String SCHOOL = "SMKN 1 Kotabunan";
    private static final Wanted OF_KOTABUNAN = new Wanted(Set.of(KOTABUNAN), Set.of(), Turning.year(TODAY));
    private static final Wanted OF_SCHOOL = new Wanted(Set.of(), Set.of(SCHOOL), Turning.year(TODAY));

    private VisitDesk desk;
    private TestStore test;

    @BeforeEach
    void open(TestStore store) {
        test = store;
        desk = new VisitDesk(store.store());
    }

    @StoreTest
    void whoTurnsSeventeenInTheVillageIsListedWithHowFarTheyAre() {
        desk.resident("PEMULA BELUM", BORN, 9901, KOTABUNAN);
        desk.recorded.add(desk.resident("PEMULA TEREKAM", BORN.plusDays(1), 9902, KOTABUNAN));
        desk.resident("PEMULA DESA LAIN", BORN, 9903, BULAWAN);
        desk.resident("SUDAH DEWASA", BORN.minusYears(2), 9904, KOTABUNAN);

        var rows = desk.firstTimers.list(OPERATOR, OF_KOTABUNAN);
        assertEquals(Set.of("PEMULA BELUM", "PEMULA TEREKAM"), Set.copyOf(rows.stream().map(Row::name).toList()));
        assertEquals(List.of("PEMULA TEREKAM"), rows.stream().filter(Row::done).map(Row::name).toList());
        assertEquals(LocalDate.of(2027, 3, 4), rows.stream().filter(row -> !row.done()).findFirst().orElseThrow().birthday());
        assertEquals(1, test.auditTrail().entries("outreach.first-timers").size());
    }

    @StoreTest
    void aSchoolsListHasWhoWasRegisteredThereInTheRegisterOrNot() {
        var inRegister = desk.resident("PEMULA SATU", BORN, 9901, BULAWAN);
        register(VisitDesk.nik(BORN, 9901), "PEMULA SATU");
        register(null, "PEMULA TANPA NIK");

        var rows = desk.firstTimers.list(OPERATOR, OF_SCHOOL);
        assertEquals(2, rows.size());
        assertEquals(inRegister, rows.stream().filter(row -> row.name().equals("PEMULA SATU")).findFirst().orElseThrow().residentId());
        assertEquals(VisitMsg.notInRegister.text(),
                rows.stream().filter(row -> row.residentId() == null).findFirst().orElseThrow().standing());
    }

    @StoreTest
    void aSchoolsOwnListFeedsItWithWhoTurnsSeventeenEachOnce() {
        var inRegister = desk.resident("PEMULA SATU", BORN, 9901, BULAWAN);
        register(null, "PEMULA DUA");
        listed("PEMULA SATU", VisitDesk.nik(BORN, 9901).value(), BORN);
        listed("pemula dua", null, BORN);
        listed("PEMULA TIGA", null, BORN.plusDays(1));
        listed("MASIH MUDA", null, BORN.plusYears(3));
        listed("TANGGAL HILANG", null, null);

        var rows = desk.firstTimers.list(OPERATOR, OF_SCHOOL);
        assertEquals(List.of("PEMULA DUA", "PEMULA SATU", "PEMULA TIGA"), rows.stream().map(Row::name).sorted().toList());
        assertEquals(inRegister, rows.stream().filter(row -> row.name().equals("PEMULA SATU")).findFirst().orElseThrow().residentId());
        assertTrue(rows.stream().allMatch(row -> row.school().equals(SCHOOL)));
    }

    private void listed(String name, String nik, LocalDate born) {
        desk.tasks.add(new Task("lists:" + name, "Siswa " + SCHOOL, name, nik, "", born, "", null, null, null));
    }

    @StoreTest
    void namesLieSealedInTheStore() {
        var registered = register(null, "PEMULA RAHASIA");

        assertFalse(new String(registered.sealed(), StandardCharsets.ISO_8859_1).contains("RAHASIA"));
        assertEquals("PEMULA RAHASIA", desk.firstTimers.registered(OPERATOR, 10).get(0).form().name());
    }

    @StoreTest
    void aChildAndANamelessOneAndOneRegisteredBeforeAreRefused() {
        desk.resident("PEMULA SATU", BORN, 9901, KOTABUNAN);
        register(VisitDesk.nik(BORN, 9901), "PEMULA SATU");

        refused(VisitMsg.registeredAlready, form(VisitDesk.nik(BORN, 9901), "PEMULA SATU", BORN));
        refused(VisitMsg.nameMissing, form(null, " ", BORN));
        refused(VisitMsg.tooYoung, form(null, "ANAK", TODAY.minusYears(14)));
    }

    @StoreTest
    void theListOnPaperIsMadeThroughTheUseCaseAndAnEmptyOneIsNot() throws IOException {
        for (var serial = 0; serial < 60; serial++) {
            desk.resident(VisitsTest.name(serial), BORN.plusDays(serial % 200), 9901 + serial, KOTABUNAN);
        }

        var pdf = desk.firstTimers.paper(OPERATOR, OF_KOTABUNAN);
        assertTrue(pdf.length > 5_000);
        VisitsTest.sample("first-timers.pdf", pdf);
        assertEquals(VisitMsg.noFirstTimers,
                assertThrows(Refusal.class, () -> desk.firstTimers.paper(OPERATOR, OF_SCHOOL)).reason());
    }

    private FirstTimer register(Nik nik, String name) {
        return desk.firstTimers.register(OPERATOR, form(nik, name, BORN));
    }

    private void refused(VisitMsg rule, Form form) {
        assertEquals(rule, assertThrows(Refusal.class, () -> desk.firstTimers.register(OPERATOR, form)).reason());
    }

    private static Form form(Nik nik, String name, LocalDate born) {
        return new Form(nik, name, Sex.FEMALE, born, "IBU", SCHOOL, BULAWAN, "");
    }
}
