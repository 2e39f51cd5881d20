package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.CardClass;
import id.loket.card.Cards;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.queue.Place;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.Policy.Scarcity;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.QueueMsg;
import id.loket.printing.queue.Rule;
import id.loket.printing.queue.Rule.Kind;
import id.loket.registry.Biodata;
import id.loket.registry.Correction;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;

class QueueDeskTest {

    /** A Monday, whatever today is, so that working days can be told. */
    private final LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private final Instant now = monday.atTime(3, 0).toInstant(ZoneOffset.UTC);
    private final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final List<QueueDesk> desks = new ArrayList<>();
    private final List<Leases> leases = new ArrayList<>();
    private Store store;
    private Office office;
    private Waiters waiters;
    private QueueDesk desk;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        office = new Office();
        waiters = new Waiters(store, now);
        desk = desk();
    }

    @AfterEach
    void close() {
        desks.forEach(QueueDesk::stop);
        leases.forEach(Leases::stop);
    }

    private QueueDesk desk() {
        var gate = new Gate(office.settings(), Clock.fixed(now, ZoneOffset.UTC), null);
        var queue = new Queue(store, office.regions(), gate, new Fleet(new NoDevices(), office.supply(500)));
        var cards = Cards.in(store);
        leases.add(new Leases(store, cards, new TestInstallation().named("station-1"), Clock.systemUTC()));
        desks.add(new QueueDesk(store, cards, queue, gate, leases.get(leases.size() - 1), office.settings(), null));
        return desks.get(desks.size() - 1);
    }

    @StoreTest
    void takingFollowsThePolicyAndSkipsWhoIsHeld() {
        waiters.add("DEWASA", IssueReason.FIRST, 40, 30);
        waiters.add("ENAM BELAS", IssueReason.FIRST, 16, 50);
        waiters.add("PEMULA", IssueReason.FIRST, 17, 3);
        try (var taken = desk.take(operator, QueueFilter.ALL, 10)) {
            assertEquals(List.of("PEMULA", "DEWASA"), taken.cards().stream().map(Waiting::name).toList());
        }
    }

    @StoreTest
    void twoSeatsThatTakeAtTheSameMomentNeverGetTheSameCard() throws Exception {
        for (var i = 0; i < 30; i++) {
            waiters.add("WARGA " + i, IssueReason.FIRST, 40, i);
        }
        var other = desk();
        var together = new CountDownLatch(2);
        var seats = Executors.newFixedThreadPool(2);
        try {
            var futures = List.of(desk, other).stream().map(each -> (Callable<PrintQueue.Taken>) () -> {
                together.countDown();
                together.await();
                return each.take(operator, QueueFilter.ALL, 20);
            }).map(seats::submit).toList();
            var seen = new HashSet<Long>();
            var count = 0;
            for (var future : futures) {
                var taken = future.get();
                count += taken.cards().size();
                taken.cards().forEach(card -> seen.add(card.cardId()));
            }
            assertEquals(count, seen.size());
            assertTrue(count >= 20, "taken: " + count);
        } finally {
            seats.shutdown();
        }
    }

    @StoreTest
    void whatASeatTookIsNotOfferedUntilItIsLeft() {
        waiters.add("SATU", IssueReason.FIRST, 17, 9);
        waiters.add("DUA", IssueReason.FIRST, 17, 8);
        try (var first = desk.take(operator, QueueFilter.ALL, 1)) {
            try (var second = desk().take(operator, QueueFilter.ALL, 5)) {
                assertEquals(List.of("SATU"), first.cards().stream().map(Waiting::name).toList());
                assertEquals(List.of("DUA"), second.cards().stream().map(Waiting::name).toList());
            }
            assertEquals(Hold.CLAIMED, desk.page(operator, QueueFilter.ALL, null, 9).rows().get(0).waiting().hold());
        }
        try (var again = desk.take(operator, QueueFilter.ALL, 5)) {
            assertEquals(2, again.cards().size());
        }
    }

    @StoreTest
    void theSeatThatTookACardMayWorkOnItAndNoOther() {
        waiters.add("SATU", IssueReason.FIRST, 17, 9);
        try (var taken = desk.take(operator, QueueFilter.ALL, 1)) {
            var id = taken.cards().get(0).cardId();
            assertThrows(Refusal.class, () -> claim(id, "loket-2/x"));
            var lease = ((TakenCards) taken).leases().get(0);
            store.write(transaction -> {
                lease.claim(transaction, Cards.in(store).forUpdate(transaction, id).orElseThrow());
                return null;
            });
        }
    }

    @StoreTest
    void aPlaceIsToldByItsRuleItsFactsAndTheCardsAhead() {
        office.settings.put(PrintQueue.CARDS_PER_DAY, "2");
        for (var i = 0; i < 4; i++) {
            waiters.add("PEMULA " + i, IssueReason.FIRST, 17, 9 - i);
        }
        var letter = waiters.letter(waiters.add("SUKET", IssueReason.DAMAGED, 40, 60), monday.plusDays(14));
        var place = desk.ofResident(operator, letter.resident()).orElseThrow();
        assertEquals(4, place.ahead());
        assertEquals(4, place.rule());
        assertTrue(place.why().contains(format(monday.plusDays(14))), place.why());
        assertEquals(monday.plusDays(2), place.from());
        assertTrue(place.counter().length() > place.when().length());
    }

    @StoreTest
    void aWeekendPrintsNothing() {
        office.settings.put(PrintQueue.CARDS_PER_DAY, "1");
        for (var i = 0; i < 6; i++) {
            waiters.add("PEMULA " + i, IssueReason.FIRST, 17, 9 - i);
        }
        assertEquals(List.of(monday, monday.plusDays(1), monday.plusDays(2), monday.plusDays(3), monday.plusDays(4),
                monday.plusDays(7)), places().stream().map(Place::from).toList());
    }

    @StoreTest
    void whoIsHeldHasNoTurnButTheDayItMayCome() {
        var birth = monday.minusYears(17).plusDays(40);
        waiters.born("ENAM BELAS", IssueReason.FIRST, birth, 3, Waiters.VILLAGE);
        var place = places().get(0);
        assertEquals(-1, place.ahead());
        assertEquals(birth.plusYears(17), place.from());
    }

    @StoreTest
    void aBirthDateCorrectedInTheRegistryMovesTheCard() {
        var waiter = waiters.born("ENAM BELAS", IssueReason.FIRST, monday.minusYears(16), 3, Waiters.VILLAGE);
        store.write(transaction -> {
            var resident = transaction.entities().find(Resident.class, waiter.resident());
            var old = resident.biodata();
            resident.correct(new Biodata(null, old.name(), "KOTABUNAN", monday.minusYears(30), old.sex(), old.religion(),
                    old.maritalStatus(), old.bloodGroup(), old.occupation(), old.citizenship(), old.address(), old.rt(), old.rw(),
                    old.village()), Set.of("BIRTH_DATE"));
            transaction.entities().persist(new Correction(waiter.resident(), "BIRTH_DATE", "2010-01-01", "1996-01-01",
                    new Correction.Proof("akta", "operator", "kasi", "salah tulis", now)));
            return null;
        });
        try (var taken = desk.take(operator, QueueFilter.ALL, 10)) {
            assertEquals(1, taken.cards().size());
        }
    }

    @StoreTest
    void countsTellKindsVillagesAndWhatIsWaitedFor() {
        waiters.add("PEMULA", IssueReason.FIRST, 17, 3);
        waiters.add("ENAM BELAS", IssueReason.FIRST, 16, 3);
        waiters.add("RUSAK", IssueReason.DAMAGED, 40, 3, "71.10.02.2002");
        desk.decide(supervisor, new Policy(List.of(new Rule(Kind.FIRST_TIMERS, 0, true)), Scarcity.NOW, 0), "blangko tipis");
        var counts = desk.counts(operator);
        assertEquals(3, counts.all());
        assertEquals(1, counts.ready());
        assertEquals(2, counts.kinds().get(CardClass.FIRST_TIMER));
        assertEquals(1, counts.holds().get(Hold.UNDER_AGE));
        assertEquals(1, counts.holds().get(Hold.SCARCE));
        assertEquals(1, counts.villages().get("71.10.02.2002"));
        assertTrue(counts.scarce());
    }

    @StoreTest
    void aPolicyIsKeptWithWhoAndWhyAndOnlyASupervisorDecides() {
        var policy = new Policy(List.of(new Rule(Kind.LETTERS, 30, false), new Rule(Kind.LOST, 0, true)), Scarcity.BLANKS_BELOW, 90);
        desk.decide(supervisor, policy, " pilkada ");
        assertEquals(policy, desk.policy());
        var version = desk.versions(operator).get(0);
        assertEquals("pilkada", version.reason());
        assertEquals(supervisor.account(), version.madeBy());
        assertEquals(QueueMsg.reasonMissing, refused(() -> desk.decide(supervisor, policy, "  ")));
        assertThrows(Refusal.class, () -> desk.decide(operator, policy, "saya mau"));
        assertEquals(1, desk.versions(operator).size());
    }

    @StoreTest
    void puttingACardFirstNeedsAReasonAndASupervisor() {
        waiters.add("SATU", IssueReason.FIRST, 17, 9);
        var last = waiters.add("DUA", IssueReason.DAMAGED, 40, 1);
        assertEquals(QueueMsg.reasonMissing, refused(() -> desk.putFirst(supervisor, last.card(), "")));
        assertThrows(Refusal.class, () -> desk.putFirst(operator, last.card(), "teman"));
        desk.putFirst(supervisor, last.card(), "operasi besok");
        var rows = desk.page(operator, QueueFilter.ALL, null, 9).rows();
        assertEquals("DUA", rows.get(0).waiting().name());
        assertEquals("operasi besok", rows.get(0).firstReason());
        desk.putFirst(supervisor, last.card(), null);
        assertEquals("SATU", desk.page(operator, QueueFilter.ALL, null, 9).rows().get(0).waiting().name());
    }

    @StoreTest
    void rulesThatMakeNoSenseAreRefused() {
        assertEquals(QueueMsg.daysOutOfRange, refused(() -> new Rule(Kind.LETTERS, 0, true)));
        assertEquals(QueueMsg.daysOutOfRange, refused(() -> new Rule(Kind.LETTERS, 181, true)));
        var lost = new Rule(Kind.LOST, 0, true);
        assertEquals(QueueMsg.ruleTwice, refused(() -> new Policy(List.of(lost, lost), Scarcity.NEVER, 0)));
        assertEquals(QueueMsg.blanksNegative, refused(() -> new Policy(List.of(lost), Scarcity.NEVER, -1)));
        assertFalse(Policy.usual().scarce(0));
    }

    private List<Place> places() {
        var rows = desk.page(operator, QueueFilter.ALL, null, 50).rows();
        var places = desk.places(operator, rows);
        return rows.stream().map(row -> places.get(row.waiting().cardId())).toList();
    }

    private static String format(LocalDate day) {
        return "%02d-%02d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static Object refused(Executable act) {
        return assertThrows(Refusal.class, act).reason();
    }

    private void claim(long card, String seat) {
        store.write(transaction -> {
            Cards.in(store).forUpdate(transaction, card).orElseThrow().claim(seat, transaction.databaseTime());
            return null;
        });
    }

    private record NoDevices() implements Devices {

        @Override
        public List<Device> all() {
            return List.of();
        }

        @Override
        public <T extends Device> List<T> of(Class<T> kind) {
            return List.of();
        }
    }
}
