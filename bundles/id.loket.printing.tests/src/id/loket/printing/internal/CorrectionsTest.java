package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;

import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.kernel.IssueReason;
import id.loket.kernel.RegionCode;
import id.loket.printing.internal.Waiters.Waiter;
import id.loket.registry.Biodata;
import id.loket.registry.Correction;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.testing.StoreTest;

class CorrectionsTest {

    private static final String ELSEWHERE = "71.10.02.2002";

    private final Instant now = Instant.parse("2026-11-02T03:00:00Z");
    private Store store;
    private Waiters waiters;
    private Corrections corrections;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        waiters = new Waiters(store, now);
        corrections = new Corrections(store, Cards.in(store));
    }

    @StoreTest
    void whatWasCorrectedBeforeTheStartIsFoundAtTheFirstLook() {
        var waiter = waiters.add("ANI", IssueReason.FIRST, 40, 30);
        moved(waiter, now.minus(Duration.ofDays(20)));
        corrections.look(now);
        assertEquals(ELSEWHERE, village(waiter));
    }

    @StoreTest
    void whatWasCommittedAfterALookWithAnEarlierTimeIsFoundAtTheNext() {
        var late = waiters.add("ANI", IssueReason.FIRST, 40, 30);
        var first = waiters.add("BENI", IssueReason.FIRST, 40, 30);
        moved(first, now);
        corrections.look(now);
        moved(late, now.minus(Duration.ofMinutes(2)));
        corrections.look(now.plus(Duration.ofMinutes(1)));
        assertEquals(ELSEWHERE, village(late));
    }

    private void moved(Waiter waiter, Instant at) {
        store.write(transaction -> {
            var resident = transaction.entities().find(Resident.class, waiter.resident());
            var old = resident.biodata();
            resident.correct(new Biodata(null, old.name(), old.birthPlace(), old.birthDate(), old.sex(), old.religion(),
                    old.maritalStatus(), old.bloodGroup(), old.occupation(), old.citizenship(), old.address(), old.rt(),
                    old.rw(), new RegionCode(ELSEWHERE)), Set.of("VILLAGE"));
            transaction.entities().persist(new Correction(waiter.resident(), "VILLAGE", Waiters.VILLAGE, ELSEWHERE,
                    new Correction.Proof("SKPWNI", "operator", "kasi", "pindah", at)));
            return null;
        });
    }

    private String village(Waiter waiter) {
        return store.read(transaction -> transaction.entities().find(Card.class, waiter.card())).standing().village();
    }
}
