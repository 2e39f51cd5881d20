package id.loket.verification.identify.internal;

import static id.loket.verification.identify.internal.SearchOffice.WHY;
import static id.loket.verification.identify.internal.SearchOffice.about;
import static id.loket.verification.identify.internal.SearchOffice.aboutAnybody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.device.Capture;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.identify.Candidate;
import id.loket.verification.identify.FingerCandidate.Verdict;
import id.loket.verification.identify.FingerSearch.Outcome;
import id.loket.verification.identify.Found;
import id.loket.verification.identify.IdentifyMsg;
import id.loket.verification.identify.IdentifyRules;
import id.loket.verification.identify.Probe;
import id.loket.verification.identify.Question;
import id.loket.verification.identify.SearchProgress;

/** Searches by finger and their decisions. */
class IdentificationTest {

    private static final Capture.Control CONTROL = Capture.Control.of(new Nik("7110010508680001"), Duration.ofSeconds(1));

    private SearchOffice office;
    private TestStore test;

    @BeforeEach
    void open(TestStore store) {
        test = store;
        office = new SearchOffice(store);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @StoreTest
    void theRightPersonComesFirstAndWhoIsLessAlikeAfterwards() {
        var namesake = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcx");
        var right = office.enrolled("ANI MOKODOMPIT", Sex.FEMALE, 1985, "abcdef");
        office.enrolled("BUDI PAPUTUNGAN", Sex.MALE, 1990, "zzz");
        var found = search(aboutAnybody(), "abcdefgh");
        assertEquals(List.of(right, namesake), people(found));
        assertEquals(3, found.search().compared());
        assertEquals(Outcome.OPEN, found.search().outcome(), "a person decides");
    }

    @StoreTest
    void onlyFingersOfThatSexAreComparedUntilEverybodyIsAskedFor() {
        var ani = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        office.enrolled("SITI GOBEL", Sex.FEMALE, 1990, "z");
        office.enrolled("BUDI PAPUTUNGAN", Sex.MALE, 1990, "z");
        var narrow = search(about(Sex.MALE, null, 0), "abcd");
        assertEquals(List.of(), narrow.candidates());
        assertEquals(1, narrow.search().compared());
        var wide = search(about(Sex.MALE, null, 0).widened(), "abcd");
        assertEquals(List.of(ani), people(wide));
        assertTrue(wide.candidates().get(0).sexDiffers());
    }

    @StoreTest
    void anAgeMayBeOffByTheToleranceAndNoMore() {
        var within = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1980, "abcd");
        var beyond = office.enrolled("SITI GOBEL", Sex.FEMALE, 1979, "abcd");
        assertEquals(List.of(within), people(search(about(null, 1990, 10), "abcd")));
        var wide = search(about(null, 1990, 10).widened(), "abcd");
        assertEquals(List.of(within, beyond), people(wide));
        assertEquals(List.of(10, 11), wide.candidates().stream().map(Candidate::yearsApart).toList());
    }

    @StoreTest
    void theOtherHandIsComparedOnlyWhenEverybodyIs() {
        var ani = office.resident("ANI MAMONTO", Sex.FEMALE, 1990);
        office.enrol(ani, Sex.FEMALE, 1990, FingerPosition.LEFT_INDEX, "abcd");
        office.enrol(ani, Sex.FEMALE, 1990, FingerPosition.RIGHT_INDEX, "x");
        assertEquals(List.of(), search(aboutAnybody(), "abcd").candidates());
        var wide = search(aboutAnybody().widened(), "abcd");
        assertEquals(FingerPosition.LEFT_INDEX, wide.candidates().get(0).finger());
    }

    @StoreTest
    void whoComesLessNearThanTheOfficeSetIsNoCandidate() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcx");
        assertEquals(1, search(aboutAnybody(), "abc").candidates().size());
        office.settings.put(IdentifyRules.THRESHOLD, "61");
        assertEquals(0, search(aboutAnybody(), "abc").candidates().size());
    }

    @StoreTest
    void aSearchWithoutAReasonIsRefused() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        refused(IdentifyMsg.reasonMissing, () -> search(new Question(null, null, 0, false, null, "  "), "abcd"));
        refused(IdentifyMsg.reasonTooLong, () -> search(new Question(null, null, 0, false, null, "x".repeat(301)), "abcd"));
        assertEquals(List.of(), test.auditTrail().entries("identify.search"));
    }

    @StoreTest
    void aPrintThatIsTooPoorIsRefused() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        refused(IdentifyMsg.printPoor, () -> office.identification.search(office.verifier,
                new Probe(FingerPosition.RIGHT_INDEX, new byte[0], 39, 40, SearchOffice.bytes("abcd")), aboutAnybody(),
                SearchProgress.unwatched()));
        refused(IdentifyMsg.printPoor, () -> office.identification.search(office.verifier,
                new Probe(FingerPosition.RIGHT_INDEX, new byte[0], 80, 11, SearchOffice.bytes("abcd")), aboutAnybody(),
                SearchProgress.unwatched()));
    }

    @StoreTest
    void anOfficeWithoutAnyFingerOnRecordSaysSo() {
        refused(IdentifyMsg.noFingers, () -> search(aboutAnybody(), "abcd"));
    }

    @StoreTest
    void whereNobodyIsOfThatSexAndAgeTheSearchSaysSo() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var refusal = refused(IdentifyMsg.nobodyLikeThat, () -> search(about(Sex.MALE, 1960, 5), "abcd"));
        assertTrue(refusal.happened().contains("1955") && refusal.happened().contains("1965"), refusal.happened());
    }

    @StoreTest
    void aSearchThatIsCancelledGivesNobodyAndStaysInTheAuditTrail() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        search(aboutAnybody(), "abcd");
        refused(IdentifyMsg.searchCancelled, () -> office.identification.search(office.verifier, office.probe("abcd"), aboutAnybody(),
                new Impatient()));
        var entry = test.auditTrail().entries("identify.cancelled").get(0);
        assertEquals(WHY, entry.purpose());
        assertEquals(1, test.auditTrail().entries("identify.search").size());
    }

    @StoreTest
    void theAuditTellsWhoSearchedWhyAndWhoWasFoundAndNothingOfTheFinger() {
        var ani = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var found = search(aboutAnybody(), "abcd");
        var entry = test.auditTrail().entries("identify.search").get(0);
        assertEquals("verifier", entry.actor());
        assertEquals(WHY, entry.purpose());
        assertEquals(List.of("search:" + found.search().id(), "candidates:1", "resident:" + ani), entry.subjects());
    }

    @StoreTest
    void aPersonSaysWhoItIsAndMayTakeItBack() {
        var ani = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var siti = office.enrolled("SITI GOBEL", Sex.FEMALE, 1990, "abc");
        var search = search(aboutAnybody(), "abcd").search().id();
        var decided = office.identification.same(office.verifier, search, ani);
        assertEquals(Outcome.FOUND, decided.search().outcome());
        assertEquals(ani, decided.search().residentId());
        refused(IdentifyMsg.decidedAlready, () -> office.identification.same(office.verifier, search, siti));
        refused(IdentifyMsg.decidedAlready, () -> office.identification.different(office.verifier, search, siti));
        refused(IdentifyMsg.decidedAlready, () -> office.identification.notFound(office.verifier, search));
        var open = office.identification.reopen(office.verifier, search);
        assertEquals(Outcome.OPEN, open.search().outcome());
        assertTrue(open.candidates().stream().allMatch(each -> each.verdict() == Verdict.OPEN));
        assertEquals(siti, office.identification.same(office.verifier, search, siti).search().residentId());
        assertEquals(2, test.auditTrail().entries("identify.same").size());
        assertEquals(1, test.auditTrail().entries("identify.reopen").size());
    }

    @StoreTest
    void whenTheLastCandidateIsSomebodyElseNobodyWasFound() {
        var ani = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var siti = office.enrolled("SITI GOBEL", Sex.FEMALE, 1990, "abc");
        var search = search(aboutAnybody(), "abcd").search().id();
        assertEquals(Outcome.OPEN, office.identification.different(office.verifier, search, ani).search().outcome());
        assertEquals(Outcome.NOT_FOUND, office.identification.different(office.verifier, search, siti).search().outcome());
    }

    @StoreTest
    void nobodyWasFoundAlsoWhereThereWereNoCandidates() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var search = search(aboutAnybody(), "z").search().id();
        assertEquals(Outcome.NOT_FOUND, office.identification.notFound(office.verifier, search).search().outcome());
    }

    @StoreTest
    void whoIsNoCandidateCannotBeChosen() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var stranger = office.enrolled("SITI GOBEL", Sex.FEMALE, 1990, "z");
        var search = search(aboutAnybody(), "abcd").search().id();
        refused(IdentifyMsg.candidateGone, () -> office.identification.same(office.verifier, search, stranger));
        refused(IdentifyMsg.candidateGone, () -> office.identification.portrait(office.verifier, search, stranger));
    }

    @StoreTest
    void aPortraitIsShownForTheReasonOfTheSearch() {
        var ani = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var search = search(aboutAnybody(), "abcd").search().id();
        assertTrue(office.identification.portrait(office.verifier, search, ani).isPresent());
        var entry = test.auditTrail().entries("identify.portrait").get(0);
        assertEquals(WHY, entry.purpose());
        assertEquals(List.of("search:" + search, "resident:" + ani), entry.subjects());
    }

    @StoreTest
    void theDeskLearnsWhomTheSearchForARowFound() {
        var ani = office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var row = row();
        var question = new Question(null, null, 0, false, row, WHY);
        var search = search(question, "abcd").search().id();
        assertEquals(OptionalLong.empty(), foundFor(row), "nobody has decided yet");
        office.identification.same(office.verifier, search, ani);
        assertEquals(OptionalLong.of(ani), foundFor(row));
        office.identification.reopen(office.verifier, search);
        assertEquals(OptionalLong.empty(), foundFor(row));
        assertTrue(test.auditTrail().entries("identify.search").get(0).subjects().contains("row:" + row));
    }

    @StoreTest
    void aRowThatIsGoneIsNotSearchedFor() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        refused(IdentifyMsg.rowGone, () -> search(new Question(null, null, 0, false, 4711L, WHY), "abcd"));
    }

    @StoreTest
    void aFingerIsTakenWithTheScannerOfTheStation() {
        var probe = office.identification.take(office.verifier, FingerPosition.LEFT_INDEX, CONTROL);
        assertEquals(FingerPosition.LEFT_INDEX, probe.finger());
        assertEquals(80, probe.quality());
        assertFalse(probe.toString().contains("97"), "the print stays out of logs");
        refused(IdentifyMsg.onlyIndexFingers,
                () -> office.identification.take(office.verifier, FingerPosition.LEFT_THUMB, CONTROL));
        office.shot = new Capture.Image(new byte[0], 500, 80);
        refused(IdentifyMsg.printEmpty, () -> office.identification.take(office.verifier, FingerPosition.LEFT_INDEX, CONTROL));
        office.scannerAway = true;
        refused(IdentifyMsg.noScanner, () -> office.identification.take(office.verifier, FingerPosition.LEFT_INDEX, CONTROL));
    }

    @StoreTest
    void whoVerifiesNoListsMayNotSearchByFinger() {
        var operator = TestSessions.of(Role.OPERATOR);
        assertThrows(Refusal.class, () -> office.identification.prepare(operator));
        assertThrows(Refusal.class, () -> office.identification.take(operator, FingerPosition.RIGHT_INDEX, CONTROL));
        assertThrows(Refusal.class, () -> office.identification.search(operator, office.probe("abcd"), aboutAnybody(),
                SearchProgress.unwatched()));
        assertThrows(Refusal.class, () -> office.identification.portrait(operator, 1, 1));
    }

    private Found search(Question question, String template) {
        return office.identification.search(office.verifier, office.probe(template), question, SearchProgress.unwatched());
    }

    private OptionalLong foundFor(long row) {
        return office.store.read(transaction -> FoundByFinger.forRow(transaction, row));
    }

    private long row() {
        return office.store.write(transaction -> {
            try (var insert = transaction.connection().prepareStatement("INSERT INTO LIST_ROW (ID, VERSION, LISTID, LINE, SHEET,"
                    + " SHEETROW, GRADE, STATE, SEALED) VALUES (10000001, 1, 1, 1, 'A', 1, 'CLEAN', 'OPEN', ?)")) {
                insert.setBytes(1, new byte[1]);
                insert.executeUpdate();
            }
            return 10000001L;
        });
    }

    private static List<Long> people(Found found) {
        return found.candidates().stream().map(Candidate::residentId).toList();
    }

    private static Refusal refused(Message reason, Executable act) {
        var refusal = assertThrows(Refusal.class, act);
        assertEquals(reason, refusal.reason());
        return refusal;
    }

    /** Cancels at once. */
    private static final class Impatient implements SearchProgress {

        @Override
        public void preparing(int done, int total) {
            // does not look
        }

        @Override
        public void comparing(int done, int total) {
            // does not look
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}
