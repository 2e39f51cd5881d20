package id.loket.stock.destruction.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import id.loket.kernel.ChipNumber;
import id.loket.kernel.RegionCode;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.stock.destruction.Destructions.Filter;
import id.loket.stock.destruction.InvalidPiece;
import id.loket.store.Transaction;

/** What lies in the invalid store, piece by piece, with the movement that brought each there. */
final class InvalidStore {

    private static final int CHUNK = 500;
    private static final int DISTRICT_LENGTH = 8;
    /** Nearly all movements are of one piece; those of more are few and asked for apart, so that both find their index. */
    private static final String ONE = "m.pieces = 1 and m.firstSerial between h.firstSerial and h.lastSerial";
    private static final String MORE = "m.pieces > 1 and m.firstSerial <= h.lastSerial and m.lastSerial >= h.firstSerial";

    private final Transaction transaction;
    private final ZoneId zone;

    InvalidStore(Transaction transaction, ZoneId zone) {
        this.transaction = transaction;
        this.zone = zone;
    }

    /** Pieces on no list, oldest arrival first. */
    List<InvalidPiece> free(Filter filter) {
        var held = held();
        return all().stream().filter(piece -> !held.contains(piece.chip().value())).filter(piece -> fits(filter, piece)).toList();
    }

    /** All pieces, oldest arrival first. */
    List<InvalidPiece> all() {
        var latest = new TreeMap<String, Movement>();
        collect(ONE, latest);
        collect(MORE, latest);
        var origins = origins(new HashSet<>(latest.values()));
        var pieces = new ArrayList<InvalidPiece>(latest.size());
        latest.forEach((chip, movement) -> pieces.add(piece(new ChipNumber(chip), movement, origins)));
        pieces.sort((one, other) -> Long.compare(one.movementId(), other.movementId()));
        return pieces;
    }

    private void collect(String overlap, Map<String, Movement> latest) {
        transaction.entities()
                .createQuery("select m, h.firstSerial, h.lastSerial from Holding h, Movement m where h.place = :invalid"
                        + " and m.series = h.series and " + overlap + " and m.target = :invalid", Object[].class)
                .setParameter("invalid", Place.INVALID.code())
                .getResultStream()
                .forEach(row -> clipped((Movement) row[0], (Long) row[1], (Long) row[2]).chips()
                        .forEach(chip -> latest.merge(chip.value(), (Movement) row[0], InvalidStore::later)));
    }

    private static BlankRange clipped(Movement movement, long first, long last) {
        var range = movement.range();
        return BlankRange.of(range.series(), Math.max(first, range.first().serial()), Math.min(last, range.last().serial()));
    }

    private static Movement later(Movement one, Movement other) {
        return one.id() > other.id() ? one : other;
    }

    private static InvalidPiece piece(ChipNumber chip, Movement movement, Map<Long, Origin> origins) {
        var origin = origins.getOrDefault(movement.id(), Origin.NONE);
        return new InvalidPiece(chip, movement.id(), movement.kind(), movement.cause(), origin.resident(), origin.district(), movement.movedAt());
    }

    /** Whose card each piece was, and where it came from: by the movement's resident, its card's, or the place it lay. */
    Map<Long, Origin> origins(Collection<Movement> movements) {
        var cards = look("select c.id, c.residentId from Card c where c.id in :ids",
                movements.stream().map(Movement::cardId).filter(Objects::nonNull).toList());
        var residents = new HashMap<Long, Long>();
        for (var movement : movements) {
            var resident = movement.residentId() != null ? movement.residentId() : (Long) cards.get(movement.cardId());
            if (resident != null) {
                residents.put(movement.id(), resident);
            }
        }
        var villages = look("select r.id, r.villageCode from Resident r where r.id in :ids", residents.values());
        var origins = new HashMap<Long, Origin>();
        for (var movement : movements) {
            var resident = residents.get(movement.id());
            origins.put(movement.id(), new Origin(resident, district((String) villages.get(resident), movement.source())));
        }
        return origins;
    }

    private Map<Long, Object> look(String query, Collection<Long> ids) {
        var found = new HashMap<Long, Object>();
        var all = List.copyOf(Set.copyOf(ids));
        for (var from = 0; from < all.size(); from += CHUNK) {
            transaction.entities().createQuery(query, Object[].class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .getResultStream()
                    .forEach(row -> found.put((Long) row[0], row[1]));
        }
        return found;
    }

    private static RegionCode district(String village, Place source) {
        if (village != null && village.length() >= DISTRICT_LENGTH) {
            return new RegionCode(village.substring(0, DISTRICT_LENGTH));
        }
        return source.code().startsWith("district:") ? new RegionCode(source.detail()) : null;
    }

    private Set<String> held() {
        var held = new HashSet<String>();
        transaction.entities()
                .createQuery("select p from ListedPiece p where p.released = :held", ListedPiece.class)
                .setParameter("held", ListedPiece.HELD)
                .getResultStream()
                .forEach(piece -> held.add(piece.range().first().value()));
        return held;
    }

    private boolean fits(Filter filter, InvalidPiece piece) {
        var day = piece.arrivedAt().atZone(zone).toLocalDate();
        return (filter.cause() == null || filter.cause() == piece.cause())
                && (filter.from() == null || !day.isBefore(filter.from()))
                && (filter.until() == null || !day.isAfter(filter.until()))
                && (filter.district() == null || filter.district().equals(piece.district()));
    }

    /**
     * Where a piece comes from.
     *
     * @param resident whose card, or null
     * @param district or null
     */
    record Origin(Long resident, RegionCode district) {

        static final Origin NONE = new Origin(null, null);
    }
}
