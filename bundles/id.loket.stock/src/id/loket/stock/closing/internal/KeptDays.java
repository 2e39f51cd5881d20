package id.loket.stock.closing.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.loket.stock.Place;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.closing.MonthSheet;
import id.loket.store.Transaction;

/** The closings in the store. */
final class KeptDays {

    /** Shelves first, as a person walks past them; the two stores first and last. */
    static final Comparator<DayLine> IN_ORDER = Comparator
            .comparing((DayLine line) -> !line.place().isShelf())
            .thenComparing(line -> !line.place().equals(Place.OFFICE))
            .thenComparing(line -> line.place().equals(Place.INVALID))
            .thenComparing(line -> line.place().code());

    private final Transaction transaction;

    KeptDays(Transaction transaction) {
        this.transaction = transaction;
    }

    Optional<DayClosing> latest() {
        return before(LocalDate.of(9999, 1, 1), 1).stream().findFirst();
    }

    Optional<DayClosing> of(LocalDate day) {
        return transaction.entities()
                .createQuery("select c from DayClosing c where c.closedDay = :day", DayClosing.class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    List<DayClosing> before(LocalDate day, int limit) {
        return transaction.entities()
                .createQuery("select c from DayClosing c where c.closedDay < :day order by c.closedDay desc", DayClosing.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    List<DayClosing> of(YearMonth month) {
        return transaction.entities()
                .createQuery("select c from DayClosing c where c.closedDay between :first and :last order by c.closedDay",
                        DayClosing.class)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .getResultList();
    }

    /** The oldest month that has a closed day and is not closed itself. */
    Optional<YearMonth> firstOpenMonth() {
        var closed = transaction.entities().createQuery("select max(m.firstDay) from MonthClosing m", LocalDate.class)
                .getSingleResult();
        var first = transaction.entities()
                .createQuery("select min(c.closedDay) from DayClosing c where c.closedDay >= :from", LocalDate.class)
                .setParameter("from", closed == null ? LocalDate.of(1900, 1, 1) : closed.plusMonths(1))
                .getSingleResult();
        return Optional.ofNullable(first).map(YearMonth::from);
    }

    Optional<MonthSheet.Closed> month(YearMonth month) {
        return transaction.entities()
                .createQuery("select m from MonthClosing m where m.firstDay = :day", MonthClosing.class)
                .setParameter("day", month.atDay(1))
                .getResultStream()
                .findFirst()
                .map(MonthClosing::closed);
    }

    /** The sheets of these closings, in their order, in two queries. */
    List<DaySheet> sheets(List<DayClosing> closings) {
        if (closings.isEmpty()) {
            return List.of();
        }
        var ids = closings.stream().map(DayClosing::id).toList();
        var counts = new HashMap<String, ClosingCount>();
        transaction.entities()
                .createQuery("select c from ClosingCount c where c.closingId in :ids order by c.revision", ClosingCount.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(count -> counts.put(count.closingId() + count.place(), count));
        var lines = new HashMap<Long, List<DayLine>>();
        transaction.entities()
                .createQuery("select l from ClosingLine l where l.closingId in :ids", ClosingLine.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(line -> lines.merge(line.closingId(),
                        List.of(line.line(Optional.ofNullable(counts.get(line.closingId() + line.place())))), KeptDays::both));
        return closings.stream().map(closing -> sheet(closing, lines)).toList();
    }

    DaySheet sheet(DayClosing closing) {
        return sheets(List.of(closing)).get(0);
    }

    List<DayLine.Found> counts(DayClosing closing, Place place) {
        return transaction.entities()
                .createQuery("select c from ClosingCount c where c.closingId = :id and c.place = :place order by c.revision",
                        ClosingCount.class)
                .setParameter("id", closing.id())
                .setParameter("place", place.code())
                .getResultStream()
                .map(ClosingCount::found)
                .toList();
    }

    private static DaySheet sheet(DayClosing closing, Map<Long, List<DayLine>> lines) {
        return new DaySheet(closing.day(), lines.getOrDefault(closing.id(), List.of()).stream().sorted(IN_ORDER).toList(),
                closing.kinds(), closing.firstMovement(), closing.lastMovement(), Optional.of(closing.closed()));
    }

    private static List<DayLine> both(List<DayLine> one, List<DayLine> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
