package id.loket.issuance.letter.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.issuance.letter.InterimLetter.State;
import id.loket.issuance.letter.LetterCode;
import id.loket.issuance.letter.LetterCode.Verdict;
import id.loket.issuance.letter.LetterMsg;
import id.loket.issuance.letter.LetterRegister.Filter;
import id.loket.issuance.letter.LetterRegister.Wanted;
import id.loket.issuance.letter.LetterRegister.Which;
import id.loket.issuance.letter.NumberPattern;
import id.loket.issuance.letter.Signatory;
import id.loket.kernel.Citizenship;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PublicSeal;
import id.loket.registry.Resident;
import id.loket.testing.StoreTest;
import id.loket.testing.Stub;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class LetterOfficeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Session operator = TestSessions.of(Role.OPERATOR);
    private final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    private final Session head = TestSessions.of(Role.HEAD);
    private TestStore test;
    private Desk desk;

    @BeforeEach
    void open(TestStore opened) {
        test = opened;
        desk = new Desk(opened);
        desk.letters.decide(head, true, "blangko habis sejak 20 Oktober");
    }

    @StoreTest
    void aRecordedResidentWithoutACardGetsALetterForSixMonths() {
        var letter = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        assertEquals("470/0001/SUKET/XI/2026", letter.number());
        assertEquals(TODAY, letter.issuedOn());
        assertEquals(LocalDate.of(2027, 5, 2), letter.validUntil());
        assertEquals("PRR", letter.statusCode());
        assertTrue(test.announced().contains("letters"));
    }

    @StoreTest
    void whileLettersAreClosedTheCauseIsSaidAndNoNumberIsUsed() {
        var resident = desk.recorded("9901", EnrolmentState.SENT_FOR_ENROLLMENT);
        desk.letters.decide(supervisor, false, "blangko tersedia 2.000 keping");
        var refusal = assertThrows(Refusal.class, () -> desk.letters.issue(operator, resident));
        assertEquals(LetterMsg.notAllowed, refusal.reason());
        assertTrue(refusal.getLocalizedMessage().contains("2.000 keping"));
        desk.letters.decide(supervisor, true, "blangko habis lagi");
        assertEquals(1, desk.letters.issue(operator, resident).running());
        assertEquals(List.of(true, false, true), desk.letters.decisions(head).stream().map(each -> each.allowed()).toList());
    }

    @StoreTest
    void anOfficeThatNeverDecidedIssuesNothing(TestStore fresh) {
        fresh.store().write(transaction -> transaction.entities().createQuery("delete from LetterPolicy p").executeUpdate());
        refused(LetterMsg.neverAllowed, () -> desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD)));
    }

    @StoreTest
    void aLaptopWithoutTheOfficesSealSaysSoBeforeAndWhenALetterIsAskedForAndUsesNoNumber() {
        var resident = desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD);
        var letter = desk.letters.issue(operator, resident);
        desk.sealHere = false;
        assertFalse(desk.letters.sealHere());
        refused(LetterMsg.noSeal, () -> desk.letters.issue(operator, desk.recorded("9902", EnrolmentState.PRINT_READY_RECORD)));
        test.clock().advance(Duration.ofDays(170));
        refused(LetterMsg.noSeal, () -> desk.letters.renew(operator, letter.id()));
        assertEquals(State.ISSUED, rows(Which.ALL).get(0).letter().state());
    }

    @StoreTest
    void withoutTheSealACodeIsNotCheckedButItsNumberAndPaperAreThere() {
        var letter = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        desk.sealHere = false;
        refused(LetterMsg.noSealToCheck, () -> desk.letters.check(operator, letter.code()));
        assertEquals(Verdict.LISTED, desk.letters.check(operator, letter.number()).verdict());
        assertTrue(desk.letters.paper(operator, letter.id()).length > 0);
    }

    @StoreTest
    void theSwitchNeedsAReasonAndTheRole() {
        refused(LetterMsg.reasonMissing, () -> desk.letters.decide(head, false, "  "));
        refused(LetterMsg.reasonTooLong, () -> desk.letters.decide(head, false, "x".repeat(501)));
        assertThrows(Refusal.class, () -> desk.letters.decide(operator, true, "because"));
    }

    @StoreTest
    void onlyWhoWillHaveACardGetsALetter() {
        refusedFor(LetterMsg.notRecorded, null);
        refusedFor(LetterMsg.notRecorded, EnrolmentState.UNREGISTERED);
        refusedFor(LetterMsg.duplicate, EnrolmentState.DUPLICATE_RECORD);
        refusedFor(LetterMsg.adjudicated, EnrolmentState.ADJUDICATE_RECORD);
        refusedFor(LetterMsg.recordAgain, EnrolmentState.ENROLL_FAILURE_AT_CENTRAL);
        refusedFor(LetterMsg.recordAgain, EnrolmentState.ENROLL_FAILURE_AT_REGIONAL);
        refusedFor(LetterMsg.standingUnknown, EnrolmentState.UNKNOWN);
        var codes = IntStream.range(0, 3).mapToObj(at -> desk.letters.issue(operator, desk.recorded("991" + at,
                List.of(EnrolmentState.BIO_CAPTURED, EnrolmentState.PROCESSING,
                        EnrolmentState.SEARCH_FAILURE_AT_CENTRAL).get(at))).statusCode()).toList();
        assertEquals(List.of("BC", "Pro", "SFAC"), codes);
    }

    @StoreTest
    void whoIsTooYoungForACardIsTooYoungForALetter() {
        var young = desk.person("9901", TODAY.minusYears(17).plusDays(1), Citizenship.WNI, EnrolmentState.PRINT_READY_RECORD);
        refused(LetterMsg.tooYoung, () -> desk.letters.issue(operator, young));
        test.clock().advance(Duration.ofDays(1));
        assertEquals(1, desk.letters.issue(operator, young).running());
    }

    @StoreTest
    void whoHasACardOrOneLyingReadyGetsNoLetterButWhoWaitsForAReplacementDoes() {
        var ready = desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD);
        desk.card(ready, IssueReason.FIRST, "DKB000001", false);
        refused(LetterMsg.cardReady, () -> desk.letters.issue(operator, ready));
        var holder = desk.recorded("9902", EnrolmentState.PRINT_READY_RECORD);
        desk.card(holder, IssueReason.FIRST, "DKB000002", true);
        refused(LetterMsg.hasCard, () -> desk.letters.issue(operator, holder));
        desk.card(holder, IssueReason.LOST, null, false);
        assertEquals("PRR", desk.letters.issue(operator, holder).statusCode());
    }

    @StoreTest
    void withoutTheRecordingModuleTheReleasedCardProvesTheRecording() {
        var alone = desk.letters(Stub.answering(Documents.class, (name, with) -> new byte[0]), null);
        var resident = desk.recorded("9901", null);
        refused(LetterMsg.notRecorded, () -> alone.issue(operator, resident));
        desk.card(resident, IssueReason.FIRST, null, false);
        assertEquals("PRR", alone.issue(operator, resident).statusCode());
    }

    @StoreTest
    void oneLetterAtATimeAndAnExpiredOneIsFollowedByANewOne() {
        var resident = desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD);
        var first = desk.letters.issue(operator, resident);
        refused(LetterMsg.inForce, () -> desk.letters.issue(operator, resident));
        test.clock().advance(Duration.ofDays(182));
        var second = desk.letters.issue(operator, resident);
        assertEquals(first.id(), second.renewsId());
        assertEquals(2, rows(Which.ALL).size());
        assertEquals(State.RENEWED, rows(Which.ENDED).get(0).letter().state());
        assertEquals(1, second.running(), "numbers begin again in a new year");
    }

    @StoreTest
    void aRenewalHasANewNumberNamesTheOldAndComesNotTooEarly() {
        var first = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        refused(LetterMsg.renewTooEarly, () -> desk.letters.renew(operator, first.id()));
        test.clock().advance(Duration.ofDays(155));
        var second = desk.letters.renew(operator, first.id());
        assertEquals(first.id(), second.renewsId());
        refused(LetterMsg.letterEnded, () -> desk.letters.renew(operator, first.id()));
        refused(LetterMsg.letterGone, () -> desk.letters.renew(operator, -1));
    }

    @StoreTest
    void aLetterThatIsNotIssuedAfterAllLeavesNoGap() {
        desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        var next = desk.recorded("9902", EnrolmentState.PRINT_READY_RECORD);
        desk.sealBreaks = true;
        assertThrows(IllegalStateException.class, () -> desk.letters.issue(operator, next));
        desk.sealBreaks = false;
        assertEquals(2, desk.letters.issue(operator, next).running());
    }

    @StoreTest
    void twoSeatsAtOnceNumberWithoutGapOrTwin() throws Exception {
        var people = IntStream.range(0, 16).mapToObj(at -> desk.recorded("99" + (10 + at), EnrolmentState.PRINT_READY_RECORD)).toList();
        var seats = Executors.newFixedThreadPool(2);
        try {
            var tasks = people.stream().map(each -> seats.submit(() -> desk.letters.issue(operator, each).running())).toList();
            var numbers = new TreeSet<Integer>();
            for (var task : tasks) {
                numbers.add(task.get());
            }
            assertEquals(IntStream.rangeClosed(1, 16).boxed().collect(Collectors.toCollection(TreeSet::new)), numbers);
        } finally {
            seats.shutdownNow();
        }
    }

    @StoreTest
    void aClockSetBackAYearIsNoticed() {
        desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        test.clock().set(Instant.parse("2025-11-02T01:00:00Z"));
        var second = desk.person("9902", LocalDate.of(1990, 1, 1), Citizenship.WNI, EnrolmentState.PRINT_READY_RECORD);
        refused(LetterMsg.yearPast, () -> desk.letters.issue(operator, second));
    }

    @StoreTest
    void theOfficesOwnPatternNumbersTheNextLetter() {
        desk.letters.number(head, new NumberPattern("471.13/{number}/DKPS/{year}"));
        assertEquals("471.13/0001/DKPS/2026",
                desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD)).number());
        assertThrows(Refusal.class, () -> desk.letters.number(operator, NumberPattern.USUAL));
    }

    @StoreTest
    void theHandOverOfTheCardEndsTheLetterAndThePaperMayComeBackLater() {
        var resident = desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD);
        var letter = desk.letters.issue(operator, resident);
        var card = desk.card(resident, IssueReason.FIRST, "DKB000001", false);
        desk.handOver(card, operator);
        assertEquals(Verdict.ENDED, desk.letters.check(operator, letter.code()).verdict());
        desk.letters.takeIn(operator, letter.id());
        assertEquals(State.TAKEN_IN, rows(Which.ALL).get(0).letter().state());
        refused(LetterMsg.letterEnded, () -> desk.letters.takeIn(operator, letter.id()));
        refused(LetterMsg.letterEnded, () -> desk.letters.paper(operator, letter.id()));
    }

    @StoreTest
    void aRevokedLetterIsKnownAtTheCounter() {
        var letter = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        assertThrows(Refusal.class, () -> desk.letters.revoke(operator, letter.id(), "wrong"));
        refused(LetterMsg.reasonMissing, () -> desk.letters.revoke(supervisor, letter.id(), ""));
        desk.letters.revoke(supervisor, letter.id(), "salah cetak");
        assertEquals(Verdict.ENDED, desk.letters.check(operator, letter.code()).verdict());
        assertEquals(Verdict.ENDED, desk.letters.check(operator, letter.number()).verdict());
    }

    @StoreTest
    void aLetterIsCheckedByScanningOrTypingAndWithThePublicKeyAlone() {
        var letter = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        assertEquals(Verdict.VALID, desk.letters.check(operator, letter.code()).verdict());
        assertEquals(Verdict.LISTED, desk.letters.check(operator, letter.number()).verdict(), "nobody saw its seal");
        assertEquals(Verdict.CHANGED, desk.letters.check(operator, letter.code() + "A").verdict());
        refused(LetterMsg.notALetter, () -> desk.letters.check(operator, "470/9999/SUKET/XI/2026"));
        var seal = PublicSeal.of(Desk.KEY.getPublic());
        assertEquals(Verdict.VALID, LetterCode.check(letter.code(), seal, TODAY).verdict());
        test.clock().advance(Duration.ofDays(182));
        assertEquals(Verdict.EXPIRED, desk.letters.check(operator, letter.code()).verdict());
    }

    @StoreTest
    void aSealedLetterThatTheRegisterDoesNotKnowIsNotCalledValid() {
        var letter = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        var sealed = LetterCode.check(letter.code(), PublicSeal.of(Desk.KEY.getPublic()), TODAY).code().orElseThrow();
        var other = new LetterCode("470/0777/SUKET/XI/2026", sealed.nik(), sealed.name(), sealed.birthDate(),
                sealed.issuedOn(), sealed.validUntil(), sealed.office());
        assertEquals(Verdict.NOT_REGISTERED, desk.letters.check(operator, desk.sealed(other)).verdict());
        var sameNumber = new LetterCode(sealed.number(), sealed.nik(), "ANOTHER NAME", sealed.birthDate(),
                sealed.issuedOn(), sealed.validUntil(), sealed.office());
        var finding = desk.letters.check(operator, desk.sealed(sameNumber));
        assertEquals(Verdict.NOT_REGISTERED, finding.verdict());
        assertTrue(finding.letter().isEmpty(), "the register's letter of that number is another one");
    }

    @StoreTest
    void aPatternThatWouldGiveAUsedNumberAgainIssuesNothing() {
        desk.letters.number(head, new NumberPattern("1{number}/{year}"));
        var first = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        assertEquals("10001/2026", first.number());
        desk.letters.number(head, new NumberPattern("{number}/{year}"));
        test.store().write(transaction -> transaction.connection()
                .createStatement().executeUpdate("UPDATE LETTER_NUMBER SET LASTNUMBER = 10000"));
        var second = desk.recorded("9902", EnrolmentState.PRINT_READY_RECORD);
        refused(LetterMsg.numberUsed, () -> desk.letters.issue(operator, second));
    }

    @StoreTest
    void anExportOfTheListOfADayIsAuditedAsOne() {
        desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        var wanted = new Wanted(TODAY, Desk.OFFICE, false, false);
        desk.register.validOn(operator, wanted);
        desk.register.validOnPdf(operator, wanted);
        desk.register.validOnXlsx(operator, wanted);
        for (var action : List.of("issuance.letters-on-day", "issuance.letters-on-day-pdf", "issuance.letters-on-day-xlsx")) {
            assertEquals(1, test.auditTrail().entries(action).size(), action);
        }
    }

    @StoreTest
    void whoSignsIsNamedByTheHeadWithAWholeNumber() {
        assertEquals(new Signatory("", ""), desk.letters.signatory());
        desk.letters.signedBy(head, new Signatory(" Drs. RUSDI ", "19700101 199503 1 001"));
        assertEquals("Drs. RUSDI", desk.letters.signatory().name());
        refused(LetterMsg.signatoryNumber, () -> new Signatory("Drs. RUSDI", "19700101"));
        refused(LetterMsg.signatoryHalf, () -> new Signatory("Drs. RUSDI", ""));
        assertThrows(Refusal.class, () -> desk.letters.signedBy(operator, new Signatory("", "")));
    }

    @StoreTest
    void aLetterWhoseBiodataWereCorrectedIsNotPrintedWithOtherContent() {
        var resident = desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD);
        var letter = desk.letters.issue(operator, resident);
        assertTrue(desk.letters.paper(operator, letter.id()).length > 0);
        test.store().write(transaction -> {
            var found = transaction.entities().find(Resident.class, resident);
            var data = found.biodata();
            found.correct(new id.loket.registry.Biodata(data.familyCardNumber(), "SITI AMINAH", data.birthPlace(),
                    data.birthDate(), data.sex(), data.religion(), data.maritalStatus(), data.bloodGroup(),
                    data.occupation(), data.citizenship(), data.address(), data.rt(), data.rw(), data.village()),
                    java.util.Set.of("name"));
            return null;
        });
        refused(LetterMsg.dataCorrected, () -> desk.letters.paper(operator, letter.id()));
    }

    @StoreTest
    void theListOfADayHasWhoseLettersHoldThenMaskedUnlessTheRoleMaySeeThem() {
        var first = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        desk.letters.issue(operator, desk.person("9902", LocalDate.of(1990, 1, 1), Citizenship.WNA, EnrolmentState.PRINT_READY_RECORD));
        var revoked = desk.letters.issue(operator, desk.recorded("9903", EnrolmentState.PRINT_READY_RECORD));
        test.clock().advance(Duration.ofDays(3));
        desk.letters.revoke(supervisor, revoked.id(), "pindah");
        desk.letters.issue(operator, desk.recorded("9904", EnrolmentState.SENT_FOR_ENROLLMENT));

        assertEquals(3, on(TODAY.plusDays(1), false).size());
        var voters = desk.register.validOn(operator, new Wanted(TODAY.plusDays(10), Desk.OFFICE, true, false));
        assertEquals(Map.of("Kotabunan", 2L), voters.byVillage());
        assertTrue(voters.rows().stream().allMatch(row -> row.nik().contains("•")));
        assertEquals(1, on(first.validUntil().plusDays(3), false).size());
        assertTrue(on(first.validUntil().plusDays(4), false).isEmpty());
        assertTrue(on(TODAY.minusDays(1), false).isEmpty());
        assertEquals("7110025209029901", desk.register.validOn(head, new Wanted(TODAY, Desk.OFFICE, false, true)).rows()
                .stream().filter(row -> row.letter().id() == first.id()).findFirst().orElseThrow().nik());
        assertThrows(Refusal.class, () -> desk.register.validOn(operator, new Wanted(TODAY, Desk.OFFICE, false, true)));
        refused(LetterMsg.dayMissing, () -> new Wanted(null, Desk.OFFICE, false, false));
        assertTrue(desk.register.validOn(operator, new Wanted(TODAY, new id.loket.kernel.RegionCode("71.11"), false, false)).rows().isEmpty());
    }

    @StoreTest
    void theRegisterIsSearchedByNumberAndNameAndFiltered() {
        var first = desk.letters.issue(operator, desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD));
        desk.letters.issue(operator, desk.recorded("9902", EnrolmentState.PRINT_READY_RECORD));
        assertEquals(1, desk.register.find(operator, new Filter("470/0002", Which.ALL, 50)).size());
        assertEquals(first.id(), desk.register.find(operator, new Filter("siti aminah paputungan", Which.ALL, 50)).get(0).letter().id());
        assertEquals(2, desk.register.inForce());
        assertEquals(2, rows(Which.IN_FORCE).size());
        assertTrue(rows(Which.EXPIRING).isEmpty());
        test.clock().advance(Duration.ofDays(160));
        assertEquals(2, rows(Which.EXPIRING).size());
        test.clock().advance(Duration.ofDays(60));
        assertEquals(2, rows(Which.EXPIRED).size());
        assertEquals(1, desk.register.find(operator, new Filter("", Which.ALL, 1)).size());
        assertThrows(Refusal.class, () -> desk.register.find(TestSessions.of(Role.STOCK_KEEPER), new Filter("", Which.ALL, 1)));
    }

    @StoreTest
    void whoAsksForALetterIsShownWithWhatSpeaksAgainstIt() {
        desk.recorded("9901", EnrolmentState.PRINT_READY_RECORD);
        desk.recorded("9902", EnrolmentState.DUPLICATE_RECORD);
        var found = desk.letters.candidates(operator, "SITI");
        assertEquals(Optional.empty(), found.get(0).against());
        assertTrue(LetterMsg.duplicate.text().startsWith(found.get(1).against().orElseThrow()));
        assertEquals("DUP", found.get(1).statusCode());
    }

    private List<id.loket.issuance.letter.LetterRegister.Row> on(LocalDate day, boolean voters) {
        return desk.register.validOn(operator, new Wanted(day, Desk.OFFICE, voters, false)).rows();
    }

    private List<id.loket.issuance.letter.LetterRegister.Row> rows(Which which) {
        return desk.register.find(operator, new Filter("", which, 100));
    }

    private void refusedFor(LetterMsg reason, EnrolmentState state) {
        var serial = "99" + (30 + desk.people.size());
        refused(reason, () -> desk.letters.issue(operator, desk.recorded(serial, state)));
    }

    private static void refused(LetterMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
