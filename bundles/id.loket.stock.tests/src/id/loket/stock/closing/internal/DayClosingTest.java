package id.loket.stock.closing.internal;

import static id.loket.stock.Place.INVALID;
import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.closing.internal.StockOffice.HOPPER;
import static id.loket.stock.closing.internal.StockOffice.KEEPER;
import static id.loket.stock.closing.internal.StockOffice.line;
import static id.loket.stock.closing.internal.StockOffice.range;
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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.Stock;
import id.loket.stock.closing.ClosingMsg;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.closing.Kinds;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class DayClosingTest {

    private StockOffice office;

    @BeforeEach
    void open(TestStore test, FixedClock clock) {
        office = new StockOffice(test, clock);
    }

    @StoreTest
    void eachPlacesOpeningAndWhatCameAndWentAddUpToItsClosing() {
        office.receive(1, 100);
        office.load(1, 10);
        office.print(1);
        office.spoil(2, SpoilCause.PRINT_FAILURE);
        var sheet = office.close();
        assertEquals(Map.of("opening", 0L, "in", 100L, "out", 10L, "closing", 90L), StockOffice.figures(sheet, OFFICE));
        assertEquals(Map.of("opening", 0L, "in", 10L, "out", 2L, "closing", 8L), StockOffice.figures(sheet, HOPPER));
        assertEquals(1, line(sheet, INVALID).closing());
        assertEquals(1, line(sheet, Place.ISSUED).closing());
        assertTrue(sheet.differences().isEmpty());
    }

    @StoreTest
    void whatMovedAfterADayWasClosedBelongsToTheNextDay() {
        office.receive(1, 100);
        var first = office.close();
        office.load(1, 10);
        office.nextDay();
        office.load(11, 15);
        var second = office.close();
        assertEquals(first.lastMovement() + 1, second.firstMovement());
        assertEquals(Map.of("opening", 100L, "in", 0L, "out", 15L, "closing", 85L), StockOffice.figures(second, OFFICE));
    }

    @StoreTest
    void theFourKindsOfTheCircularAreThoseOfTheDay() {
        office.receive(1, 100);
        office.load(1, 10);
        office.spoil(1, SpoilCause.DAMAGED);
        office.close();
        office.nextDay();
        office.spoil(2, SpoilCause.ENCODE_FAILURE);
        office.spoil(3, SpoilCause.PRINT_FAILURE);
        office.spoil(4, SpoilCause.PRINT_FAILURE);
        office.move(range(900, 900), Place.OUTSIDE, INVALID, Kind.TAKE_IN, SpoilCause.DATA_CHANGE);
        assertEquals(new Kinds(1, 0, 2, 1, 0), office.close().kinds());
    }

    @StoreTest
    void aSpoiledPieceThatWasTakenBackIsNotCounted() {
        office.receive(1, 100);
        office.move(range(1, 1), OFFICE, INVALID, Kind.DAMAGE, SpoilCause.DAMAGED);
        office.reverse(2);
        assertEquals(Kinds.NONE, office.close().kinds());
    }

    @StoreTest
    void aDifferenceNeedsWordsAndASecondPersonOtherThanTheOneWhoCounted() {
        office.receive(1, 100);
        var short2 = Count.of(OFFICE, 98);
        var words = short2.because("dua keping belum ditemukan");
        refused(ClosingMsg.notExplained, () -> office.close(short2));
        refused(ClosingMsg.explanationTooShort, () -> office.close(short2.because("hilang")));
        refused(ClosingMsg.notCountersigned, () -> close(Optional.empty(), words));
        refused(ClosingMsg.samePerson, () -> close(Optional.of(office.consent(KEEPER.account())), words));
        refused(ClosingMsg.wrongConsent, () -> close(Optional.of(
                new Approval("supervisor", Stock.RECEIVE, "ya", office.clock.instant())), words));
        var found = line(close(Optional.of(office.consent()), words), OFFICE);
        assertEquals(-2, found.difference());
        assertEquals("supervisor", found.count().orElseThrow().countersignedBy());
    }

    @StoreTest
    void aDifferenceStaysOnLaterSheetsUntilAMovementAccountsForIt() {
        office.receive(1, 100);
        var day = office.today();
        office.close(Count.of(OFFICE, 98).because("dua keping belum ditemukan"));
        office.nextDay();
        var second = office.closings.close(KEEPER, office.today(), office.counts(office.today(), Count.of(OFFICE, 98)),
                Optional.empty());
        assertEquals("dua keping belum ditemukan", line(second, OFFICE).count().orElseThrow().explanation());
        office.nextDay();
        var carried = line(office.closings.sheet(KEEPER, office.today()), OFFICE).carried().orElseThrow();
        assertEquals(-2, carried.pieces());
        assertEquals(day, carried.from());
        office.move(range(99, 100), OFFICE, Place.LOST, Kind.LOSE, null);
        assertTrue(line(office.closings.sheet(KEEPER, office.today()), OFFICE).carried().isEmpty());
        assertEquals(0, line(office.close(), OFFICE).difference());
    }

    @StoreTest
    void aPartlyAccountedDifferenceStaysWithItsRest() {
        office.receive(1, 100);
        office.close(Count.of(OFFICE, 97).because("tiga keping belum ditemukan"));
        office.move(range(100, 100), OFFICE, Place.LOST, Kind.LOSE, null);
        office.nextDay();
        assertEquals(-2, line(office.closings.sheet(KEEPER, office.today()), OFFICE).carried().orElseThrow().pieces());
    }

    @StoreTest
    void aDifferenceThatGoesAwayByItselfMustBeExplainedToo() {
        office.receive(1, 100);
        office.close(Count.of(OFFICE, 98).because("dua keping belum ditemukan"));
        office.nextDay();
        refused(ClosingMsg.notExplained, () -> office.close());
        var found = office.close(Count.of(OFFICE, 100).because("dua keping ada di laci loket 2"));
        assertEquals(0, line(found, OFFICE).difference());
    }

    @StoreTest
    void scannedNumbersNameWhatIsMissingAndWhatIsTooMuch() {
        office.receive(1, 100);
        office.load(1, 10);
        var sheet = office.closings.compare(KEEPER, office.today(), List.of(
                Count.of(OFFICE, List.of(range(11, 40), range(42, 100), range(555, 556)))));
        var found = line(sheet, OFFICE).count().orElseThrow();
        assertEquals("DKB000041", found.missing());
        assertTrue(found.surplus().startsWith("DKB000555 – DKB000556"), found.surplus());
        assertEquals(1, line(sheet, OFFICE).difference());
    }

    @StoreTest
    void asManyPiecesWithOtherNumbersAreADifferenceStill() {
        office.receive(1, 100);
        var swapped = Count.of(OFFICE, List.of(range(1, 99), range(700, 700)));
        assertEquals(1, office.closings.compare(KEEPER, office.today(), List.of(swapped)).differences().size());
        refused(ClosingMsg.notExplained, () -> office.close(swapped));
    }

    @StoreTest
    void aNumberThatLiesOnAnotherShelfByTheBooksIsRefusedWithItsShelf() {
        office.receive(1, 100);
        office.load(1, 10);
        var refusal = assertThrows(Refusal.class, () -> office.closings.compare(KEEPER, office.today(),
                List.of(Count.of(OFFICE, List.of(range(10, 100))))));
        assertEquals(ClosingMsg.liesElsewhere, refusal.reason());
        assertTrue(refusal.happened().contains("DKB000010"), refusal.happened());
    }

    @StoreTest
    void everyShelfIsCountedOnce() {
        office.receive(1, 100);
        office.load(1, 10);
        refused(ClosingMsg.notCounted, () -> office.closings.close(KEEPER, office.today(),
                List.of(Count.of(OFFICE, 90)), Optional.empty()));
        refused(ClosingMsg.shelfTwice, () -> office.closings.close(KEEPER, office.today(),
                List.of(Count.of(OFFICE, 90), Count.of(OFFICE, 90)), Optional.empty()));
        refused(ClosingMsg.shelfUnknown, () -> office.closings.close(KEEPER, office.today(),
                List.of(Count.of(Place.printRoom("barat"), 0)), Optional.empty()));
        refused(ClosingMsg.countBeyondBooks, () -> office.close(Count.of(OFFICE, 5000)));
    }

    @StoreTest
    void aDayIsClosedOnceInOrderAndNotBeforeItComes() {
        office.receive(1, 100);
        var first = office.today();
        office.close();
        refused(ClosingMsg.dayClosed, () -> office.close());
        refused(ClosingMsg.dayInFuture, () -> office.closings.close(KEEPER, first.plusDays(1), List.of(), Optional.empty()));
        refused(ClosingMsg.dayCovered, () -> office.closings.close(KEEPER, first.minusDays(1), List.of(), Optional.empty()));
        office.nextDay();
        office.load(1, 10);
        var second = office.today();
        office.nextDay();
        assertEquals(second, office.closings.next(KEEPER));
        refused(ClosingMsg.dayNotNext, () -> office.close());
        office.close(second);
        assertEquals(office.today(), office.closings.next(KEEPER));
    }

    @StoreTest
    void aDayWithoutMovementsNeedsNoClosing() {
        office.receive(1, 100);
        office.close();
        office.nextDay();
        office.nextDay();
        office.load(1, 10);
        assertEquals(office.today(), office.closings.next(KEEPER));
        assertEquals(90, line(office.close(), OFFICE).closing());
    }

    @StoreTest
    void aDayClosedLateIsCountedAgainstWhatLiesThereNow() {
        office.receive(1, 100);
        var day = office.today();
        office.nextDay();
        office.load(1, 10);
        var late = line(office.closings.sheet(KEEPER, day), OFFICE);
        assertEquals(100, late.closing());
        assertEquals(90, late.expected());
        assertEquals(100, line(office.close(day), OFFICE).closing());
        assertEquals(90, line(office.close(), OFFICE).closing());
    }

    @StoreTest
    void theFirstClosingOpensWithWhatWasThereBefore() {
        office.receive(1, 100);
        office.nextDay();
        office.load(1, 10);
        assertEquals(Map.of("opening", 100L, "in", 0L, "out", 10L, "closing", 90L),
                StockOffice.figures(office.close(), OFFICE));
    }

    @StoreTest
    void nothingCanBeBookedWithAnEarlierTimeThanTheLastClosing() {
        office.receive(1, 100);
        office.close();
        office.clock.advance(Duration.ofHours(-2));
        refused(ClosingMsg.clockBehind, () -> office.load(1, 10));
    }

    @StoreTest
    void aSeatWhoseClockIsSecondsBehindBooksRightAfterTheClosing() {
        office.receive(1, 100);
        office.close();
        office.clock.advance(Duration.ofSeconds(-20));
        office.load(1, 10);
        var closed = office.closings.sheet(KEEPER, office.today()).closed().orElseThrow().at();
        var booked = office.test.store().read(transaction -> transaction.entities()
                .createQuery("select max(m.movedAt) from Movement m", Instant.class).getSingleResult());
        assertTrue(booked.isAfter(closed));
        office.nextDay();
        assertEquals(90, line(office.close(), OFFICE).closing());
    }

    @StoreTest
    void aCorrectionIsAFurtherCountAndTheFirstStays() {
        office.receive(1, 100);
        var day = office.today();
        office.close(Count.of(OFFICE, 90).because("sepuluh keping belum ditemukan"));
        refused(ClosingMsg.notExplained, () -> office.closings.correct(KEEPER, day, Count.of(OFFICE, 100), office.consent()));
        office.closings.correct(KEEPER, day, Count.of(OFFICE, 100).because("salah hitung satu bungkus"), office.consent());
        var counts = office.closings.counts(KEEPER, day, OFFICE);
        assertEquals(List.of(90L, 100L), counts.stream().map(count -> count.pieces()).toList());
        assertEquals(0, line(office.closings.sheet(KEEPER, day), OFFICE).difference());
        office.nextDay();
        office.close();
        refused(ClosingMsg.dayNotLatest, () -> office.closings.correct(KEEPER, day,
                Count.of(OFFICE, 99).because("hitung ulang lagi"), office.consent()));
    }

    @StoreTest
    void aClosingKeepsWhereTheAuditTrailStood() {
        office.receive(1, 100);
        office.close();
        office.nextDay();
        office.close();
        assertEquals(1, office.closings.heads().size());
        assertTrue(office.test.auditTrail().verify(office.closings.heads()).isEmpty());
        assertFalse(office.closings.history(KEEPER, office.today().plusDays(1), 1).get(0).closed().orElseThrow()
                .auditHead().isEmpty());
    }

    @StoreTest
    void theHistoryComesByPagesNewestFirst() {
        for (var day = 0; day < 5; day++) {
            office.receive(day * 10 + 1, day * 10 + 10);
            office.close();
            office.nextDay();
        }
        var page = office.closings.history(KEEPER, office.today(), 2);
        assertEquals(2, page.size());
        assertEquals(50, line(page.get(0), OFFICE).closing());
        assertEquals(30, line(office.closings.history(KEEPER, page.get(1).day(), 2).get(0), OFFICE).closing());
    }

    @StoreTest
    void whoMayNotCloseIsRefused() {
        var printing = TestSessions.of(Role.PRINT_OPERATOR);
        assertThrows(Refusal.class, () -> office.closings.close(printing, office.today(), List.of(), Optional.empty()));
        assertThrows(Refusal.class, () -> office.closings.history(printing, office.today(), 10));
    }

    @StoreTest
    void theDaySheetIsAPaper() {
        office.receive(1, 5000);
        office.load(1, 250);
        office.close();
        office.nextDay();
        for (var piece = 1; piece < 60; piece++) {
            office.print(piece);
        }
        office.spoil(60, SpoilCause.ENCODE_FAILURE);
        office.spoil(61, SpoilCause.PRINT_FAILURE);
        office.spoil(62, SpoilCause.DAMAGED);
        office.move(range(2001, 2500), OFFICE, Place.printRoom("Barat"), Kind.SEND, null);
        var sheet = office.close(Count.of(OFFICE, List.of(range(251, 1999), range(2501, 5000), range(9001, 9001)))
                .because("Keping DKB002000 tidak ada di kardus 2; keping DKB009001 dari kiriman lama ditemukan di rak"));
        var paper = Papers.sample("day-closing.pdf", office.closings.dayPdf(KEEPER, sheet.day()));
        var words = Papers.words(paper);
        assertTrue(words.contains("Rina Mokodompit") && words.contains("Jefri Manoppo"), words);
        assertTrue(words.contains("Cetak 1") && !words.contains("ipp:1"), words);
        refused(ClosingMsg.dayNotClosed, () -> office.closings.dayPdf(KEEPER, closedNext()));
    }

    private LocalDate closedNext() {
        office.nextDay();
        return office.today();
    }

    private DaySheet close(Optional<Approval> consent, Count... counts) {
        return office.closings.close(KEEPER, office.today(), office.counts(office.today(), counts), consent);
    }

    static void refused(Message reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
