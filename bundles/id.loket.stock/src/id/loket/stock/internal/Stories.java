package id.loket.stock.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.loket.kernel.ChipNumber;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.store.Transaction;

/**
 * What happened to single pieces. Pieces moved one by one are found by their number, movements of many are few: asked for
 * apart, each along the index.
 */
final class Stories {

    private static final String OF_ONE = "select m from Movement m where m.series = :series and m.pieces = 1"
            + " and m.firstSerial between :first and :last";
    private static final String OF_MANY = "select m from Movement m where m.series = :series and m.pieces > 1"
            + " and m.firstSerial <= :last and m.lastSerial >= :first";

    private Stories() {
    }

    /** A piece's movements, oldest first. */
    static List<Movement> of(Transaction transaction, ChipNumber chip) {
        var piece = BlankRange.of(chip);
        return Stream.concat(query(transaction, OF_ONE, piece, 0).stream(), query(transaction, OF_MANY, piece, 0).stream())
                .sorted(Comparator.comparingLong(Movement::id))
                .toList();
    }

    /** The first movement after a given one that touched any of its pieces. */
    static Optional<Movement> firstTouchedAfter(Transaction transaction, Movement movement) {
        return Stream.of(OF_ONE, OF_MANY)
                .flatMap(sql -> query(transaction, sql + " and m.id > :after order by m.id", movement.range(), movement.id())
                        .stream())
                .min(Comparator.comparingLong(Movement::id));
    }

    private static List<Movement> query(Transaction transaction, String jpql, BlankRange range, long after) {
        var query = transaction.entities().createQuery(jpql, Movement.class)
                .setParameter("series", range.series())
                .setParameter("first", range.first().serial())
                .setParameter("last", range.last().serial());
        return (after == 0 ? query : query.setParameter("after", after).setMaxResults(1)).getResultList();
    }
}
