package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Lane;
import id.loket.kernel.IssueReason;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class UpkeepTest {

    private TestStore office;
    private Waiters waiters;
    private Upkeep upkeep;

    @BeforeEach
    void open(TestStore opened) {
        office = opened;
        waiters = new Waiters(office.store(), office.clock().instant());
        upkeep = new Upkeep(office.store(), Cards.in(office.store()),
                new Gate(new Office().settings(), office.clock(), null));
    }

    @AfterEach
    void close() {
        upkeep.stop();
    }

    @StoreTest
    void aCountIsKeptForAMomentAndThenMadeAgain() {
        waiters.add("SATU", IssueReason.FIRST, 40, 3);
        var first = upkeep.counted();
        assertEquals(1, first.size());
        waiters.add("DUA", IssueReason.FIRST, 40, 3);
        assertSame(first, upkeep.counted());
        office.clock().advance(Duration.ofMinutes(6));
        assertEquals(2, upkeep.counted().size());
    }

    @StoreTest
    void whoTakesCardsFindsAtOnceWhoTurnedSeventeen() {
        var card = almostSeventeen();
        assertEquals(Lane.Gate.AGE, gate(card));
        office.clock().advance(Duration.ofDays(2));
        upkeep.now();
        assertEquals(Lane.Gate.OPEN, gate(card));
    }

    @StoreTest
    void whoOpensTheQueueFindsThemAMomentLater() {
        var card = almostSeventeen();
        office.clock().advance(Duration.ofDays(2));
        upkeep.soon();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (gate(card) != Lane.Gate.OPEN) {
                Thread.sleep(5);
            }
        });
    }

    private long almostSeventeen() {
        var birth = LocalDate.ofInstant(office.clock().instant(), FixedClock.ZONE).minusYears(17).plusDays(2);
        return waiters.born("ENAM BELAS", IssueReason.FIRST, birth, 3, Waiters.VILLAGE).card();
    }

    private Lane.Gate gate(long card) {
        return office.store().read(transaction -> transaction.entities().find(Card.class, card).standing().lane().gate());
    }
}
