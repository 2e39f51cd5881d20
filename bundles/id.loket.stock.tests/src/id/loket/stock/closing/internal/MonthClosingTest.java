package id.loket.stock.closing.internal;

import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.closing.internal.DayClosingTest.refused;
import static id.loket.stock.closing.internal.StockOffice.HOPPER;
import static id.loket.stock.closing.internal.StockOffice.KEEPER;
import static id.loket.stock.closing.internal.StockOffice.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.closing.ClosingMsg;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.Kinds;
import id.loket.stock.closing.MonthSheet;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class MonthClosingTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private StockOffice office;

    @BeforeEach
    void open(TestStore test, FixedClock clock) {
        office = new StockOffice(test, clock);
    }

    @StoreTest
    void aMonthIsTheSumOfItsDays() {
        twoDays();
        var month = inDecember();
        var store = month.lines().stream().filter(line -> line.place().equals(OFFICE)).findFirst().orElseThrow();
        assertEquals(List.of(0L, 100L, 20L, 80L), List.of(store.opening(), store.in(), store.out(), store.closing()));
        assertEquals(new Kinds(0, 1, 0, 0, 0), month.kinds());
        assertTrue(month.obstacles().isEmpty(), month.obstacles()::toString);
        assertEquals("supervisor", office.closings.closeMonth(KEEPER, NOVEMBER, office.consent()).closed().orElseThrow()
                .countersignedBy());
    }

    @StoreTest
    void aMonthIsClosedOnceByTwoPeopleAndKeepsItsDaysAsTheyAre() {
        twoDays();
        inDecember();
        refused(ClosingMsg.samePerson, () -> office.closings.closeMonth(KEEPER, NOVEMBER, office.consent(KEEPER.account())));
        refused(ClosingMsg.notCountersigned, () -> office.closings.closeMonth(KEEPER, NOVEMBER, null));
        office.closings.closeMonth(KEEPER, NOVEMBER, office.consent());
        refused(ClosingMsg.monthClosed, () -> office.closings.closeMonth(KEEPER, NOVEMBER, office.consent()));
        refused(ClosingMsg.monthClosed, () -> office.closings.correct(KEEPER, LocalDate.of(2026, 11, 3),
                Count.of(OFFICE, 79).because("hitung ulang lagi"), office.consent()));
    }

    @StoreTest
    void aMonthThatIsNotOverOrHasNoClosingStaysOpen() {
        twoDays();
        assertEquals(List.of(ClosingMsg.monthNotOver), reasons(NOVEMBER));
        assertTrue(reasons(NOVEMBER.plusMonths(1)).contains(ClosingMsg.monthBefore));
        office.clock.set(StockOffice.at("2027-01-04T01:00:00Z"));
        assertEquals(List.of(ClosingMsg.monthBefore, ClosingMsg.monthOpenDay), reasons(NOVEMBER.plusMonths(1)));
    }

    @StoreTest
    void eachOpenDayIsNamed() {
        twoDays();
        office.nextDay();
        office.load(21, 30);
        office.nextDay();
        office.load(31, 40);
        var obstacles = inDecember().obstacles();
        assertEquals(List.of(ClosingMsg.monthOpenDay, ClosingMsg.monthOpenDay), reasons(NOVEMBER));
        assertTrue(obstacles.get(0).happened().contains("04-11-2026"), obstacles.get(0).happened());
        assertTrue(obstacles.get(1).happened().contains("05-11-2026"), obstacles.get(1).happened());
    }

    @StoreTest
    void blanksInTheActAreNamed() {
        twoDays();
        office.nextDay();
        office.move(range(11, 12), HOPPER, Place.IN_ACT, Kind.TAKE, null);
        office.close();
        var obstacles = inDecember().obstacles();
        assertEquals(List.of(ClosingMsg.monthInAct, ClosingMsg.monthInAct), reasons(NOVEMBER));
        assertTrue(obstacles.get(0).happened().contains("DKB000011"), obstacles.get(0).happened());
    }

    @StoreTest
    void cardsThatWaitForInspectionAreNamed() {
        twoDays();
        inDecember();
        var cards = Cards.in(office.test.store());
        office.test.store().write(transaction -> {
            cards.request(transaction, 7, IssueReason.FIRST);
            var card = cards.release(transaction, 7, transaction.now());
            cards.assign(transaction, card, new PrintAttempt.Place(new ChipNumber("DKB000050"), "ipp:1", "node"));
            card.inspect("printer silent", transaction.now());
            return null;
        });
        assertEquals(List.of(ClosingMsg.monthInspect), reasons(NOVEMBER));
    }

    @StoreTest
    void aDifferenceWhoseWordsWereTakenOutOfTheDatabaseKeepsTheMonthOpen() throws SQLException {
        office.receive(1, 100);
        office.close(Count.of(OFFICE, 98).because("dua keping belum ditemukan"));
        inDecember();
        assertEquals(List.of(), reasons(NOVEMBER));
        try (var connection = office.test.connections().getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update BLANK_CLOSING_COUNT set COUNTERSIGNEDBY = null");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        assertEquals(List.of(ClosingMsg.monthDifference), reasons(NOVEMBER));
        refused(ClosingMsg.monthDifference, () -> office.closings.closeMonth(KEEPER, NOVEMBER, office.consent()));
    }

    @StoreTest
    void booksThatDoNotAgreeWithThemselvesKeepTheMonthOpen() throws SQLException {
        twoDays();
        inDecember();
        try (var connection = office.test.connections().getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update BLANK_HOLDING set LASTSERIAL = 99 where LASTSERIAL = 100");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        assertEquals(List.of(ClosingMsg.monthBooks), reasons(NOVEMBER));
    }

    @StoreTest
    void theMonthSheetIsAPaperAndBreaksOverPages() {
        for (var day = 0; day < 40; day++) {
            office.receive(day * 100 + 1, day * 100 + 100);
            if (day % 9 == 4) {
                office.close(Count.of(OFFICE, (day + 1) * 100L - 1)
                        .because("satu keping kardus " + (day + 1) + " belum ditemukan"));
            } else if (day % 9 == 5) {
                office.close(Count.of(OFFICE, (day + 1) * 100L).because("keping ditemukan di laci loket"));
            } else {
                office.close();
            }
            if (day < 25) {
                office.nextDay();
            } else {
                break;
            }
        }
        inDecember();
        office.closings.closeMonth(KEEPER, NOVEMBER, office.consent());
        var paper = Papers.sample("month-closing.pdf", office.closings.monthPdf(KEEPER, NOVEMBER));
        assertTrue(Papers.words(paper).contains("Jefri Manoppo"));
    }

    private void twoDays() {
        office.receive(1, 100);
        office.load(1, 10);
        office.spoil(1, SpoilCause.DAMAGED);
        office.close();
        office.nextDay();
        office.load(11, 20);
        office.close();
    }

    private MonthSheet inDecember() {
        office.clock.set(StockOffice.at("2026-12-01T01:00:00Z"));
        return office.closings.month(KEEPER, NOVEMBER);
    }

    private List<Message> reasons(YearMonth month) {
        return office.closings.month(KEEPER, month).obstacles().stream().map(Refusal::reason).toList();
    }
}
