package id.loket.verification.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.matching.Level;
import id.loket.matching.Verdict;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Decision.Stage;
import id.loket.verification.match.MatchWatch;

class DeskTest {

    @TempDir
    private Path folder;
    private DeskOffice office;
    private Desk desk;

    @BeforeEach
    void office(TestStore test) {
        office = new DeskOffice(test, folder);
        desk = office.desk;
    }

    @StoreTest
    void aCaseSetsTheRowBesideTheRegisterFieldByField() throws IOException {
        var ani = office.ani();
        office.recorded(ani);
        var list = office.matched(DeskOffice.ANI.replace("05-08-1968", "25-08-1968"));

        var open = desk.open(office.verifier, office.row(list, 1));

        var candidate = open.candidates().get(0);
        assertEquals(ani, candidate.resident().id());
        assertEquals(Set.of(Flag.RECORDED), candidate.flags());
        assertEquals(Outcome.FOUND_RECORDED_NOT_PRINTED, open.suggested());
        var birth = line(candidate, ListColumn.BIRTH_DATE);
        assertEquals("25-08-1968", birth.listed());
        assertEquals("05-08-1968", birth.registered());
        assertEquals(Level.ONE_PART, birth.level());
        assertTrue(birth.differs());
        assertEquals("Tutuyan, Tutuyan", line(candidate, ListColumn.VILLAGE).listed());
        assertFalse(line(candidate, ListColumn.NAME).differs());
    }

    @StoreTest
    void aRowThatNobodyIsLikeStillTellsWhatTheListSays() throws IOException {
        office.ani();
        var list = office.matched(DeskOffice.CICI);

        var open = desk.open(office.verifier, office.row(list, 1));

        assertEquals(List.of(), open.candidates());
        assertTrue(open.listed().stream().anyMatch(each -> each.field().equals(ListColumn.BIRTH_DATE.label())
                && each.listed().equals("01-01-1990") && each.registered().isEmpty()), () -> open.listed().toString());
    }

    private static FieldAgreement line(RegisterCandidate candidate, ListColumn column) {
        return candidate.agreements().stream().filter(each -> each.field().equals(column.label())).findFirst()
                .orElseThrow(() -> new AssertionError(candidate.agreements().toString()));
    }

    @StoreTest
    void aDecisionCarriesOutcomeResidentAndTheFlagsOfThatMoment() throws IOException {
        var ani = office.ani();
        office.recorded(ani);
        var list = office.matched(DeskOffice.ANI);
        var choice = office.choice(office.row(list, 1), Outcome.FOUND_RECORDED_NOT_PRINTED, ani);

        var decision = desk.decide(office.verifier, new Choice(choice.rowId(), choice.version(), choice.outcome(), ani,
                " sudah ditelepon ", false));

        assertEquals(Stage.FINAL, decision.stage());
        assertEquals(ani, decision.residentId());
        assertEquals("sudah ditelepon", decision.note());
        assertEquals(Set.of(Flag.FOUND, Flag.VERIFIED, Flag.RECORDED), decision.flags());
        assertEquals(decision, desk.open(office.verifier, choice.rowId()).current().orElseThrow());
        assertEquals(List.of(1), office.lines(RowFilter.all(list.id()).with(RowState.DECIDED).with(decision.outcome())));
        assertEquals(List.of(), office.lines(RowFilter.all(list.id()).with(RowState.OPEN)));
    }

    @StoreTest
    void aRowIsDecidedOnceAndByWhoSawItsNewestState() throws IOException {
        var list = office.list(DeskOffice.CICI);
        var row = office.row(list, 1);
        var seen = office.choice(row, Outcome.OTHER_REGENCY, null);
        desk.decide(office.verifier, seen);
        refused(DeskMsg.alreadyDecided, () -> desk.decide(office.colleague, seen));
        desk.undoLast(office.verifier, list.id());
        refused(DeskMsg.rowChanged, () -> desk.decide(office.colleague, seen));
        desk.decide(office.colleague, office.choice(row, Outcome.NOT_FOUND, null));
    }

    @StoreTest
    void anOutcomeAndItsResidentMustFit() throws IOException {
        var ani = office.ani();
        var row = office.row(office.list(DeskOffice.ANI), 1);
        refused(DeskMsg.residentNeeded, () -> office.decide(office.verifier, row, Outcome.FOUND_NOT_RECORDED, null));
        refused(DeskMsg.residentExcluded, () -> office.decide(office.verifier, row, Outcome.NOT_FOUND, ani));
        refused(DeskMsg.residentGone, () -> office.decide(office.verifier, row, Outcome.FOUND_NOT_RECORDED, ani + 1_000_000));
        refused(DeskMsg.outcomeNotOffered, () -> office.decide(office.verifier, row, Outcome.NO_SUCH_RT, null));
    }

    @StoreTest
    void whatContradictsTheProposalWaitsForASecondPersonWhoIsNotTheFirst() throws IOException {
        var ani = office.ani();
        var list = office.matched(DeskOffice.ANI);
        var row = office.row(list, 1);
        var choice = office.choice(row, Outcome.NOT_FOUND, null);
        assertEquals(List.of(ContestCause.AGAINST_PROPOSAL), desk.contest(office.verifier, choice));

        var first = desk.decide(office.verifier, choice);
        assertEquals(Stage.FIRST, first.stage());
        assertEquals(ContestCause.AGAINST_PROPOSAL, first.cause());
        assertFalse(first.flags().contains(Flag.VERIFIED));
        assertEquals(List.of(1), office.lines(RowFilter.all(list.id()).with(RowState.CONTESTED).with(Outcome.NOT_FOUND)));
        assertEquals(1, desk.totals(office.verifier, list.id()).contested().count());
        refused(DeskMsg.secondIsFirst, () -> office.decide(office.verifier, row, Outcome.NOT_FOUND, null));

        var second = office.decide(office.colleague, row, Outcome.FOUND_NOT_RECORDED, ani);
        assertEquals(Stage.FINAL, second.stage());
        var story = desk.open(office.verifier, row).story();
        assertEquals(List.of(Stage.FINAL, Stage.REVIEWED), story.stream().map(Decision::stage).toList());

        desk.undoLast(office.colleague, list.id());
        assertEquals(Stage.FIRST, desk.open(office.verifier, row).current().orElseThrow().stage());
        desk.undoLast(office.verifier, list.id());
        assertEquals(List.of(1), office.lines(RowFilter.all(list.id()).with(RowState.OPEN).with(Verdict.SAME)));
    }

    @StoreTest
    void theResidentOfAnotherRowIsContested() throws IOException {
        var ani = office.ani();
        var list = office.list(DeskOffice.ANI, DeskOffice.ANI.replace("7110014508689901", ""));
        office.decide(office.verifier, office.row(list, 1), Outcome.FOUND_NOT_RECORDED, ani);
        var choice = office.choice(office.row(list, 2), Outcome.FOUND_NOT_RECORDED, ani);
        assertEquals(List.of(ContestCause.CHOSEN_TWICE), desk.contest(office.verifier, choice));
    }

    @StoreTest
    void whomASecondPersonIsToConfirmStandsBesideTheRowAgain() throws IOException {
        var budi = office.budi();
        var list = office.list(DeskOffice.ANI);
        var row = office.row(list, 1);
        var beside = desk.compare(office.verifier, row, budi);
        assertTrue(beside.agreements().stream().anyMatch(FieldAgreement::differs));

        assertEquals(ContestCause.UNLIKELY_RESIDENT,
                office.decide(office.verifier, row, Outcome.FOUND_NOT_RECORDED, budi).cause());

        assertEquals(budi, desk.open(office.colleague, row).candidates().get(0).resident().id());
    }

    @StoreTest
    void othersDecisionsAreUndoneBySupervisorsWithAReason() throws IOException {
        var list = office.list(DeskOffice.CICI, DeskOffice.BUDI);
        var row = office.row(list, 1);
        office.decide(office.verifier, row, Outcome.OTHER_REGENCY, null);
        refused(DeskMsg.nothingToUndo, () -> desk.undoLast(office.colleague, list.id()));
        assertThrows(Refusal.class, () -> desk.undo(office.colleague, row, "salah"));
        refused(DeskMsg.undoReasonMissing, () -> desk.undo(office.supervisor, row, " "));
        var undone = desk.undo(office.supervisor, row, "keliru orang").undone();
        assertEquals("supervisor", undone.by());
        assertEquals("keliru orang", undone.reason());

        office.decide(office.verifier, row, Outcome.OTHER_REGENCY, null);
        refused(DeskMsg.approvalMissing, () -> desk.undo(office.colleague, row, approval(office.row(list, 2))));
        assertEquals("supervisor", desk.undo(office.colleague, row, approval(row)).undone().by());
    }

    private static Approval approval(long row) {
        return new Approval("supervisor", Desk.UNDO, "row:" + row, "keliru", Instant.EPOCH);
    }

    @StoreTest
    void everythingCertainIsAcceptedInOneActAndUndoneInOneAct() throws IOException {
        var ani = office.ani();
        var budi = office.budi();
        office.recorded(budi);
        var list = office.matched(DeskOffice.ANI, DeskOffice.CICI, DeskOffice.BUDI.replace(",,", ",7110012508909902,"));
        assertEquals(2, desk.acceptable(office.verifier, list.id()));

        var acceptance = desk.acceptSame(office.verifier, list.id(), new Steps());

        assertEquals(2, acceptance.rows());
        assertEquals(List.of(1), office.lines(RowFilter.all(list.id()).with(Outcome.FOUND_NOT_RECORDED)));
        assertEquals(List.of(3), office.lines(RowFilter.all(list.id()).with(Outcome.FOUND_RECORDED_NOT_PRINTED)));
        assertEquals(ani, desk.open(office.verifier, office.row(list, 1)).current().orElseThrow().residentId());
        assertEquals(0, desk.acceptable(office.verifier, list.id()));
        refused(DeskMsg.nothingToAccept, () -> desk.acceptSame(office.verifier, list.id(), new Steps()));
        refused(DeskMsg.nothingToUndo, () -> desk.undoLast(office.verifier, list.id()));
        desk.undo(office.supervisor, office.row(list, 1), "salah orang");
        assertEquals(1, desk.acceptances(office.verifier, list.id()).get(0).rows());

        assertThrows(Refusal.class, () -> desk.undo(office.colleague, acceptance.id(), "keliru", new Steps()));
        var undone = desk.undo(office.verifier, acceptance.id(), "ambang terlalu rendah", new Steps());

        assertEquals(0, undone.rows());
        assertEquals("verifier", undone.undone().by());
        assertEquals(3, desk.totals(office.verifier, list.id()).open().count());
        assertEquals(2, desk.acceptable(office.verifier, list.id()));
        refused(DeskMsg.acceptanceUndone, () -> desk.undo(office.verifier, acceptance.id(), "lagi", new Steps()));
    }

    @StoreTest
    void aPersonWhoseResidentIsTakenIsNotAccepted() throws IOException {
        var ani = office.ani();
        var list = office.list(DeskOffice.ANI, DeskOffice.BUDI);
        office.decide(office.supervisor, office.row(list, 2), Outcome.FOUND_NOT_RECORDED, ani);
        office.matching.run(office.verifier, list.id(), MatchWatch.unwatched());
        assertEquals(0, desk.acceptSame(office.verifier, list.id(), new Steps()).rows());
    }

    @StoreTest
    void everyFigureIsTheNumberOfItsRowsAndTheResidualIsTold() throws IOException {
        var ani = office.ani();
        var list = office.matched(DeskOffice.ANI, DeskOffice.CICI, DeskOffice.BUDI, DeskOffice.BLANK);
        office.decide(office.verifier, office.row(list, 1), Outcome.FOUND_NOT_RECORDED, ani);
        office.decide(office.verifier, office.row(list, 2), Outcome.OTHER_REGENCY, null);
        office.decide(office.verifier, office.row(list, 3), Outcome.DECEASED, null);

        var totals = desk.totals(office.verifier, list.id());

        assertEquals(4, totals.rows().count());
        assertEquals(1, totals.open().count());
        assertEquals(1, totals.contested().count());
        assertEquals(2, totals.decided());
        assertEquals(0, totals.residual());
        var figures = new ArrayList<>(List.of(totals.rows(), totals.open(), totals.contested()));
        totals.outcomes().forEach(each -> figures.add(each.figure()));
        figures.addAll(totals.flags().values());
        for (var figure : figures) {
            assertEquals(figure.count(), desk.count(office.verifier, figure.filter()), figure.filter()::toString);
            assertEquals(figure.count(), office.lines(figure.filter()).size(), figure.filter()::toString);
        }
        assertEquals(1, totals.flags().get(Flag.FOUND).count());
        assertEquals(2, totals.flags().get(Flag.VERIFIED).count());
    }

    @StoreTest
    void aRowThatIsLostShowsAsResidual(TestStore test) throws Exception {
        var list = office.list(DeskOffice.ANI, DeskOffice.CICI);
        try (var connection = test.connections().getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("DELETE FROM LIST_ROW WHERE LINE = 2");
        }
        assertEquals(1, desk.totals(office.verifier, list.id()).residual());
    }

    @StoreTest
    void peopleOfOtherRegenciesAreGroupedByHome() throws IOException {
        var list = office.list(DeskOffice.ANI, DeskOffice.CICI, DeskOffice.CICI.replace("CICI", "DEDI"),
                "5,,EKO,,,L,,\n");
        office.decide(office.verifier, office.row(list, 2), Outcome.OTHER_REGENCY, null);
        var groups = desk.elsewhere(office.verifier, list.id());
        assertEquals(List.of("Kutai Timur", ""), groups.stream().map(HomeGroup::name).toList());
        assertEquals(List.of(2L, 1L), groups.stream().map(each -> each.rows().count()).toList());
        assertEquals(List.of(1L, 1L), groups.stream().map(each -> each.open().count()).toList());
        for (var group : groups) {
            assertEquals(group.rows().count(), desk.count(office.verifier, group.rows().filter()));
            assertEquals(group.open().count(), desk.count(office.verifier, group.open().filter()));
        }
    }

    @StoreTest
    void aRowIsFoundByItsPlaceInTheSheetAndByWhatIsWrongWithIt() throws IOException {
        var list = office.list(DeskOffice.ANI, DeskOffice.BLANK, DeskOffice.BUDI);
        assertEquals(OptionalLong.of(office.row(list, 2)), desk.find(office.verifier, list.id(), "", 3));
        assertEquals(OptionalLong.empty(), desk.find(office.verifier, list.id(), "", 99));
        assertEquals(List.of(2), office.lines(RowFilter.all(list.id()).with(Grade.BAD)));
        assertEquals(List.of(2, 3), office.lines(RowFilter.all(list.id())
                .inVillage(new RegionCode("71.10.01.2004"))));
        assertEquals(List.of(2, 3), desk.rows(office.verifier, RowFilter.all(list.id()), office.row(list, 1), 9).stream()
                .map(row -> row.person().line()).toList());
    }

    @StoreTest
    void everyResultIsTold() throws IOException {
        var ani = office.ani();
        var list = office.list(DeskOffice.ANI, DeskOffice.CICI, DeskOffice.BUDI);
        office.decide(office.verifier, office.row(list, 1), Outcome.FOUND_NOT_RECORDED, ani);
        office.decide(office.verifier, office.row(list, 2), Outcome.DECEASED, null);
        var results = new ArrayList<RowResult>();
        desk.results(office.verifier, list.id(), "uji", results::add);
        assertEquals(List.of(RowState.DECIDED, RowState.CONTESTED, RowState.OPEN),
                results.stream().map(RowResult::state).toList());
        assertEquals(ani, results.get(0).decided().orElseThrow().residentId());
        assertTrue(results.get(1).decided().isEmpty());
        assertNull(results.get(2).decision());
        office.recorded(ani);
        assertEquals(Set.of(Flag.FOUND, Flag.VERIFIED, Flag.RECORDED),
                desk.flags(office.verifier, List.of(office.row(list, 1))).get(office.row(list, 1)));
    }

    @StoreTest
    void noResidentAndNoNoteLiesInPlainBesideADecision(TestStore test) throws Exception {
        var ani = office.ani();
        var row = office.row(office.list(DeskOffice.ANI), 1);
        desk.decide(office.verifier, new Choice(row, 1, Outcome.FOUND_NOT_RECORDED, ani, "ANI MAMONTO", false));
        try (var connection = test.connections().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT * FROM LIST_DECISION")) {
            assertTrue(rows.next());
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                var isSealed = rows.getMetaData().getColumnName(i).equalsIgnoreCase("SEALED");
                var value = isSealed ? new String(rows.getBytes(i), StandardCharsets.ISO_8859_1) : rows.getString(i);
                assertFalse(value != null && (value.contains("MAMONTO") || value.equals(String.valueOf(ani))),
                        rows.getMetaData().getColumnName(i));
            }
        }
    }

    @StoreTest
    void aDeletedListShowsAndDecidesNothingMore() throws IOException {
        var list = office.list(DeskOffice.CICI);
        var row = office.row(list, 1);
        var choice = office.choice(row, Outcome.OTHER_REGENCY, null);
        desk.decide(office.verifier, choice);
        office.office.lists.delete(office.supervisor, list.id(), "selesai");
        refused(CampaignMsg.listGone, () -> desk.open(office.verifier, row));
        refused(CampaignMsg.listGone, () -> desk.decide(office.verifier, choice));
        refused(CampaignMsg.listGone, () -> desk.totals(office.verifier, list.id()));
        refused(CampaignMsg.listGone, () -> desk.undoLast(office.verifier, list.id()));
    }

    @StoreTest
    void decidingLeavesAnAuditRowAndTellsTheScreens(TestStore test) throws IOException {
        var list = office.list(DeskOffice.CICI);
        test.announced().clear();
        office.decide(office.verifier, office.row(list, 1), Outcome.OTHER_REGENCY, null);
        assertEquals(List.of("lists"), test.announced());
        assertTrue(audited(test, "verification.decide"));
        assertTrue(audited(test, "verification.open-row"));
    }

    private static boolean audited(TestStore test, String action) {
        return test.store().read(transaction -> !transaction.entities()
                .createNativeQuery("SELECT 1 FROM AUDIT WHERE ACTION = ?").setParameter(1, action).getResultList().isEmpty());
    }

    @StoreTest
    void whoMayNotDecideIsRefused() throws IOException {
        var list = office.list(DeskOffice.CICI);
        var nobody = TestSessions.of(Role.OPERATOR);
        var choice = office.choice(office.row(list, 1), Outcome.OTHER_REGENCY, null);
        for (Executable act : List.<Executable>of(() -> desk.open(nobody, office.row(list, 1)),
                () -> desk.decide(nobody, choice), () -> desk.totals(nobody, list.id()),
                () -> desk.acceptSame(nobody, list.id(), new Steps()), () -> desk.undoLast(nobody, list.id()),
                () -> desk.rows(nobody, RowFilter.all(list.id()), 0, 1))) {
            assertThrows(Refusal.class, act);
        }
    }

    private static void refused(Message reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }

    /** Watches without stopping. */
    private static final class Steps implements DeskProgress {

        @Override
        public void rows(long done, long of) {
            assertTrue(done <= of);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
