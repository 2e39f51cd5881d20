package id.loket.verification.field.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.packet.field.FieldCargo.Ruling;
import id.loket.packet.field.Item;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldTasks.Query;
import id.loket.registry.fieldwork.FieldTasks.Task;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.Office;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.TestRegions;
import id.loket.verification.desk.DeskOffice;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.KnownResidents;
import id.loket.verification.desk.Outcome;
import id.loket.verification.match.MatchWatch;

class ListCargoTest {

    private static final String PACKAGE = "11111111-2222-3333-4444-555555555555";
    private static final RegionCode TUTUYAN = new RegionCode("71.10.01.2003");
    private static final RegionCode TOGID = new RegionCode("71.10.01.2004");
    private static final Session TEAM = TestSessions.of(Role.OPERATOR);

    @TempDir
    private Path folder;
    private DeskOffice office;
    private ListCargo cargo;
    private TestStore laptop;

    @BeforeEach
    void open(TestStore test, Store store) {
        office = new DeskOffice(test, folder);
        cargo = cargo(store);
        laptop = TestStore.open(store.engine());
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private static ListCargo cargo(Store store) {
        return new ListCargo(store, new KnownResidents(), new TestRegions());
    }

    private CampaignList list(CampaignKind kind, String... rows) throws IOException {
        var campaign = office.office.campaigns.create(office.verifier, new CampaignDraft(kind, "Daftar Kemendagri", "Kemendagri",
                LocalDate.of(2026, 10, 1), "Jemput bola", "Surat", LocalDate.of(2027, 3, 31))).id();
        return office.office.take(campaign, office.office.file(Office.HEADERS + String.join("", rows))).list();
    }

    private List<Item> packed(Set<RegionCode> villages, String... lists) {
        return packed(new Slice(PACKAGE, villages, Set.of(lists), Set.of()));
    }

    private List<Item> packed(Slice slice) {
        var items = new ArrayList<Item>();
        office.store.read(transaction -> {
            cargo.pack(transaction, slice, items::add);
            return null;
        });
        return items;
    }

    private void unpack(List<Item> items) {
        var there = cargo(laptop.store());
        items.stream().filter(item -> item.cargo().equals("lists")).forEach(item -> laptop.store().write(transaction -> {
            there.unpack(transaction, PACKAGE, item);
            return null;
        }));
    }

    private List<Item> collected() {
        var items = new ArrayList<Item>();
        laptop.store().read(transaction -> {
            cargo(laptop.store()).collect(transaction, PACKAGE, items::add);
            return null;
        });
        return items;
    }

    private List<Task> tasks(String text) {
        return new ListTasks(laptop.store()).tasks(TEAM, new Query(null, text, 50));
    }

    private void found(String name, FieldStatus status, String evidence) {
        new ListTasks(laptop.store()).found(TEAM, tasks(name).get(0).id(), status, evidence);
    }

    private Taken take(Item item) {
        return office.store.write(transaction -> cargo.take(transaction, item, source()));
    }

    private static Source source() {
        return new Source(PACKAGE, "laptop-1", "Tim A", FixedClock.START);
    }

    @StoreTest
    void openRowsOfAListGoOutWithTheResidentsTheyMayBe() throws IOException {
        var ani = office.ani();
        var list = list(CampaignKind.LAPAS, DeskOffice.ANI, DeskOffice.BUDI, DeskOffice.CICI);
        office.matching.run(office.verifier, list.id(), MatchWatch.unwatched());
        office.decide(office.verifier, office.row(list, 3), Outcome.OTHER_REGENCY, null);

        var items = packed(Set.of(), list.uuid());
        unpack(items);
        unpack(items);

        assertEquals(List.of("ANI MAMONTO", "BUDI PAPUTUNGAN"), tasks("").stream().map(Task::name).toList());
        assertEquals("TUTUYAN, 05-08-1968", tasks("ani").get(0).birth());
        assertEquals(TUTUYAN, tasks("7110014508").get(0).village());
        assertEquals(List.of("7110014508689901"), items.stream().filter(item -> item.kind().equals(ResidentItems.KIND))
                .map(Item::key).toList(), () -> "resident " + ani);
    }

    @StoreTest
    void aVillageTakesTheRowsOfThoseWhoAreVisitedThere() throws IOException {
        list(CampaignKind.MINISTRY, DeskOffice.ANI, DeskOffice.BUDI);
        list(CampaignKind.LAPAS, DeskOffice.BUDI);
        unpack(packed(Set.of(TOGID)));
        assertEquals(List.of("BUDI PAPUTUNGAN"), tasks("").stream().map(Task::name).toList());
        assertEquals(List.of(), packed(Set.of(new RegionCode("71.10.01.2999"))));
    }

    @StoreTest
    void aSchoolTakesItsOwnListsWholeAndNoOthers() throws IOException {
        list(CampaignKind.SCHOOL, DeskOffice.ANI);
        list(CampaignKind.MINISTRY, DeskOffice.BUDI);

        unpack(packed(new Slice(PACKAGE, Set.of(), Set.of(), Set.of("KEMENDAGRI"))));

        assertEquals(List.of("ANI MAMONTO"), tasks("").stream().map(Task::name).toList());
        var tasks = new ListTasks(laptop.store());
        assertEquals(LocalDate.of(1968, 8, 5), tasks.tasks(TEAM, Query.at("Kemendagri", 5)).get(0).born());
        assertEquals(List.of(), tasks.tasks(TEAM, Query.at("SMKN 1", 5)));
    }

    @StoreTest
    void whatIsFoundOutComesHomeOnceAndStandsBesideTheRow() throws IOException {
        var list = list(CampaignKind.MINISTRY, DeskOffice.ANI);
        unpack(packed(Set.of(TUTUYAN)));
        found("ani", FieldStatus.UNKNOWN, "ketua RT 3");
        laptop.clock().advance(Duration.ofMinutes(5));
        found("ani", FieldStatus.MOVED, "Surat pindah 470/12");
        assertEquals(FieldStatus.MOVED, tasks("ani").get(0).found());

        var home = collected();
        assertEquals(2, home.size());
        home.forEach(item -> assertEquals(new Taken.Added(), take(item)));
        home.forEach(item -> assertEquals(new Taken.Known(), take(item)));

        var open = office.desk.open(office.verifier, office.row(list, 1));
        assertEquals(List.of(FieldStatus.MOVED, FieldStatus.UNKNOWN), open.findings().stream().map(each -> each.status()).toList());
        assertEquals("Surat pindah 470/12", open.findings().get(0).evidence());
        assertEquals("Tim A", open.findings().get(0).team());
        var decision = office.decide(office.verifier, office.row(list, 1), Outcome.MOVED, null);
        assertTrue(decision.flags().containsAll(Set.of(Flag.SEEN_IN_FIELD, Flag.VERIFIED)));
    }

    @StoreTest
    void whatIsFoundOutFollowsTheRowIntoTheVersionThatCameInMeanwhile() throws IOException {
        var older = list(CampaignKind.MINISTRY, DeskOffice.ANI);
        unpack(packed(Set.of(TUTUYAN)));
        found("ani", FieldStatus.UNKNOWN, "Ketua RT");
        laptop.clock().advance(Duration.ofMinutes(5));
        found("ani", FieldStatus.MOVED, "Surat pindah 470/12");
        var home = collected();
        assertEquals(new Taken.Added(), take(home.get(0)));
        var newer = office.office.take(older.campaignId(),
                office.office.file(Office.HEADERS + DeskOffice.CICI + DeskOffice.ANI)).list();
        assertEquals(1, office.desk.open(office.verifier, office.row(newer, 2)).findings().size());

        assertEquals(new Taken.Added(), take(home.get(1)));
        home.forEach(item -> assertEquals(new Taken.Known(), take(item)));

        var findings = office.desk.open(office.verifier, office.row(newer, 2)).findings();
        assertEquals(Set.of(FieldStatus.MOVED, FieldStatus.UNKNOWN),
                findings.stream().map(each -> each.status()).collect(Collectors.toSet()));
        office.office.lists.delete(office.supervisor, older.id(), "diganti");
        assertEquals(new Taken.Known(), take(home.get(0)));
    }

    @StoreTest
    void whatTheOfficeDecidedOtherwiseMeanwhileBecomesACaseAndThePersonDecidesIt() throws IOException {
        var list = list(CampaignKind.MINISTRY, DeskOffice.ANI);
        unpack(packed(Set.of(TUTUYAN)));
        found("ani", FieldStatus.DECEASED, "Akta kematian 12/2026");
        office.decide(office.verifier, office.row(list, 1), Outcome.ABROAD, null);
        var item = collected().get(0);

        var conflict = (Taken.Conflict) take(item);
        assertEquals("row:" + office.row(list, 1), conflict.subject());
        assertEquals(List.of(), office.desk.open(office.verifier, office.row(list, 1)).findings());

        office.store.write(transaction -> {
            cargo.decide(transaction, item, source(), new Ruling("supervisor", "akta asli dilihat"));
            return null;
        });
        var open = office.desk.open(office.verifier, office.row(list, 1));
        assertEquals(FieldStatus.DECEASED, open.findings().get(0).status());
        assertEquals(RowState.OPEN, open.row().state());
        assertEquals("supervisor", open.story().get(0).undone().by());
        assertEquals(new Taken.Known(), take(item));
    }

    @StoreTest
    void whoeverIsAtHomeDoesNotContradictARecording() throws IOException {
        var ani = office.ani();
        var list = list(CampaignKind.MINISTRY, DeskOffice.ANI);
        unpack(packed(Set.of(TUTUYAN)));
        found("ani", FieldStatus.PRESENT, "");
        office.decide(office.verifier, office.row(list, 1), Outcome.FOUND_NOT_RECORDED, ani);
        assertEquals(new Taken.Added(), take(collected().get(0)));
    }

    @StoreTest
    void aFindingForADeletedListIsRefusedAndNotLost() throws IOException {
        var list = list(CampaignKind.MINISTRY, DeskOffice.ANI);
        unpack(packed(Set.of(TUTUYAN)));
        found("ani", FieldStatus.PRESENT, "");
        office.office.lists.delete(office.supervisor, list.id(), "selesai");
        assertTrue(take(collected().get(0)) instanceof Taken.Refused);
    }

    @StoreTest
    void theLaptopLosesOnlyWhatTheOfficeHas() throws IOException {
        list(CampaignKind.MINISTRY, DeskOffice.ANI, DeskOffice.ANI.replace("ANI MAMONTO", "EKO").replace("9901", "9904"));
        unpack(packed(Set.of(TUTUYAN)));
        found("ani", FieldStatus.PRESENT, "");
        found("eko", FieldStatus.UNKNOWN, "ketua RT 3");
        var home = collected();

        wipe(Set.of(home.get(0).id()));
        assertEquals(1, tasks("").size());
        assertEquals(1, collected().size());

        wipe(Set.of(home.get(0).id(), home.get(1).id()));
        assertEquals(List.of(), tasks(""));
        assertEquals(0L, count("CAMPAIGN_LIST") + count("CAMPAIGN") + count("LIST_ROW") + count("LIST_FINDING")
                + count("FIELD_LIST"));
    }

    private void wipe(Set<String> proven) {
        while (laptop.store().write(transaction -> cargo(laptop.store()).wipe(transaction, PACKAGE, proven, 1)) > 0) {
            // one at a time, as in chunks
        }
    }

    private long count(String table) {
        return laptop.store().read(transaction -> ((Number) transaction.entities()
                .createNativeQuery("SELECT COUNT(*) FROM " + table).getSingleResult()).longValue());
    }

    @StoreTest
    void whateverIsNotSeenByTheTeamItselfNeedsEvidenceAndATeamARole() throws IOException {
        list(CampaignKind.MINISTRY, DeskOffice.ANI);
        unpack(packed(Set.of(TUTUYAN)));
        for (var status : EnumSet.complementOf(EnumSet.of(FieldStatus.PRESENT))) {
            assertEquals(FindingMsg.evidenceMissing, assertThrows(Refusal.class, () -> found("ani", status, " ")).reason());
        }
        assertThrows(Refusal.class, () -> new ListTasks(laptop.store()).tasks(TestSessions.of(Role.STOCK_KEEPER),
                new Query(null, "", 1)));
    }
}
