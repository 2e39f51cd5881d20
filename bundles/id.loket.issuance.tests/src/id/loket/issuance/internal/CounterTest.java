package id.loket.issuance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.card.CardCode;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.issuance.HandOver;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.IssuanceMsg;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Biodata;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class CounterTest {

    private static final byte[] RIGHT = {1};
    private static final ChipNumber OLD = new ChipNumber("OLD000001");
    private static final OldCard NO_OLD_CARD = new OldCard.None();

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final List<String> takenIn = new ArrayList<>();
    private Store store;
    private FixedClock clock;
    private Counter counter;
    private byte[] finger = RIGHT;

    @BeforeEach
    void open(TestStore opened) {
        store = opened.store();
        clock = opened.clock();
        counter = counter(service(BlankSupply.class, (name, with) -> {
            assertEquals("takeIn", name);
            takenIn.add(((Optional<?>) with[1]).map(Object::toString).orElse("unreadable"));
            return null;
        }));
    }

    @StoreTest
    void aCardIsHandedOverAfterItsOwnersFingerMatched() {
        var card = printed(IssueReason.FIRST);
        var match = match(card);
        assertTrue(match.matched());
        assertEquals(HandOver.State.PROVEN, counter.open(operator).get(0).state());
        counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, state(card));
        assertTrue(counter.open(operator).isEmpty());
        assertEquals(1, counter.handedOver(Instant.EPOCH));
    }

    @StoreTest
    void anotherPersonsFingerDoesNotGetTheCard() {
        var card = printed(IssueReason.FIRST);
        finger = new byte[] {9};
        assertFalse(match(card).matched());
        assertEquals(2, match(card).tries());
        refused(IssuanceMsg.notProven, () -> counter.given(operator, card, NO_OLD_CARD));
        assertEquals(CardState.PRINTED, state(card));
    }

    @StoreTest
    void aFingerThatDoesNotMatchTakesTheRecognitionAway() {
        var card = printed(IssueReason.FIRST);
        match(card);
        finger = new byte[] {9};
        assertFalse(match(card).matched());
        refused(IssuanceMsg.notProven, () -> counter.given(operator, card, NO_OLD_CARD));
        assertNull(counter.open(operator).get(0).provenAt());
        finger = RIGHT;
        match(card);
        counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, state(card));
    }

    @StoreTest
    void aFingerThatDoesNotMatchTakesTheSupervisorsWordAwayToo() {
        var card = printed(IssueReason.FIRST);
        vouch(card);
        finger = new byte[] {9};
        match(card);
        refused(IssuanceMsg.notProven, () -> counter.given(operator, card, NO_OLD_CARD));
        assertNull(counter.open(operator).get(0).approvedBy());
        vouch(card);
        counter.given(operator, card, NO_OLD_CARD);
    }

    @StoreTest
    void aRecognitionHoldsForTenMinutes() {
        var card = printed(IssueReason.FIRST);
        match(card);
        clock.advance(HandOver.PROOF_LASTS);
        counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, state(card));
    }

    @StoreTest
    void anOlderRecognitionIsRefusedInThreePartsAndTheFingerIsMatchedAgain() {
        var card = printed(IssueReason.DATA_CHANGE);
        match(card);
        clock.advance(HandOver.PROOF_LASTS.plusSeconds(1));
        var taken = new OldCard.TakenIn(Optional.of(OLD));
        refused(IssuanceMsg.proofTooOld, () -> counter.given(operator, card, taken));
        assertEquals(3, IssuanceMsg.proofTooOld.text(10L).split("\\|").length);
        assertEquals(CardState.PRINTED, state(card));
        assertTrue(takenIn.isEmpty());
        match(card);
        counter.given(operator, card, taken);
        assertEquals(CardState.HANDED_OVER, state(card));
    }

    @StoreTest
    void aSupervisorsWordGrowsOldAndCanBeGivenAgain() {
        var card = printed(IssueReason.FIRST);
        vouch(card);
        clock.advance(Duration.ofDays(1));
        refused(IssuanceMsg.proofTooOld, () -> counter.given(operator, card, NO_OLD_CARD));
        vouch(card);
        counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, state(card));
    }

    @StoreTest
    void aSupervisorMayVouchWithAReason() {
        var card = printed(IssueReason.FIRST);
        var other = new Approval("supervisor", Issuance.REQUEST, "known", Instant.EPOCH);
        refused(IssuanceMsg.wrongApproval, () -> counter.vouch(operator, card, other));
        var handOver = vouch(card);
        assertEquals(HandOver.Proof.OVERRIDE, handOver.proof());
        counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, state(card));
    }

    @StoreTest
    void aHandOverThatDidNotHappenLeavesTheCardInTheOffice() {
        var card = printed(IssueReason.FIRST);
        match(card);
        refused(IssuanceMsg.reasonMissing, () -> counter.notGiven(operator, card, " "));
        counter.notGiven(operator, card, "objects to the name");
        assertEquals(CardState.PRINTED, state(card));
        refused(IssuanceMsg.noHandOver, () -> counter.given(operator, card, NO_OLD_CARD));
    }

    @StoreTest
    void theOldCardIsTakenInWithTheNewOneInOneStep() {
        var card = printed(IssueReason.DATA_CHANGE);
        assertTrue(counter.waiting(operator, 10).get(0).oldCardDue());
        match(card);
        counter.given(operator, card, new OldCard.TakenIn(Optional.of(OLD)));
        assertEquals(List.of("OLD000001"), takenIn);
    }

    @StoreTest
    void withoutAStockTheOldCardsNumberStaysOnTheHandOver() {
        counter = counter(null);
        var card = printed(IssueReason.DAMAGED);
        match(card);
        counter.given(operator, card, new OldCard.TakenIn(Optional.of(OLD)));
        assertEquals(1L, store.<Long>read(transaction -> transaction.entities()
                .createQuery("select count(h) from HandOver h where h.oldChip = 'OLD000001'", Long.class)
                .getSingleResult()));
    }

    @StoreTest
    void theCardStaysWhereTheOldOneIsDueAndWasNotTakenIn() {
        var card = printed(IssueReason.DAMAGED);
        match(card);
        refused(IssuanceMsg.oldCardMissing, () -> counter.given(operator, card, NO_OLD_CARD));
        counter.given(operator, card, new OldCard.TakenIn(Optional.empty()));
    }

    @StoreTest
    void onlyIndexFingersWithARecordingAreCompared() {
        var card = printed(IssueReason.FIRST);
        refused(IssuanceMsg.onlyIndexFingers,
                () -> counter.match(operator, card, FingerPosition.RIGHT_THUMB, () -> false));
        refused(IssuanceMsg.noReference,
                () -> counter.match(operator, card, FingerPosition.LEFT_INDEX, () -> false));
    }

    @StoreTest
    void theCodeOnTheCardFindsIt() {
        var card = printed(IssueReason.FIRST);
        assertEquals(card, counter.find(operator, new CardCode(card).toString()).get(0).cardId());
        assertTrue(counter.find(operator, new CardCode(card + 1).toString()).isEmpty());
    }

    @StoreTest
    void whoAsksForAFurtherCardIsShownWithTheNewestOne() {
        var first = printed(IssueReason.FIRST);
        var waiting = counter.applicants(operator, "siti").get(0);
        assertEquals(Optional.of(CardState.PRINTED), waiting.newest());
        assertFalse(waiting.mayAsk());
        match(first);
        counter.given(operator, first, NO_OLD_CARD);
        assertTrue(counter.applicants(operator, "siti").get(0).mayAsk());
        assertThrows(Refusal.class, () -> counter.applicants(TestSessions.of(Role.STOCK_KEEPER), "siti"));
    }

    @StoreTest
    void aTextThatDoesNotFitIsRefusedInWords() {
        var card = printed(IssueReason.FIRST);
        match(card);
        refused(IssuanceMsg.textTooLong, () -> counter.notGiven(operator, card, "x".repeat(501)));
    }

    @StoreTest
    void whoMayNotHandOverIsRefused() {
        var card = printed(IssueReason.FIRST);
        var keeper = TestSessions.of(Role.STOCK_KEEPER);
        assertThrows(Refusal.class, () -> counter.match(keeper, card, FingerPosition.RIGHT_INDEX, () -> false));
        assertThrows(Refusal.class, () -> counter.given(keeper, card, NO_OLD_CARD));
        assertThrows(Refusal.class, () -> counter.waiting(keeper, 10));
    }

    private Issuance.Match match(long card) {
        return counter.match(operator, card, FingerPosition.RIGHT_INDEX, () -> false);
    }

    private HandOver vouch(long card) {
        return counter.vouch(operator, card,
                new Approval("supervisor", Issuance.VOUCH, "fingers worn by work", Instant.EPOCH));
    }

    private CardState state(long card) {
        return store.read(transaction -> transaction.entities().find(Card.class, card).state());
    }

    private long printed(IssueReason reason) {
        return store.write(transaction -> {
            var resident = new Resident(new Nik("7110025209029901"), new Biodata(null, "SITI AMINAH MOKODOMPIT", "KOTABUNAN",
                    LocalDate.of(2002, 9, 12), Sex.FEMALE, Religion.ISLAM, MaritalStatus.SINGLE, BloodGroup.UNKNOWN, 3,
                    Citizenship.WNI, "JL. TRANS LINGKAR", "003", "001", new RegionCode("71.10.02.2001")));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            var card = Card.requested(resident.id(), reason, transaction.now());
            card.queue(transaction.now(), transaction.now());
            card.assign(new PrintAttempt.Place(new ChipNumber("DKB000001"), "ipp:1", "station-1"), transaction.now());
            card.printing("1", transaction.now());
            card.printed(transaction.now());
            transaction.entities().persist(card);
            transaction.entities().flush();
            return card.id();
        });
    }

    private Counter counter(BlankSupply supply) {
        var scanner = service(FingerprintScanner.class, (name, with) -> new Capture.Image(finger, 500, 90));
        return new Counter(store, Cards.in(store), residents(), regions(), references(), matcher(),
                service(Devices.class, (name, with) -> Optional.of(scanner)), supply);
    }

    private Residents residents() {
        return service(Residents.class, (name, with) -> name.equals("search")
                ? store.read(transaction -> transaction.entities().createQuery("select r from Resident r", Resident.class)
                        .getResultList())
                : Optional.ofNullable(((Transaction) with[0]).entities().find(Resident.class, with[1])));
    }

    private static Regions regions() {
        return service(Regions.class, (name, with) -> Optional.of("Kotabunan"));
    }

    /** Only the right index finger was recorded. */
    private static BiometricReferences references() {
        return service(BiometricReferences.class, (name, with) ->
                with[2] == Kind.RIGHT_INDEX_TEMPLATE ? Optional.of(RIGHT) : Optional.empty());
    }

    private static FingerMatcher matcher() {
        return new FingerMatcher() {
            @Override
            public byte[] template(byte[] image, int dpi) {
                return image;
            }

            @Override
            public double score(byte[] probe, byte[] candidate) {
                return probe[0] == candidate[0] ? 3 * THRESHOLD : THRESHOLD / 4;
            }
        };
    }

    private static void refused(IssuanceMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }

    /** Answers a call by its name and arguments. */
    private interface Answer {

        Object to(String name, Object[] with);
    }

    private static <T> T service(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(CounterTest.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, with) -> answer.to(method.getName(), with)));
    }
}
