package id.loket.stock.closing.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Cards;
import id.loket.card.Machine;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.PlaceNames.Names;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.internal.StockBooks;
import id.loket.testing.FixedClock;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** An office that moves blanks and closes its days; its clock is the test's. */
public final class StockOffice {

    public static final Place HOPPER = Place.hopper(new Machine("ipp:1"));
    /** Who stands behind the accounts of the test's sessions. */
    static final Map<String, String> PEOPLE = Map.of("stock_keeper", "Rina Mokodompit", "supervisor", "Jefri Manoppo");
    public static final Session KEEPER = TestSessions.of(Role.STOCK_KEEPER);
    public static final Session SUPERVISOR = TestSessions.of(Role.SUPERVISOR);

    final TestStore test;
    final FixedClock clock;
    final KeptClosings closings;

    /**
     * @param test the store
     * @param clock its clock
     */
    public StockOffice(TestStore test, FixedClock clock) {
        this.test = test;
        this.clock = clock;
        closings = new KeptClosings(test.store(), test.auditTrail(), Cards.in(test.store()), clock, Papers.documents(),
                new OneRegency(), () -> new Names(Map.of(HOPPER, "Cetak 1"), new OneRegency()::name),
                account -> PEOPLE.getOrDefault(account, account));
    }

    public static BlankRange range(int first, int last) {
        return BlankRange.of("DKB#6", first, last);
    }

    public void receive(int first, int last) {
        move(range(first, last), Place.OUTSIDE, Place.OFFICE, Kind.RECEIPT, null);
    }

    void load(int first, int last) {
        move(range(first, last), Place.OFFICE, HOPPER, Kind.LOAD, null);
    }

    void print(int piece) {
        move(range(piece, piece), HOPPER, Place.IN_ACT, Kind.TAKE, null);
        move(range(piece, piece), Place.IN_ACT, Place.ISSUED, Kind.PRINT, null);
    }

    void spoil(int piece, SpoilCause cause) {
        move(range(piece, piece), HOPPER, Place.IN_ACT, Kind.TAKE, null);
        move(range(piece, piece), Place.IN_ACT, Place.INVALID, Kind.SPOIL, cause);
    }

    public void move(BlankRange range, Place source, Place target, Kind kind, SpoilCause cause) {
        clock.advance(Duration.ofSeconds(1));
        test.store().write(transaction -> {
            StockBooks.move(transaction, range, source, target, Entry.of(kind, "cards", 1, cause).by("NOTA-1").approved("supervisor"));
            return null;
        });
    }

    void reverse(long number) {
        clock.advance(Duration.ofSeconds(1));
        test.store().write(transaction -> {
            StockBooks.reverse(transaction, number);
            return null;
        });
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FixedClock.ZONE);
    }

    /** The next working day, at nine. */
    public void nextDay() {
        clock.set(today().plusDays(1).atTime(9, 0).atZone(FixedClock.ZONE).toInstant());
    }

    /** Counts every shelf as the books have it, but for those given. */
    List<Count> counts(LocalDate day, Count... different) {
        var byPlace = new HashMap<Place, Count>();
        for (var line : closings.sheet(KEEPER, day).shelves()) {
            byPlace.put(line.place(), Count.of(line.place(), line.expected()));
        }
        for (var count : different) {
            byPlace.put(count.place(), count);
        }
        return new ArrayList<>(byPlace.values());
    }

    DaySheet close(Count... different) {
        return close(today(), different);
    }

    DaySheet close(LocalDate day, Count... different) {
        clock.advance(Duration.ofSeconds(1));
        return closings.close(KEEPER, day, counts(day, different),
                different.length == 0 ? Optional.empty() : Optional.of(consent()));
    }

    Approval consent() {
        return consent("supervisor");
    }

    Approval consent(String who) {
        return new Approval(who, Closings.COUNTERSIGN, "sudah diperiksa", clock.instant());
    }

    static DayLine line(DaySheet sheet, Place place) {
        return sheet.lines().stream().filter(line -> line.place().equals(place)).findFirst().orElseThrow();
    }

    static Map<String, Long> figures(DaySheet sheet, Place place) {
        var line = line(sheet, place);
        return Map.of("opening", line.opening(), "in", line.in(), "out", line.out(), "closing", line.closing());
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
