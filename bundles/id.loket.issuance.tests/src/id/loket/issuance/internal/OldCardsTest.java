package id.loket.issuance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.IssuanceMsg;
import id.loket.issuance.request.EvidenceField;
import id.loket.issuance.request.internal.ShownEvidence;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** What the counter takes in for a new card. */
class OldCardsTest {

    private static final ChipNumber OLD = new ChipNumber("OLD000001");
    private static final OldCard NO_OLD_CARD = new OldCard.None();

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private CounterDesk desk;

    @BeforeEach
    void open(TestStore opened) {
        desk = new CounterDesk(opened);
    }

    @StoreTest
    void theOldCardIsTakenInWithTheNewOneInOneStep() {
        var card = desk.printed(IssueReason.DATA_CHANGE);
        assertTrue(desk.counter.waiting(operator, 10).get(0).oldCardDue());
        desk.match(card);
        desk.counter.given(operator, card, new OldCard.TakenIn(Optional.of(OLD)));
        assertEquals(List.of("OLD000001"), desk.takenIn);
    }

    @StoreTest
    void withoutAStockTheOldCardsNumberStaysOnTheHandOver() {
        desk.withoutStock();
        var card = desk.printed(IssueReason.DAMAGED);
        desk.match(card);
        desk.counter.given(operator, card, new OldCard.TakenIn(Optional.of(OLD)));
        assertEquals(1L, desk.store.<Long>read(transaction -> transaction.entities()
                .createQuery("select count(h) from HandOver h where h.oldChip = 'OLD000001'", Long.class)
                .getSingleResult()));
    }

    @StoreTest
    void theCardStaysWhereTheOldOneIsDueAndWasNotTakenIn() {
        var card = desk.printed(IssueReason.DAMAGED);
        desk.match(card);
        refused(IssuanceMsg.oldCardMissing, () -> desk.counter.given(operator, card, NO_OLD_CARD));
        desk.counter.given(operator, card, new OldCard.TakenIn(Optional.empty()));
    }

    @StoreTest
    void theOldCardIsTheOneThatWasHandedOutHere() {
        var card = desk.further("DKA000007");
        refused(IssuanceMsg.oldCardDiffers, () -> desk.counter.given(operator, card, new OldCard.TakenIn(Optional.of(OLD))));
        assertEquals(CardState.PRINTED, desk.state(card));
        assertTrue(desk.takenIn.isEmpty());
        desk.counter.given(operator, card, OldCard.typed("dka 000007"));
        assertEquals(List.of("DKA000007"), desk.takenIn);
    }

    @StoreTest
    void theNewCardsOwnNumberIsNoOldCard() {
        var card = desk.further("DKA000007");
        refused(IssuanceMsg.oldCardIsTheNew, () -> desk.counter.given(operator, card, OldCard.typed("DKB000001")));
    }

    @StoreTest
    void somebodyElsesCardIsNotTakenIn() {
        desk.printed(desk.resident("9902"), IssueReason.FIRST, "DKC000009");
        var card = desk.further("DKA000007");
        refused(IssuanceMsg.oldCardAnothers, () -> desk.counter.given(operator, card, OldCard.typed("DKC000009")));
        desk.counter.given(operator, card, OldCard.typed(OldCard.UNREADABLE));
        assertEquals(List.of("unreadable"), desk.takenIn);
    }

    @StoreTest
    void anOldCardMadeElsewhereIsKnownFromTheRequest() {
        var card = desk.further("DKA000007");
        desk.store.write(transaction -> {
            transaction.entities().persist(new ShownEvidence(card, EvidenceField.OLD_CARD, OLD.value()));
            return null;
        });
        desk.counter.given(operator, card, new OldCard.TakenIn(Optional.of(OLD)));
        assertEquals(List.of("OLD000001"), desk.takenIn);
    }

    private static void refused(IssuanceMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
