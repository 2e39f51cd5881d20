package id.loket.verification.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ImportProgress;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.HandedOn;
import id.loket.verification.campaign.Office;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.TakenList;
import id.loket.verification.desk.Decision.Stage;
import id.loket.verification.match.MatchWatch;

/** Nothing that was decided is decided again because the sender sent a newer list. */
class HandedOnTest {

    private static final String MOVED_ANI = "9,7110014508689901,ANI MAMONTO,TUTUYAN,05-08-1968,P,Tutuyan,\n";
    private static final String CHANGED_ANI = DeskOffice.ANI.replace("ANI MAMONTO", "ANI S. MAMONTO");

    @TempDir
    private Path folder;
    private DeskOffice office;
    private Desk desk;
    private long campaign;

    @BeforeEach
    void office(TestStore test) {
        office = new DeskOffice(test, folder);
        desk = office.desk;
        campaign = office.office.campaign();
    }

    @StoreTest
    void aRowThatSaysTheSameKeepsItsDecisionInTheNextVersion(FixedClock clock) throws IOException {
        var ani = office.ani();
        var older = version(DeskOffice.ANI, DeskOffice.BUDI);
        var decided = office.decide(office.verifier, office.row(older.list(), 1), Outcome.FOUND_NOT_RECORDED, ani);
        clock.advance(Duration.ofDays(3));

        var newer = version(DeskOffice.CICI, MOVED_ANI);

        assertEquals(new HandedOn(1, 0), newer.handedOn());
        var row = office.row(newer.list(), 2);
        var opened = desk.open(office.colleague, row);
        assertEquals(RowState.DECIDED, opened.row().state());
        var kept = opened.current().orElseThrow();
        assertEquals(Outcome.FOUND_NOT_RECORDED, kept.outcome());
        assertEquals(ani, kept.residentId());
        assertEquals(decided.by(), kept.by());
        assertEquals(decided.at(), kept.at());
        assertEquals(decided.flags(), kept.flags());
        assertEquals(1, kept.fromVersion());
        assertEquals(0, decided.fromVersion());
        assertEquals(Set.of(ani), Set.of(opened.candidates().get(0).resident().id()));
        var totals = desk.totals(office.verifier, newer.list().id());
        assertEquals(1, totals.decided());
        assertEquals(1, totals.open().count());
        assertEquals(0, totals.residual());
        office.matching.run(office.verifier, newer.list().id(), MatchWatch.unwatched());
        assertEquals(kept, desk.open(office.verifier, row).current().orElseThrow());
    }

    @StoreTest
    void aRowThatSaysSomethingElseIsOpenAgainAndTellsWhatWasDecided() throws IOException {
        var ani = office.ani();
        var older = version(DeskOffice.ANI);
        office.decide(office.verifier, office.row(older.list(), 1), Outcome.FOUND_NOT_RECORDED, ani);

        var newer = version(CHANGED_ANI);

        assertEquals(new HandedOn(0, 1), newer.handedOn());
        var row = office.row(newer.list(), 1);
        var opened = desk.open(office.verifier, row);
        assertEquals(RowState.OPEN, opened.row().state());
        assertTrue(opened.current().isEmpty());
        assertEquals(List.of(Stage.EARLIER), opened.story().stream().map(Decision::stage).toList());
        assertEquals(Outcome.FOUND_NOT_RECORDED, opened.story().get(0).outcome());
        assertEquals(ani, opened.candidates().get(0).resident().id());
        assertEquals(1, desk.totals(office.verifier, newer.list().id()).open().count());
        office.decide(office.colleague, row, Outcome.FOUND_NOT_RECORDED, ani);

        var third = version(CHANGED_ANI.replace("1,7", "4,7"));

        var story = desk.open(office.verifier, office.row(third.list(), 1)).story();
        assertEquals(List.of(Stage.FINAL, Stage.EARLIER), story.stream().map(Decision::stage).toList());
        assertEquals(List.of(2, 1), story.stream().map(Decision::fromVersion).toList());
    }

    @StoreTest
    void whatWaitsForASecondPersonWaitsOnAndWhatTwoDecidedKeepsBoth() throws IOException {
        var ani = office.ani();
        var older = version(DeskOffice.ANI, DeskOffice.CICI);
        first(office.row(older.list(), 1), Outcome.FOUND_NOT_RECORDED, ani);
        first(office.row(older.list(), 2), Outcome.NOT_FOUND, null);
        office.decide(office.colleague, office.row(older.list(), 2), Outcome.OTHER_REGENCY, null);

        var newer = version(DeskOffice.ANI, DeskOffice.CICI, DeskOffice.BUDI).list();

        var waiting = office.row(newer, 1);
        assertEquals(RowState.CONTESTED, desk.open(office.verifier, waiting).row().state());
        refused(DeskMsg.secondIsFirst, () -> office.decide(office.verifier, waiting, Outcome.FOUND_NOT_RECORDED, ani));
        assertEquals(Stage.FINAL, office.decide(office.colleague, waiting, Outcome.FOUND_NOT_RECORDED, ani).stage());
        var both = office.row(newer, 2);
        assertEquals(List.of(Stage.FINAL, Stage.REVIEWED),
                desk.open(office.verifier, both).story().stream().map(Decision::stage).toList());
        desk.undo(office.supervisor, both, "keliru");
        assertEquals(RowState.CONTESTED, desk.open(office.verifier, both).row().state());
        assertEquals("verifier", desk.open(office.verifier, both).current().orElseThrow().by());
    }

    @StoreTest
    void whatWasDecidedInAnEarlierVersionIsNotOnesOwnLastDecision() throws IOException {
        var older = version(DeskOffice.CICI);
        office.decide(office.verifier, office.row(older.list(), 1), Outcome.NOT_FOUND, null);
        var newer = version(DeskOffice.CICI, DeskOffice.BUDI).list();
        refused(DeskMsg.nothingToUndo, () -> desk.undoLast(office.verifier, newer.id()));
        desk.undo(office.supervisor, office.row(newer, 1), "keliru");
        assertEquals(RowState.OPEN, desk.open(office.verifier, office.row(newer, 1)).row().state());
        assertEquals(RowState.DECIDED, desk.open(office.verifier, office.row(older.list(), 1)).row().state());
    }

    @StoreTest
    void nothingIsDecidedAboutAVersionThatWasReplaced() throws IOException {
        office.ani();
        var older = version(DeskOffice.ANI, DeskOffice.CICI).list();
        office.matching.run(office.verifier, older.id(), MatchWatch.unwatched());
        office.decide(office.verifier, office.row(older, 2), Outcome.NOT_FOUND, null);
        var newer = version(DeskOffice.ANI).list();
        var row = office.row(older, 1);
        refused(CampaignMsg.listFollowed, () -> office.decide(office.verifier, row, Outcome.INCOMPLETE_DOCUMENTS, null));
        refused(CampaignMsg.listFollowed, () -> desk.undoLast(office.verifier, older.id()));
        refused(CampaignMsg.listFollowed, () -> desk.acceptSame(office.verifier, older.id(), new Quiet()));

        office.office.lists.delete(office.supervisor, newer.id(), "berkas yang salah");

        office.decide(office.verifier, row, Outcome.INCOMPLETE_DOCUMENTS, null);
    }

    @StoreTest
    void whileDecisionsAreHandedOnNothingIsDecidedAndACancelledVersionGivesThePlaceBack(TestStore test) throws Exception {
        var older = version(DeskOffice.CICI, DeskOffice.BUDI).list();
        office.decide(office.verifier, office.row(older, 1), Outcome.NOT_FOUND, null);
        var file = office.office.file(Office.HEADERS + DeskOffice.CICI);
        var choice = office.choice(office.row(older, 2), Outcome.NOT_FOUND, null);
        var reasons = new ArrayList<Object>();
        var calls = new ArrayList<Integer>();

        refused(CampaignMsg.listCancelled, () -> office.office.take(campaign, file, new ImportProgress() {

            @Override
            public void rows(int done, double share) {
                calls.add(done);
                if (calls.size() == 2) {
                    reasons.add(assertThrows(Refusal.class, () -> desk.decide(office.colleague, choice)).reason());
                }
            }

            @Override
            public boolean cancelled() {
                return calls.size() == 4;
            }
        }));

        assertEquals(List.of(CampaignMsg.versionBeingTaken), reasons);
        assertEquals(1, count(test, "LIST_DECISION"));
        assertEquals(0, count(test, "LIST_SUCCESSION"));
        assertEquals(Stage.FINAL, desk.decide(office.colleague, choice).stage());
    }

    private TakenList version(String... rows) throws IOException {
        return office.office.take(campaign, office.office.file(Office.HEADERS + String.join("", rows)));
    }

    private void first(long row, Outcome outcome, Long resident) {
        var opened = desk.open(office.verifier, row);
        assertEquals(Stage.FIRST,
                desk.decide(office.verifier, new Choice(row, opened.version(), outcome, resident, "", true)).stage());
    }

    private static void refused(Object reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }

    /** Watches without stopping. */
    private static final class Quiet implements DeskProgress {

        @Override
        public void rows(long done, long of) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private static int count(TestStore test, String table) throws Exception {
        try (var connection = test.connections().getConnection();
                var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
