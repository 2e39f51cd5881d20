package id.loket.stock.supply.internal;

import static id.loket.stock.supply.internal.SupplyOffice.KEEPER;
import static id.loket.stock.supply.internal.SupplyOffice.TODAY;
import static id.loket.stock.supply.internal.SupplyOffice.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Approval;
import id.loket.kernel.RegionCode;
import id.loket.stock.BlankRange;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.stock.supply.Loan;
import id.loket.stock.supply.Loans;
import id.loket.stock.supply.Loans.Terms;
import id.loket.stock.supply.SupplyMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;

class LoanTest {

    private static final RegionCode MANADO = new RegionCode("71.71");
    private static final LocalDate DUE = TODAY.plusDays(30);
    private static final List<BlankRange> HUNDRED = List.of(BlankRange.parse("DKB000001 - DKB000100"));

    private SupplyOffice office;
    private StoredLoans loans;
    private Approval consent;

    @BeforeEach
    void open(Store store, FixedClock clock) {
        office = new SupplyOffice(store, clock);
        loans = new StoredLoans(store, office.regions, clock);
        consent = office.consent(Loans.APPROVE, "supervisor");
        office.stock.receive(KEEPER, "SJ-1", List.of(BlankRange.parse("DKB000001 - DKB000500")));
    }

    private static Terms terms(String document) {
        return new Terms(MANADO, document, DUE);
    }

    @StoreTest
    void lentBlanksLieWithThePartnerAndComeBackAsThemselves() {
        var loan = loans.lend(KEEPER, terms("P-1"), HUNDRED, consent);
        assertEquals(100, office.at(Place.lent(MANADO)));
        var movement = office.story("DKB000001").get(1);
        assertEquals("P-1", movement.document());
        assertEquals("supervisor", movement.approvedBy());
        var back = loans.giveBack(KEEPER, loan.id(), "K-1", HUNDRED, consent);
        assertFalse(back.isOpen());
        assertEquals(500, office.at(Place.OFFICE));
        assertEquals(0, office.at(Place.lent(MANADO)));
    }

    @StoreTest
    void forLentBlanksAsManyOthersCanComeBack() {
        var loan = loans.lend(KEEPER, terms("P-1"), HUNDRED, consent);
        var back = loans.giveBack(KEEPER, loan.id(), "K-1", List.of(BlankRange.parse("MDO000001 - MDO000060")), consent);
        assertEquals(40, back.outstanding());
        assertEquals(40, office.at(Place.lent(MANADO)));
        assertEquals(460, office.at(Place.OFFICE));
        var rest = List.of(BlankRange.parse("DKB000081 - DKB000100"), BlankRange.parse("MDO000061 - MDO000080"));
        assertFalse(loans.giveBack(KEEPER, loan.id(), "K-2", rest, consent).isOpen());
        assertEquals(0, office.at(Place.lent(MANADO)));
        assertEquals(500, office.at(Place.OFFICE));
    }

    @StoreTest
    void borrowedBlanksAreNewToTheBooksAndGivenBackWithAnyNumbers() {
        var loan = loans.borrow(KEEPER, terms("P-1"), List.of(BlankRange.parse("MDO000001 - MDO000050")), consent);
        assertEquals(550, office.at(Place.OFFICE));
        refused(StockMsg.numberInBooks, () -> loans.borrow(KEEPER, terms("P-2"), List.of(BlankRange.parse("MDO000050 - MDO000051")), consent));
        loans.giveBack(KEEPER, loan.id(), "K-1", List.of(BlankRange.parse("DKB000451 - DKB000500")), consent);
        assertEquals(500, office.at(Place.OFFICE));
    }

    @StoreTest
    void everyLoanKeepsTheBalance() {
        var lent = loans.lend(KEEPER, terms("P-1"), HUNDRED, consent);
        var borrowed = loans.borrow(KEEPER, terms("P-2"), List.of(BlankRange.parse("MDO000001 - MDO000050")), consent);
        assertTrue(office.stock.balance(KEEPER).agrees());
        loans.giveBack(KEEPER, lent.id(), "K-1", List.of(BlankRange.parse("MDO000101 - MDO000200")), consent);
        loans.giveBack(KEEPER, borrowed.id(), "K-2", List.of(BlankRange.parse("MDO000101 - MDO000150")), consent);
        assertTrue(office.stock.balance(KEEPER).agrees());
    }

    @StoreTest
    void anOpenLoanHasAnAgeAndIsOverdueAfterItsDay(FixedClock clock) {
        loans.lend(KEEPER, terms("P-1"), HUNDRED, consent);
        var loan = loans.latest(KEEPER, 10).get(0);
        assertEquals(31, loan.age(DUE.plusDays(1), clock.getZone()));
        assertTrue(loan.overdue(DUE.plusDays(1)));
        assertFalse(loan.overdue(DUE));
        assertEquals(Loan.Direction.LENT, loan.direction());
    }

    @StoreTest
    void nobodyLendsAlone() {
        refused(SupplyMsg.loanApproval, () -> loans.lend(KEEPER, terms("P-1"), HUNDRED, null));
        refused(SupplyMsg.loanApproval, () -> loans.lend(KEEPER, terms("P-1"), HUNDRED, office.consent(Loans.LEND, "supervisor")));
        refused(SupplyMsg.loanOnePerson, () -> loans.lend(KEEPER, terms("P-1"), HUNDRED, office.consent(Loans.APPROVE, "keeper")));
        assertEquals(500, office.at(Place.OFFICE));
    }

    @StoreTest
    void aLoanWithoutPaperToNobodyOrWithoutADayIsRefused() {
        refused(SupplyMsg.loanDocument, () -> loans.lend(KEEPER, terms(" "), HUNDRED, consent));
        for (var partner : List.of("71.10", "71", "71.71.01", "99.99")) {
            refused(SupplyMsg.loanPartner, () -> loans.lend(KEEPER, new Terms(new RegionCode(partner), "P-1", DUE), HUNDRED, consent));
        }
        refused(SupplyMsg.loanDue, () -> loans.lend(KEEPER, new Terms(MANADO, "P-1", TODAY.minusDays(1)), HUNDRED, consent));
        refused(SupplyMsg.loanDue, () -> loans.lend(KEEPER, new Terms(MANADO, "P-1", TODAY.plusYears(2)), HUNDRED, consent));
        refused(SupplyMsg.noLines, () -> loans.lend(KEEPER, terms("P-1"), List.of(), consent));
        refused(SupplyMsg.rangeTwice, () -> loans.lend(KEEPER, terms("P-1"), List.of(HUNDRED.get(0), HUNDRED.get(0)), consent));
        refused(StockMsg.notInStore, () -> loans.lend(KEEPER, terms("P-1"), List.of(BlankRange.parse("DKB000500 - DKB000501")), consent));
    }

    @StoreTest
    void moreThanIsOutDoesNotComeBackAndASettledLoanStaysSettled() {
        var loan = loans.lend(KEEPER, terms("P-1"), HUNDRED, consent);
        refused(SupplyMsg.loanKnown, () -> loans.lend(KEEPER, terms("P-1"), List.of(BlankRange.parse("DKB000101")), consent));
        refused(SupplyMsg.loanTooMany, () -> loans.giveBack(KEEPER, loan.id(), "K-1", List.of(BlankRange.parse("MDO000001 - MDO000101")), consent));
        loans.giveBack(KEEPER, loan.id(), "K-1", HUNDRED, consent);
        refused(SupplyMsg.loanSettled, () -> loans.giveBack(KEEPER, loan.id(), "K-2", HUNDRED, consent));
    }
}
