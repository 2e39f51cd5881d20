package id.loket.issuance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.CardCode;
import id.loket.issuance.HandOver;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.IssuanceMsg;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class CounterTest {

    private static final ChipNumber OLD = new ChipNumber("OLD000001");
    private static final byte[] RIGHT = CounterDesk.RIGHT;
    private static final OldCard NO_OLD_CARD = new OldCard.None();

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private CounterDesk desk;

    @BeforeEach
    void open(TestStore opened) {
        desk = new CounterDesk(opened);
    }

    @StoreTest
    void aCardIsHandedOverAfterItsOwnersFingerMatched() {
        var card = desk.printed(IssueReason.FIRST);
        var match = desk.match(card);
        assertTrue(match.matched());
        assertEquals(HandOver.State.PROVEN, desk.counter.open(operator).get(0).state());
        desk.counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, desk.state(card));
        assertTrue(desk.counter.open(operator).isEmpty());
        assertEquals(1, desk.counter.handedOver(Instant.EPOCH));
    }

    @StoreTest
    void anotherPersonsFingerDoesNotGetTheCard() {
        var card = desk.printed(IssueReason.FIRST);
        desk.finger = new byte[] {9};
        assertFalse(desk.match(card).matched());
        assertEquals(2, desk.match(card).tries());
        refused(IssuanceMsg.notProven, () -> desk.counter.given(operator, card, NO_OLD_CARD));
        assertEquals(CardState.PRINTED, desk.state(card));
    }

    @StoreTest
    void aFingerThatDoesNotMatchTakesTheRecognitionAway() {
        var card = desk.printed(IssueReason.FIRST);
        desk.match(card);
        desk.finger = new byte[] {9};
        assertFalse(desk.match(card).matched());
        refused(IssuanceMsg.notProven, () -> desk.counter.given(operator, card, NO_OLD_CARD));
        assertNull(desk.counter.open(operator).get(0).provenAt());
        desk.finger = RIGHT;
        desk.match(card);
        desk.counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, desk.state(card));
    }

    @StoreTest
    void aFingerThatDoesNotMatchTakesTheSupervisorsWordAwayToo() {
        var card = desk.printed(IssueReason.FIRST);
        desk.vouch(card);
        desk.finger = new byte[] {9};
        desk.match(card);
        refused(IssuanceMsg.notProven, () -> desk.counter.given(operator, card, NO_OLD_CARD));
        assertNull(desk.counter.open(operator).get(0).approvedBy());
        desk.vouch(card);
        desk.counter.given(operator, card, NO_OLD_CARD);
    }

    @StoreTest
    void aRecognitionHoldsForTenMinutes() {
        var card = desk.printed(IssueReason.FIRST);
        desk.match(card);
        desk.clock.advance(HandOver.PROOF_LASTS);
        desk.counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, desk.state(card));
    }

    @StoreTest
    void anOlderRecognitionIsRefusedInThreePartsAndTheFingerIsMatchedAgain() {
        var card = desk.printed(IssueReason.DATA_CHANGE);
        desk.match(card);
        desk.clock.advance(HandOver.PROOF_LASTS.plusSeconds(1));
        var taken = new OldCard.TakenIn(Optional.of(OLD));
        refused(IssuanceMsg.proofTooOld, () -> desk.counter.given(operator, card, taken));
        assertEquals(3, IssuanceMsg.proofTooOld.text(10L).split("\\|").length);
        assertEquals(CardState.PRINTED, desk.state(card));
        assertTrue(desk.takenIn.isEmpty());
        desk.match(card);
        desk.counter.given(operator, card, taken);
        assertEquals(CardState.HANDED_OVER, desk.state(card));
    }

    @StoreTest
    void aSupervisorsWordGrowsOldAndCanBeGivenAgain() {
        var card = desk.printed(IssueReason.FIRST);
        desk.vouch(card);
        desk.clock.advance(Duration.ofDays(1));
        refused(IssuanceMsg.proofTooOld, () -> desk.counter.given(operator, card, NO_OLD_CARD));
        desk.vouch(card);
        desk.counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, desk.state(card));
    }

    @StoreTest
    void aSupervisorMayVouchWithAReason() {
        var card = desk.printed(IssueReason.FIRST);
        var other = new Approval("supervisor", Issuance.REQUEST, Issuance.subject(card), "known", desk.clock.instant());
        refused(IssuanceMsg.wrongApproval, () -> desk.counter.vouch(operator, card, other));
        var handOver = desk.vouch(card);
        assertEquals(HandOver.Proof.OVERRIDE, handOver.proof());
        desk.counter.given(operator, card, NO_OLD_CARD);
        assertEquals(CardState.HANDED_OVER, desk.state(card));
    }

    @StoreTest
    void consentToOneCardOpensNoOther() {
        var card = desk.printed(IssueReason.FIRST);
        var other = desk.printed(desk.resident("9902"), IssueReason.FIRST, "DKB000002");
        refused(IssuanceMsg.wrongApproval, () -> desk.counter.vouch(operator, other, desk.consent(card)));
    }

    @StoreTest
    void aWordKeptForLaterOpensNothing() {
        var card = desk.printed(IssueReason.FIRST);
        var kept = desk.consent(card);
        desk.clock.advance(HandOver.PROOF_LASTS.plusSeconds(1));
        desk.counter.vouch(operator, card, kept);
        refused(IssuanceMsg.proofTooOld, () -> desk.counter.given(operator, card, NO_OLD_CARD));
    }

    @StoreTest
    void aHandOverThatDidNotHappenLeavesTheCardInTheOffice() {
        var card = desk.printed(IssueReason.FIRST);
        desk.match(card);
        refused(IssuanceMsg.reasonMissing, () -> desk.counter.notGiven(operator, card, " "));
        desk.counter.notGiven(operator, card, "objects to the name");
        assertEquals(CardState.PRINTED, desk.state(card));
        refused(IssuanceMsg.noHandOver, () -> desk.counter.given(operator, card, NO_OLD_CARD));
    }

    @StoreTest
    void onlyIndexFingersWithARecordingAreCompared() {
        var card = desk.printed(IssueReason.FIRST);
        refused(IssuanceMsg.onlyIndexFingers,
                () -> desk.counter.match(operator, card, FingerPosition.RIGHT_THUMB, () -> false));
        refused(IssuanceMsg.noReference,
                () -> desk.counter.match(operator, card, FingerPosition.LEFT_INDEX, () -> false));
    }

    @StoreTest
    void aCardThatMustBeLookedAtFirstDoesNotWaitForItsOwner() {
        var card = desk.printed(IssueReason.FIRST);
        desk.printed(desk.resident("9902"), IssueReason.FIRST, "DKB000002", true);
        assertEquals(1, desk.counter.waiting());
        assertEquals(List.of(card), desk.counter.waiting(operator, 1).stream().map(Issuance.Collectable::cardId).toList());
    }

    @StoreTest
    void theCodeOnTheCardFindsIt() {
        var card = desk.printed(IssueReason.FIRST);
        assertEquals(card, desk.counter.find(operator, new CardCode(card).toString()).get(0).cardId());
        assertTrue(desk.counter.find(operator, new CardCode(card + 1).toString()).isEmpty());
    }

    @StoreTest
    void whoAsksForAFurtherCardIsShownWithTheNewestOne() {
        var first = desk.printed(IssueReason.FIRST);
        var waiting = desk.counter.applicants(operator, "siti").get(0);
        assertEquals(Optional.of(CardState.PRINTED), waiting.newest());
        assertFalse(waiting.mayAsk());
        desk.match(first);
        desk.counter.given(operator, first, NO_OLD_CARD);
        assertTrue(desk.counter.applicants(operator, "siti").get(0).mayAsk());
        assertThrows(Refusal.class, () -> desk.counter.applicants(TestSessions.of(Role.STOCK_KEEPER), "siti"));
    }

    @StoreTest
    void aTextThatDoesNotFitIsRefusedInWords() {
        var card = desk.printed(IssueReason.FIRST);
        desk.match(card);
        refused(IssuanceMsg.textTooLong, () -> desk.counter.notGiven(operator, card, "x".repeat(501)));
    }

    @StoreTest
    void whoMayNotHandOverIsRefused() {
        var card = desk.printed(IssueReason.FIRST);
        var keeper = TestSessions.of(Role.STOCK_KEEPER);
        assertThrows(Refusal.class, () -> desk.counter.match(keeper, card, FingerPosition.RIGHT_INDEX, () -> false));
        assertThrows(Refusal.class, () -> desk.counter.given(keeper, card, NO_OLD_CARD));
        assertThrows(Refusal.class, () -> desk.counter.waiting(keeper, 10));
    }

    private static void refused(IssuanceMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
