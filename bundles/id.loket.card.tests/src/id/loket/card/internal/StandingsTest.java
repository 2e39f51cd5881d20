package id.loket.card.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;

import id.loket.card.Card;
import id.loket.card.CardClass;
import id.loket.card.CardMsg;
import id.loket.card.Lane;
import id.loket.card.Lane.Gate;
import id.loket.card.Origin;
import id.loket.card.PrintAttempt.Place;
import id.loket.card.Standing;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.testing.StoreTest;

class StandingsTest {

    private static final RegionCode VILLAGE = new RegionCode("71.10.02.2001");

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Store store;
    private StoredCards cards;
    private int serial = 9900;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        cards = new StoredCards(store);
    }

    @StoreTest
    void aReleasedCardStandsInTheLaneOfItsResident() {
        var pupil = released(resident(today.minusYears(17).minusDays(40), MaritalStatus.SINGLE));
        assertEquals(new Lane(Gate.OPEN, false, CardClass.FIRST_TIMER, Origin.Kind.COUNTER), pupil.standing().lane());
        assertEquals(VILLAGE.value(), pupil.standing().village());
        var adult = released(resident(today.minusYears(40), MaritalStatus.SINGLE));
        assertEquals(CardClass.FIRST_CARD, adult.standing().lane().kind());
    }

    @StoreTest
    void whoIsNotYetSeventeenWaitsBehindTheGateOfAgeUnlessMarried() {
        var birth = today.minusYears(16).minusDays(10);
        var single = released(resident(birth, MaritalStatus.SINGLE));
        assertEquals(Gate.AGE, single.standing().lane().gate());
        assertEquals(birth.plusYears(17), single.standing().printableFrom());
        assertEquals(Gate.OPEN, released(resident(birth, MaritalStatus.MARRIED)).standing().lane().gate());
    }

    @StoreTest
    void aMarriageWrittenDownLaterOpensTheGate() {
        var id = resident(today.minusYears(16).minusDays(10), MaritalStatus.SINGLE);
        released(id);
        store.write(transaction -> {
            var resident = transaction.entities().find(Resident.class, id);
            resident.correct(biodata(resident.birthDate(), MaritalStatus.MARRIED), Set.of("MARITAL_STATUS"));
            cards.residentChanged(transaction, id);
            return null;
        });
        assertEquals(Gate.OPEN, card(id).standing().lane().gate());
    }

    @StoreTest
    void aLetterAndAVisitKnownBeforeTheCardAreOnItWhenItIsAskedFor() {
        var id = resident(today.minusYears(30), MaritalStatus.SINGLE);
        var visit = new Origin(Origin.Kind.VISIT, "Kotabunan", today.minusDays(3));
        store.write(transaction -> {
            cards.interimLetter(transaction, id, today.plusDays(9));
            cards.origin(transaction, id, visit);
            return null;
        });
        released(id);
        assertEquals(today.plusDays(9), card(id).standing().letterUntil());
        assertEquals(visit, card(id).standing().origin());
        assertEquals(Origin.Kind.VISIT, card(id).standing().lane().origin());
    }

    @StoreTest
    void theVisitOfARecordingSaysNothingOfALaterCard() {
        var id = resident(today.minusYears(30), MaritalStatus.SINGLE);
        var lost = store.write(transaction -> {
            cards.origin(transaction, id, new Origin(Origin.Kind.VISIT, "Kotabunan", today.minusYears(3)));
            return cards.request(transaction, id, IssueReason.LOST);
        });
        assertEquals(Origin.Kind.COUNTER, lost.standing().origin().kind());
    }

    @StoreTest
    void aLetterIsWrittenOnTheWaitingCardAndTakenOffAgain() {
        var id = resident(today.minusYears(30), MaritalStatus.SINGLE);
        released(id);
        letter(id, today.plusMonths(6));
        assertEquals(today.plusMonths(6), card(id).standing().letterUntil());
        letter(id, null);
        assertEquals(Standing.NEVER, card(id).standing().letterUntil());
    }

    @StoreTest
    void aWithdrawnReleaseHasItsOwnGateAndTheNextReleaseOpensIt() {
        var id = resident(today.minusYears(30), MaritalStatus.SINGLE);
        released(id);
        store.write(transaction -> {
            cards.withdraw(transaction, id, "DUPLICATE_RECORD");
            return null;
        });
        assertEquals(Gate.WITHDRAWN, card(id).standing().lane().gate());
        released(id);
        assertEquals(Gate.OPEN, card(id).standing().lane().gate());
    }

    @StoreTest
    void aCardPutFirstIsMarkedWithTheReasonAndOnlyWhileItWaits() {
        var id = resident(today.minusYears(30), MaritalStatus.SINGLE);
        var card = released(id);
        first(card.id(), "berangkat umrah");
        assertEquals(true, card(id).standing().lane().marked());
        assertEquals("berangkat umrah", card(id).standing().firstReason());
        first(card.id(), null);
        assertEquals(false, card(id).standing().lane().marked());
        store.write(transaction -> {
            cards.forUpdate(transaction, card.id()).orElseThrow().assign(
                    new Place(new ChipNumber("DKB000001"), "p", "n"),
                    transaction.now());
            return null;
        });
        assertNull(card(id).standing().lane());
        assertEquals(CardState.ASSIGNED, card(id).state());
        assertEquals(CardMsg.notWaiting, assertThrows(Refusal.class, () -> first(card.id(), "x")).reason());
    }

    @StoreTest
    void whyACardIsIssuedDecidesItsClass() {
        var id = resident(today.minusYears(30), MaritalStatus.SINGLE);
        store.write(transaction -> cards.request(transaction, id, IssueReason.LOST));
        assertEquals(CardClass.LOST, released(id).standing().kind());
    }

    private void letter(long residentId, LocalDate until) {
        store.write(transaction -> {
            cards.interimLetter(transaction, residentId, until);
            return null;
        });
    }

    private void first(long cardId, String reason) {
        store.write(transaction -> {
            cards.putFirst(transaction, cardId, reason);
            return null;
        });
    }

    private Card released(long residentId) {
        return store.write(transaction -> cards.release(transaction, residentId, Instant.now()));
    }

    private Card card(long residentId) {
        return store.read(transaction -> cards.ofResident(transaction, residentId)).get(0);
    }

    private long resident(LocalDate born, MaritalStatus status) {
        var nik = new Nik("711002%02d%02d%02d%04d".formatted(born.getDayOfMonth() + 40, born.getMonthValue(),
                born.getYear() % 100, ++serial));
        return store.write(transaction -> {
            var resident = new Resident(nik, biodata(born, status));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    private static Biodata biodata(LocalDate born, MaritalStatus status) {
        return new Biodata(null, "SITI AMINAH", "KOTABUNAN", born, Sex.FEMALE, Religion.ISLAM, status, BloodGroup.AB_POSITIVE,
                3, Citizenship.WNI, "JL. TRANS", "003", "001", VILLAGE);
    }
}
