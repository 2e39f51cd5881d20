package id.loket.bench.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Machine;
import id.loket.stock.BlankRange;
import id.loket.stock.LedgerTakeover.Line;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;

/**
 * Years of a large regency, day after day until as many movements are made as are wanted: consignments, three hoppers
 * filled by the hundred, 3,000 cards a day of which three in a hundred are spoiled, blanks sent to districts by courier,
 * and the invalid ones destroyed each month.
 */
final class Years implements Iterator<Line> {

    private static final int CARDS = 3000;
    private static final int LOAD = 100;
    private static final int CONSIGNMENT = 20_000;
    private static final int SENT = 50;
    private static final int SPOILED_OF = 33;
    private static final int MONTH = 22;
    private static final String SERIES = "DKB#9";
    private static final String ACTOR = "gudang";

    private final long wanted;
    private final Deque<Line> today = new ArrayDeque<>();
    private final List<Long> invalid = new ArrayList<>();
    private Instant now;
    private long made;
    private long received;
    private long used;
    private long card;
    private int day;

    /**
     * @param wanted how many movements
     * @param end when the last of them is made
     */
    Years(long wanted, Instant end) {
        this.wanted = wanted;
        this.now = end.minus(Duration.ofDays(wanted / (2 * CARDS) + 2));
    }

    @Override
    public boolean hasNext() {
        return made < wanted;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (today.isEmpty()) {
            nextDay();
        }
        made++;
        return today.poll();
    }

    private void nextDay() {
        day++;
        var morning = now;
        while (received - used < CARDS + SENT + LOAD) {
            add(BlankRange.of(SERIES, received + 1, received + CONSIGNMENT), Place.OUTSIDE, Place.OFFICE,
                    Entry.of(Kind.RECEIPT, ACTOR).by("SJ-" + received));
            received += CONSIGNMENT;
        }
        if (day % 5 == 0) {
            send();
        }
        if (day % MONTH == 0) {
            destroy();
        }
        for (var printer = 0; printer * LOAD < CARDS; printer++) {
            print(Place.hopper(new Machine("ipp:" + printer % 3)));
        }
        now = morning.plus(Duration.ofDays(1));
    }

    private void send() {
        var courier = Place.courier("SK-" + day);
        var range = BlankRange.of(SERIES, used + 1, used + SENT);
        add(range, Place.OFFICE, courier, Entry.of(Kind.SEND, ACTOR).by("SK-" + day));
        add(range, courier, new Place("district:71.10.0" + (1 + day / 5 % 7)), Entry.of(Kind.ARRIVE, ACTOR));
        used += SENT;
    }

    private void destroy() {
        for (var piece : invalid) {
            add(BlankRange.of(SERIES, piece, piece), Place.INVALID, Place.DESTROYED,
                    Entry.of(Kind.DESTROY, ACTOR).by("BA-" + day).approved("penyelia"));
        }
        invalid.clear();
    }

    private void print(Place hopper) {
        add(BlankRange.of(SERIES, used + 1, used + LOAD), Place.OFFICE, hopper, Entry.of(Kind.LOAD, ACTOR));
        for (var piece = used + 1; piece <= used + LOAD; piece++) {
            card++;
            var blank = BlankRange.of(SERIES, piece, piece);
            add(blank, hopper, Place.IN_ACT, Entry.of(Kind.TAKE, "cards", card, null));
            if (piece % SPOILED_OF == 0) {
                add(blank, Place.IN_ACT, Place.INVALID, Entry.of(Kind.SPOIL, "cards", card, SpoilCause.PRINT_FAILURE));
                invalid.add(piece);
            } else {
                add(blank, Place.IN_ACT, Place.ISSUED, Entry.of(Kind.PRINT, "cards", card, null));
            }
        }
        used += LOAD;
    }

    private void add(BlankRange range, Place source, Place target, Entry entry) {
        now = now.plusMillis(2000);
        today.add(new Line(range, source, target, entry, now));
    }
}
