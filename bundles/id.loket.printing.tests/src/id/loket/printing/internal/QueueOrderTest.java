package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.CardClass;
import id.loket.card.Cards;
import id.loket.card.Origin;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.kernel.IssueReason;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.Policy.Scarcity;
import id.loket.printing.queue.PolicyVersion;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.Rule;
import id.loket.printing.queue.Rule.Kind;
import id.loket.printing.queue.internal.DayTurn;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class QueueOrderTest {

    private static final String ELSEWHERE = "71.10.02.2002";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    private final Session session = TestSessions.of(Role.SUPERVISOR);
    private Store store;
    private Office office;
    private Waiters waiters;
    private Queue queue;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        office = new Office();
        waiters = new Waiters(store, now);
        queue = at(now);
    }

    private Queue at(Instant moment) {
        var clock = Clock.fixed(moment, ZoneOffset.UTC);
        return new Queue(store, office.regions(), new Gate(office.settings(), clock, null),
                new Fleet(new NoDevices(), office.supply(500)));
    }

    @StoreTest
    void theUsualPolicyPutsFirstTimersBeforeLostBeforeLettersBeforePackagesAndVisitsBeforeAdultsBeforeReplacements() {
        waiters.add("PENGGANTIAN", IssueReason.DAMAGED, 40, 90);
        waiters.add("DEWASA", IssueReason.FIRST, 40, 80);
        waiters.from(waiters.add("PAKET", IssueReason.FIRST, 40, 70), Origin.Kind.FIELD_PACKAGE, today.minusDays(70));
        waiters.from(waiters.add("SEKOLAH", IssueReason.FIRST, 40, 75), Origin.Kind.VISIT, today.minusDays(75));
        waiters.letter(waiters.add("SUKET", IssueReason.DAMAGED, 40, 60), today.plusDays(14));
        waiters.add("LUAR", IssueReason.OUT_OF_DOMICILE, 40, 50);
        waiters.add("HILANG", IssueReason.LOST, 40, 40);
        waiters.add("PEMULA", IssueReason.FIRST, 17, 3);
        assertEquals(List.of("PEMULA", "HILANG", "LUAR", "SUKET", "PAKET", "SEKOLAH", "DEWASA", "PENGGANTIAN"), names());
    }

    @StoreTest
    void aRuleOrdersItsCardsByTheDateAskedAndTiesByTheCard() {
        waiters.add("TIGA", IssueReason.FIRST, 40, 5);
        waiters.add("EMPAT", IssueReason.FIRST, 40, 5);
        waiters.add("DUA", IssueReason.FIRST, 40, 6);
        waiters.add("SATU", IssueReason.FIRST, 40, 7);
        assertEquals(List.of("SATU", "DUA", "TIGA", "EMPAT"), names());
    }

    @StoreTest
    void eachRuleAloneBringsItsCardsBeforeAllOthers() {
        waiters.add("LAIN", IssueReason.DATA_CHANGE, 40, 99);
        waiters.add("PEMULA", IssueReason.FIRST, 17, 9);
        waiters.add("DEWASA", IssueReason.FIRST, 40, 8);
        waiters.add("HILANG", IssueReason.LOST, 40, 7);
        waiters.add("LUAR", IssueReason.OUT_OF_DOMICILE, 40, 6);
        waiters.letter(waiters.add("SUKET", IssueReason.DAMAGED, 40, 5), today.plusDays(3));
        waiters.from(waiters.add("PAKET", IssueReason.DAMAGED, 40, 4), Origin.Kind.FIELD_PACKAGE, today);
        waiters.from(waiters.add("KUNJUNGAN", IssueReason.DAMAGED, 40, 3), Origin.Kind.VISIT, today);
        waiters.from(waiters.add("DAFTAR", IssueReason.DAMAGED, 40, 2), Origin.Kind.LIST, today);
        for (var kind : Kind.values()) {
            decide(new Policy(List.of(new Rule(kind, kind == Kind.LETTERS ? 10 : 0, true)), Scarcity.NEVER, 0));
            assertEquals(switch (kind) {
                case FIRST_TIMERS -> "PEMULA";
                case FIRST_CARDS -> "DEWASA";
                case LOST -> "HILANG";
                case OUT_OF_DOMICILE -> "LUAR";
                case REPLACEMENTS -> "LAIN";
                case LETTERS -> "SUKET";
                case FIELD_PACKAGES -> "PAKET";
                case VISITS -> "KUNJUNGAN";
                case LISTS -> "DAFTAR";
            }, names().get(0), kind.name());
            assertEquals(9, names().size());
        }
    }

    @StoreTest
    void theLetterThatEndsFirstComesFirstAndAFarOneDoesNotCount() {
        waiters.letter(waiters.add("JAUH", IssueReason.DAMAGED, 40, 90), today.plusDays(15));
        waiters.letter(waiters.add("BESOK", IssueReason.DAMAGED, 40, 2), today.plusDays(1));
        waiters.letter(waiters.add("LUSA", IssueReason.DAMAGED, 40, 9), today.plusDays(2));
        waiters.add("TANPA", IssueReason.DAMAGED, 40, 95);
        assertEquals(List.of("BESOK", "LUSA", "TANPA", "JAUH"), names());
    }

    @StoreTest
    void aLetterComesForwardByItselfWhenItsDayDrawsNear() {
        waiters.add("TANPA", IssueReason.DAMAGED, 40, 95);
        waiters.letter(waiters.add("SUKET", IssueReason.DAMAGED, 40, 2), today.plusDays(15));
        assertEquals(List.of("TANPA", "SUKET"), names());
        queue = at(now.plus(Duration.ofDays(1)));
        assertEquals(List.of("SUKET", "TANPA"), names());
    }

    @StoreTest
    void packagesComeByTheirDateAndThenByTheDateAsked() {
        waiters.from(waiters.add("BARU", IssueReason.DAMAGED, 40, 50), Origin.Kind.FIELD_PACKAGE, today.minusDays(1));
        waiters.from(waiters.add("LAMA DUA", IssueReason.DAMAGED, 40, 10), Origin.Kind.FIELD_PACKAGE, today.minusDays(9));
        waiters.from(waiters.add("LAMA SATU", IssueReason.DAMAGED, 40, 11), Origin.Kind.FIELD_PACKAGE, today.minusDays(9));
        assertEquals(List.of("LAMA SATU", "LAMA DUA", "BARU"), names());
    }

    @StoreTest
    void aChangedPolicyHoldsAtOnceAndTouchesNoCard() {
        waiters.add("PEMULA", IssueReason.FIRST, 17, 3);
        waiters.add("LAIN", IssueReason.DAMAGED, 40, 2);
        var before = versions();
        decide(new Policy(List.of(new Rule(Kind.REPLACEMENTS, 0, true)), Scarcity.NEVER, 0));
        assertEquals(List.of("LAIN", "PEMULA"), names());
        assertEquals(before, versions());
    }

    @StoreTest
    void aCardPutFirstComesBeforeEveryRule() {
        waiters.add("PEMULA", IssueReason.FIRST, 17, 3);
        var late = waiters.add("LAIN", IssueReason.DAMAGED, 40, 1);
        store.write(transaction -> {
            Cards.in(store).putFirst(transaction, late.card(), "berangkat haji");
            return null;
        });
        assertEquals(List.of("LAIN", "PEMULA"), names());
    }

    @StoreTest
    void whoIsNotYetSeventeenStandsAtTheEndAndIsNotTakenUntilTheBirthday() {
        waiters.born("ENAM BELAS", IssueReason.FIRST, today.minusYears(17).plusDays(2), 50, Waiters.VILLAGE);
        waiters.add("DEWASA", IssueReason.FIRST, 40, 1);
        assertEquals(List.of("DEWASA", "ENAM BELAS"), names());
        assertEquals("DEWASA", first());
        queue = at(now.plus(Duration.ofDays(2)));
        turn(today.plusDays(2));
        assertEquals(List.of("ENAM BELAS", "DEWASA"), names());
        assertEquals("ENAM BELAS", first());
    }

    @StoreTest
    void anOldReleaseStandsAtTheEndWhileTheCentreIsSilent() {
        waiters.add("LAMA", IssueReason.FIRST, 17, 3);
        queue = at(now.plus(Duration.ofDays(8)));
        waiters = new Waiters(store, now.plus(Duration.ofDays(8)));
        waiters.add("BARU", IssueReason.DAMAGED, 40, 1);
        assertEquals("BARU", first());
        turn(today.plusDays(8));
        assertEquals(List.of("BARU", "LAMA"), names());
        assertEquals(Hold.RELEASE_OLD, page(QueueFilter.ALL).get(1).hold());
    }

    @StoreTest
    void whileBlanksAreShortOnlyTheMarkedRulesArePrinted() {
        waiters.add("DEWASA", IssueReason.FIRST, 40, 30);
        waiters.add("PEMULA", IssueReason.FIRST, 17, 3);
        decide(new Policy(List.of(new Rule(Kind.FIRST_CARDS, 0, false), new Rule(Kind.FIRST_TIMERS, 0, true)),
                Scarcity.BLANKS_BELOW, 501));
        assertEquals("PEMULA", first());
        assertEquals(List.of(Hold.SCARCE), page(QueueFilter.ALL.waitingFor(Hold.SCARCE)).stream().map(Waiting::hold).toList());
        decide(new Policy(List.of(new Rule(Kind.FIRST_CARDS, 0, false), new Rule(Kind.FIRST_TIMERS, 0, true)),
                Scarcity.BLANKS_BELOW, 500));
        assertEquals("DEWASA", first());
    }

    @StoreTest
    void aFactThatChangesMovesTheCard() {
        waiters.add("SATU", IssueReason.DAMAGED, 40, 30);
        var two = waiters.add("DUA", IssueReason.DAMAGED, 40, 3);
        waiters.letter(two, today.plusDays(5));
        assertEquals(List.of("DUA", "SATU"), names());
        waiters.letter(two, null);
        assertEquals(List.of("SATU", "DUA"), names());
    }

    @StoreTest
    void filtersKeepTheOrder() {
        waiters.add("ANI LAMA", IssueReason.DAMAGED, 40, 30);
        waiters.add("ANI BARU", IssueReason.FIRST, 17, 3);
        waiters.add("BUDI", IssueReason.FIRST, 17, 2, ELSEWHERE);
        waiters.from(waiters.add("CICI", IssueReason.LOST, 40, 8), Origin.Kind.VISIT, today);
        assertEquals(List.of("ANI BARU", "CICI", "ANI LAMA"), names(QueueFilter.ALL.in(Waiters.VILLAGE)));
        assertEquals(List.of("ANI BARU", "BUDI"), names(QueueFilter.ALL.of(CardClass.FIRST_TIMER)));
        assertEquals(List.of("CICI"), names(QueueFilter.ALL.from(new Origin(Origin.Kind.VISIT, "Kotabunan", today))));
        assertEquals(List.of("ANI BARU", "ANI LAMA"), names(QueueFilter.ALL.named("ani")));
        assertEquals(List.of("CICI"), names(QueueFilter.ALL.askedOn(today.minusDays(8))));
        assertEquals(List.of(), names(QueueFilter.ALL.waitingFor(Hold.WITHDRAWN)));
    }

    @StoreTest
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (var i = 0; i < 25; i++) {
            var waiter = waiters.add("WARGA " + i, i % 3 == 0 ? IssueReason.FIRST : IssueReason.DAMAGED, 17 + i % 2 * 20, i % 4);
            if (i % 5 == 0) {
                waiters.letter(waiter, today.plusDays(i % 3));
            }
            if (i % 7 == 0) {
                waiters.from(waiter, Origin.Kind.FIELD_PACKAGE, today.minusDays(i % 2));
            }
        }
        var paged = new ArrayList<String>();
        OrderKey last = null;
        do {
            var page = queue.page(session, QueueFilter.ALL, last, 4);
            page.rows().forEach(row -> paged.add(row.waiting().name()));
            last = page.more() ? page.rows().get(page.rows().size() - 1).key() : null;
        } while (last != null);
        assertEquals(names(), paged);
        assertEquals(25, paged.size());
    }

    @StoreTest
    void ofManyPeopleOfOneNameTheFirstInTheAlphabetAreLookedThroughAndTheRestIsTold() {
        waiters.add("ANI C", IssueReason.FIRST, 17, 9);
        waiters.add("ANI A", IssueReason.FIRST, 17, 2);
        waiters.add("ANI B", IssueReason.FIRST, 17, 5);
        assertEquals(List.of("ANI B", "ANI A"), named(2).entries().stream().map(each -> each.resident().name()).toList());
        assertTrue(named(2).limited());
        assertFalse(named(3).limited());
        assertFalse(queue.page(session, QueueFilter.ALL.named("ani"), null, 1).limited());
    }

    @StoreTest
    void aNameIsLookedForWithinTheOtherFilters() {
        var visit = new Origin(Origin.Kind.VISIT, "Kotabunan", today);
        waiters.from(waiters.add("ANI SEKARANG", IssueReason.LOST, 40, 8), Origin.Kind.VISIT, today);
        waiters.from(waiters.add("ANI DULU", IssueReason.LOST, 40, 7), Origin.Kind.VISIT, today.minusDays(9));
        waiters.add("ANI LOKET", IssueReason.LOST, 40, 6, ELSEWHERE);
        assertEquals(List.of("ANI SEKARANG"), names(QueueFilter.ALL.from(visit).named("ani")));
        assertEquals(List.of("ANI DULU"), names(QueueFilter.ALL.askedOn(today.minusDays(7)).named("ani")));
        assertEquals(List.of("ANI LOKET"), names(QueueFilter.ALL.in(ELSEWHERE).named("ani")));
        assertEquals(List.of(), names(QueueFilter.ALL.of(CardClass.FIRST_TIMER).named("ani")));
    }

    private Named.Found named(int most) {
        return store.read(transaction -> {
            var plan = queue.order(transaction).plan();
            return new Named(transaction, QueueFilter.ALL.named("ani"), ZoneOffset.UTC, most).entries(plan, plan, null, 10);
        });
    }

    @StoreTest
    void aPageAsksForTheOfficesSettingsAsOftenForManyCardsAsForOne() {
        waiters.add("SATU", IssueReason.FIRST, 17, 3);
        page(QueueFilter.ALL);
        var asked = office.settingsAsked.get();
        page(QueueFilter.ALL);
        var forOne = office.settingsAsked.get() - asked;
        for (var i = 0; i < 20; i++) {
            waiters.add("WARGA " + i, IssueReason.FIRST, 17, 2);
        }
        asked = office.settingsAsked.get();
        assertEquals(21, page(QueueFilter.ALL).size());
        assertEquals(forOne, office.settingsAsked.get() - asked);
    }

    @StoreTest
    void aCardAtAnotherSeatIsPassedOver() {
        waiters.add("SATU", IssueReason.FIRST, 17, 3);
        waiters.add("DUA", IssueReason.FIRST, 17, 2);
        var one = queue.firstPrintable(session, Set.of()).orElseThrow();
        store.write(transaction -> {
            Cards.in(store).forUpdate(transaction, one.cardId()).orElseThrow().claim("loket-2", transaction.databaseTime());
            return null;
        });
        assertEquals("DUA", first());
        assertFalse(queue.firstPrintable(session, Set.of(), QueueFilter.ALL.of(CardClass.LOST)).isPresent());
        assertTrue(page(QueueFilter.ALL).stream().anyMatch(each -> each.hold() == Hold.CLAIMED));
    }

    private String first() {
        return queue.firstPrintable(session, Set.of()).orElseThrow().name();
    }

    private List<String> names() {
        return names(QueueFilter.ALL);
    }

    private List<String> names(QueueFilter filter) {
        return page(filter).stream().map(Waiting::name).toList();
    }

    private List<Waiting> page(QueueFilter filter) {
        return queue.page(session, filter, null, 100).rows().stream().map(row -> row.waiting()).toList();
    }

    private void decide(Policy policy) {
        store.write(transaction -> {
            transaction.entities().persist(new PolicyVersion(policy, now, "kasi", "uji"));
            return null;
        });
    }

    private void turn(LocalDate day) {
        var oldest = day.minusDays(7).atStartOfDay(ZoneOffset.UTC).toInstant();
        store.write(transaction -> new DayTurn(transaction.connection()).turn(day, oldest));
    }

    private String versions() {
        return store.read(transaction -> transaction.entities().createQuery("select c.version from Card c order by c.id",
                Integer.class).getResultStream().map(String::valueOf).collect(Collectors.joining(",")));
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
