package id.loket.verification.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.event.Event;

import id.loket.access.Role;
import id.loket.kernel.text.Refusal;
import id.loket.matching.Entry;
import id.loket.matching.Progress;
import id.loket.matching.Proposal;
import id.loket.matching.Reason;
import id.loket.matching.Register;
import id.loket.matching.Shape;
import id.loket.matching.Verdict;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.Watching;
import id.loket.verification.desk.DeskOffice;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.match.MatchWatch.Phase;
import id.loket.verification.match.internal.StoredMatching;

class ListMatchingTest {

    @TempDir
    private Path folder;
    private DeskOffice office;

    @BeforeEach
    void office(TestStore test) {
        office = new DeskOffice(test, folder);
    }

    @StoreTest
    void eachOpenRowGetsAProposalAndAnUnusableOneNone() throws IOException {
        office.ani();
        office.budi();
        var list = office.list(DeskOffice.ANI, DeskOffice.BUDI, DeskOffice.CICI, DeskOffice.BLANK);

        var run = office.matching.run(office.verifier, list.id(), MatchWatch.unwatched());

        assertEquals(MatchRun.State.DONE, run.state());
        assertEquals(2, run.residents());
        var counts = office.matching.counts(office.verifier, list.id());
        assertEquals(1, counts.unmatched());
        assertEquals(3, counts.same() + counts.look() + counts.different());
        assertEquals(run.proposed(), new VerdictCounts(counts.same(), counts.look(), counts.different(), 0));
        var ani = proposed(list.id(), 1);
        assertEquals(Verdict.SAME, ani.verdict());
        assertEquals(Reason.AGREES, ani.reason());
        assertTrue(ani.score() > 0, () -> "score " + ani.score());
        assertEquals(Verdict.DIFFERENT, proposed(list.id(), 3).verdict());
        var proposals = new ArrayList<Proposal>();
        office.matching.proposals(office.verifier, list.id(), "uji", proposals::add);
        assertEquals(List.of(1L, 2L, 3L), proposals.stream().map(each -> each.row() % ListRow.LINES).toList());
        assertEquals("nik", proposals.get(0).best().orElseThrow().agreements().get(0).field());
    }

    @StoreTest
    void whatIsDecidedIsNeverTouchedByAnotherRun() throws IOException {
        var ani = office.ani();
        var list = office.matched(DeskOffice.ANI, DeskOffice.CICI);
        var decision = office.decide(office.verifier, office.row(list, 1), Outcome.FOUND_NOT_RECORDED, ani);
        var before = proposed(list.id(), 1);
        office.resident("6408014101909903", "CICI LESTARI", LocalDate.of(1990, 1, 1), "SANGATTA", "71.10.01.2003");
        office.resident("7110014508689904", "ANI MAMONTO", LocalDate.of(1968, 8, 5), "TUTUYAN", "71.10.01.2003");

        new StoredMatching(office.store).run(office.verifier, list.id(), MatchWatch.unwatched());

        assertEquals(decision, office.desk.open(office.verifier, office.row(list, 1)).current().orElseThrow());
        assertEquals(before, proposed(list.id(), 1));
        assertEquals(Verdict.SAME, proposed(list.id(), 2).verdict());
        assertEquals(List.of(2), office.lines(RowFilter.all(list.id()).with(Verdict.SAME)
                .with(RowState.OPEN)));
    }

    @StoreTest
    void aPreparedRegisterServesFurtherListsUntilAResidentChanges() throws IOException {
        office.ani();
        var first = office.list(DeskOffice.ANI);
        var second = office.list(DeskOffice.BUDI);
        var matching = new StoredMatching(office.store);
        var phases = new Phases();
        matching.run(office.verifier, first.id(), phases);
        assertTrue(phases.seen.contains(Phase.RESIDENTS));

        phases.seen.clear();
        matching.run(office.verifier, second.id(), phases);
        assertFalse(phases.seen.contains(Phase.RESIDENTS));

        office.budi();
        matching.handleEvent(new Event("id/loket/changed/residents", Map.of()));
        matching.run(office.verifier, second.id(), phases);
        assertTrue(phases.seen.contains(Phase.RESIDENTS));
        assertEquals(2, matching.lastRun(office.verifier, second.id()).orElseThrow().residents());
    }

    @StoreTest
    void noNameAndNoResidentLiesInPlainBesideAProposal(TestStore test) throws Exception {
        var ani = office.ani();
        office.matched(DeskOffice.ANI);
        try (var connection = test.connections().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT * FROM LIST_PROPOSAL")) {
            assertTrue(rows.next());
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                var isSealed = rows.getMetaData().getColumnName(i).equalsIgnoreCase("SEALED");
                var value = isSealed ? new String(rows.getBytes(i), StandardCharsets.ISO_8859_1) : rows.getString(i);
                assertFalse(value != null && (value.contains("birthDate") || value.equals(String.valueOf(ani))),
                        rows.getMetaData().getColumnName(i));
            }
        }
    }

    @StoreTest
    void aRunThatIsStoppedLeavesTheListToTheNextOne() throws IOException {
        office.ani();
        var list = office.list(DeskOffice.ANI);
        var calls = new AtomicInteger();
        var refusal = assertThrows(Refusal.class, () -> office.matching.run(office.verifier, list.id(), new Phases() {

            @Override
            public boolean cancelled() {
                return calls.incrementAndGet() > 0;
            }
        }));
        assertEquals(MatchMsg.matchCancelled, refusal.reason());
        assertEquals(MatchRun.State.STOPPED, office.matching.lastRun(office.verifier, list.id()).orElseThrow().state());

        office.matching.run(office.verifier, list.id(), MatchWatch.unwatched());
        assertEquals(1, office.matching.counts(office.verifier, list.id()).same());
    }

    @StoreTest
    void aRunThatIsStoppedLeavesNoDecidedRowInTheQueue(TestStore test) throws Exception {
        var ani = office.ani();
        var list = office.matched(DeskOffice.ANI);
        office.decide(office.verifier, office.row(list, 1), Outcome.FOUND_NOT_RECORDED, ani);
        // As where the row was decided while its proposal was being written.
        try (var connection = test.connections().getConnection()) {
            connection.createStatement().executeUpdate("UPDATE LIST_PROPOSAL SET ROWSTATE = 'OPEN'");
        }
        assertThrows(Refusal.class, () -> office.matching.run(office.verifier, list.id(), new Phases() {

            @Override
            public boolean cancelled() {
                throw new CancellationException();
            }

            @Override
            public void at(Phase phase, long done, long of) {
                throw new CancellationException();
            }
        }));
        assertEquals(List.of(), office.lines(RowFilter.all(list.id()).with(Verdict.SAME).with(RowState.OPEN)));
    }

    @StoreTest
    void twoRunsOverOneListDoNotMeet() throws IOException {
        office.ani();
        var list = office.list(DeskOffice.ANI);
        var refusals = new ArrayList<Refusal>();
        var other = new StoredMatching[1];
        other[0] = new StoredMatching(office.store, watch -> {
            refusals.add(assertThrows(Refusal.class, () -> other[0].run(office.colleague, list.id(), watch)));
            return register();
        });
        other[0].run(office.verifier, list.id(), MatchWatch.unwatched());
        assertEquals(MatchMsg.matchedElsewhere, refusals.get(0).reason());
    }

    @StoreTest
    void anEmptyRegisterIsSaidSoInsteadOfFindingNobody() throws IOException {
        var list = office.list(DeskOffice.ANI);
        var refusal = assertThrows(Refusal.class,
                () -> office.matching.run(office.verifier, list.id(), MatchWatch.unwatched()));
        assertEquals(MatchMsg.registerEmpty, refusal.reason());
    }

    @StoreTest
    void aDeletedListIsNotMatched() throws IOException {
        office.ani();
        var list = office.matched(DeskOffice.ANI);
        office.office.lists.delete(office.supervisor, list.id(), "selesai");
        office.office.lists.removeRows(office.supervisor, Watching.SILENT);
        var refusal = assertThrows(Refusal.class,
                () -> office.matching.run(office.verifier, list.id(), MatchWatch.unwatched()));
        assertEquals(CampaignMsg.listGone, refusal.reason());
        assertEquals(0L, office.store.<Object>read(transaction -> transaction.entities()
                .createNativeQuery("SELECT COUNT(*) FROM LIST_PROPOSAL").getSingleResult()) instanceof Number left
                        ? left.longValue() : -1);
    }

    @StoreTest
    void whoMayNotWorkOnListsIsRefused() throws IOException {
        var list = office.list(DeskOffice.ANI);
        assertThrows(Refusal.class, () -> office.matching.run(TestSessions.of(Role.OPERATOR), list.id(),
                MatchWatch.unwatched()));
    }

    private static Register register() {
        return Register.prepare(Shape.residents(), List.of(new Entry(1,
                Collections.nCopies(13, "1"))).iterator(), Progress.unwatched());
    }

    private DeskRow.Proposed proposed(long listId, int line) {
        return office.desk.rows(office.verifier, RowFilter.all(listId), 0, 10).get(line - 1).proposal();
    }

    /** Notes what it is told. */
    private static class Phases implements MatchWatch {

        private final List<Phase> seen = new ArrayList<>();

        @Override
        public void at(Phase phase, long done, long of) {
            seen.add(phase);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
