package id.loket.stock.closing.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;
import id.loket.stock.closing.Kinds;
import id.loket.store.Transaction;

/** What the ledger says between two of its numbers. Movements are numbered without gaps in the order of their time. */
final class Flows {

    /** Movements that account for a difference a count has found. */
    private static final Set<Kind> ACCOUNTING = Set.of(Kind.LOSE, Kind.RECOVER, Kind.REVERSE);

    private final Map<String, Long> in = new TreeMap<>();
    private final Map<String, Long> out = new TreeMap<>();
    private final Map<String, Long> accounted = new TreeMap<>();
    private final Map<SpoilCause, Long> invalid = new EnumMap<>(SpoilCause.class);
    private long unnamed;

    /** Sums the movements from the first number to the last, both included. */
    static Flows between(Transaction transaction, long first, long last) {
        var flows = new Flows();
        if (last < first) {
            return flows;
        }
        transaction.entities()
                .createQuery("select m.source, m.target, m.kind, m.cause, sum(m.pieces) from Movement m"
                        + " where m.id between :first and :last group by m.source, m.target, m.kind, m.cause", Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .forEach(row -> flows.add((String) row[0], (String) row[1], (Kind) row[2], (SpoilCause) row[3],
                        ((Number) row[4]).longValue()));
        return flows;
    }

    private void add(String source, String target, Kind kind, SpoilCause cause, long pieces) {
        out.merge(source, pieces, Long::sum);
        in.merge(target, pieces, Long::sum);
        if (ACCOUNTING.contains(kind)) {
            accounted.merge(source, -pieces, Long::sum);
            accounted.merge(target, pieces, Long::sum);
        }
        if (target.equals(Place.INVALID.code())) {
            spoiled(cause, pieces);
        } else if (source.equals(Place.INVALID.code()) && kind == Kind.REVERSE) {
            spoiled(cause, -pieces);
        }
    }

    private void spoiled(SpoilCause cause, long pieces) {
        if (cause == null) {
            unnamed += pieces;
        } else {
            invalid.merge(cause, pieces, Long::sum);
        }
    }

    long in(String place) {
        return in.getOrDefault(place, 0L);
    }

    long out(String place) {
        return out.getOrDefault(place, 0L);
    }

    long net(String place) {
        return in(place) - out(place);
    }

    /** By how much the books were moved towards what was counted. */
    long accounted(String place) {
        return accounted.getOrDefault(place, 0L);
    }

    Set<String> places() {
        var places = new TreeSet<>(in.keySet());
        places.addAll(out.keySet());
        return places;
    }

    Kinds kinds() {
        return new Kinds(of(SpoilCause.ENCODE_FAILURE), of(SpoilCause.DAMAGED), of(SpoilCause.PRINT_FAILURE),
                of(SpoilCause.DATA_CHANGE), unnamed);
    }

    private long of(SpoilCause cause) {
        return invalid.getOrDefault(cause, 0L);
    }

    /** Number of the newest movement; 0 for none. */
    static long head(Transaction transaction) {
        return transaction.entities().createQuery("select h.lastMovement from LedgerHead h", Long.class).getSingleResult();
    }

    /** Number of the first movement at or after a moment; one more than the newest if there is none. Some twenty look-ups. */
    static long firstSince(Transaction transaction, Instant moment) {
        var low = 1L;
        var high = head(transaction) + 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (movedAt(transaction, middle).filter(at -> at.isBefore(moment)).isPresent()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static Optional<Instant> movedAt(Transaction transaction, long number) {
        return transaction.entities()
                .createQuery("select m.movedAt from Movement m where m.id = :id", Instant.class)
                .setParameter("id", number)
                .getResultStream()
                .findFirst();
    }

    /** The numbers at one place now. */
    static RangeSet numbers(Transaction transaction, Place place) {
        return RangeSet.of(ranges(transaction.entities()
                .createQuery("select h.series, h.firstSerial, h.lastSerial from Holding h where h.place = :place", Object[].class)
                .setParameter("place", place.code())
                .getResultList()));
    }

    /** Where the lowest of these numbers that the books know lies now, with that number; empty if they know none. */
    static Optional<Map.Entry<BlankRange, Place>> known(Transaction transaction, BlankRange range) {
        return transaction.entities()
                .createQuery("select h.place, h.firstSerial, h.lastSerial from Holding h where h.series = :series"
                        + " and h.firstSerial <= :last and h.lastSerial >= :first order by h.firstSerial", Object[].class)
                .setParameter("series", range.series())
                .setParameter("first", range.first().serial())
                .setParameter("last", range.last().serial())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> Map.entry(BlankRange.of(range.series(), Math.max((Long) row[1], range.first().serial()),
                        Math.min((Long) row[2], range.last().serial())), new Place((String) row[0])));
    }

    private static List<BlankRange> ranges(List<Object[]> rows) {
        var ranges = new ArrayList<BlankRange>();
        for (var row : rows) {
            // Neighbours that lie together are one holding, however many.
            var last = (long) row[2];
            for (var from = (long) row[1]; from <= last; from += BlankRange.MOST_PIECES) {
                ranges.add(BlankRange.of((String) row[0], from, Math.min(last, from + BlankRange.MOST_PIECES - 1)));
            }
        }
        return ranges;
    }
}
