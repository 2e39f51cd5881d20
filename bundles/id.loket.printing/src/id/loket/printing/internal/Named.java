package id.loket.printing.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.loket.card.Card;
import id.loket.printing.internal.Queue.Entry;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.internal.Conditions;
import id.loket.printing.queue.internal.Plan;
import id.loket.printing.queue.internal.Section;
import id.loket.registry.names.NameKeys;
import id.loket.store.Transaction;

/** Waiting cards by what a person types: found through the registry's indexes, then put in the queue's order. */
final class Named {

    private static final char LAST_CHARACTER = '\uffff';

    private final Transaction transaction;
    private final QueueFilter filter;
    private final ZoneId zone;
    private final int most;

    Named(Transaction transaction, QueueFilter filter, ZoneId zone) {
        this(transaction, filter, zone, PrintQueue.MOST_NAMED);
    }

    Named(Transaction transaction, QueueFilter filter, ZoneId zone, int most) {
        this.transaction = transaction;
        this.filter = filter;
        this.zone = zone;
        this.most = most;
    }

    /**
     * Cards of people who were looked through.
     *
     * @param entries in the queue's order
     * @param limited whether there are more people of this name than are looked through
     */
    record Found(List<Entry> entries, boolean limited) {
    }

    Found entries(Plan order, Plan wanted, OrderKey after, int limit) throws SQLException {
        var found = found();
        var entries = Queue.entries(transaction, found.stream().limit(most).toList(), card -> key(order, card))
                .filter(each -> wanted.sections().get(each.key().section()).lanes().contains(each.card().standing().lane()))
                .filter(each -> after == null || each.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Entry::key))
                .limit(limit)
                .toList();
        return new Found(entries, found.size() > most);
    }

    /**
     * In the order of the index alone, so that of 40,000 people no more are read than are looked through. Derby has to be
     * told, it would rather read all of them and sort; to PostgreSQL these are remarks.
     */
    private List<Long> found() throws SQLException {
        var digits = filter.text().matches("\\d+");
        var column = digits ? "NIK" : "NAMEKEY";
        var from = digits ? filter.text() : NameKeys.key(filter.text());
        var conditions = new Conditions().and(column + " >= ?", from).and(column + " < ?", from + LAST_CHARACTER)
                .and("LANE is not null").and(filter, zone);
        var sql = """
                select CARD.ID from --DERBY-PROPERTIES joinOrder=FIXED
                RESIDENT --DERBY-PROPERTIES index=RESIDENT_%1$s
                inner join CARD --DERBY-PROPERTIES constraint=CARD_ONE_IN_PROGRESS, joinStrategy=NESTEDLOOP
                on CARD.INPROGRESS = RESIDENT.ID
                where %2$s order by %1$s fetch first %3$d rows only
                """.formatted(column, conditions, most + 1);
        try (var query = transaction.connection().prepareStatement(sql)) {
            conditions.set(query);
            var found = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }
    }

    /** Where a waiting card stands. */
    static OrderKey key(Plan order, Card card) {
        var standing = card.standing();
        var section = order.sectionOf(standing.lane(), standing.letterUntil());
        return new OrderKey(section, day(order.sections().get(section), card), card.requestedAt(), card.id());
    }

    private static LocalDate day(Section section, Card card) {
        return switch (section.order()) {
            case ASKED -> null;
            case LETTER -> card.standing().letterUntil();
            case ORIGIN -> card.standing().origin().date();
            case PRINTABLE -> card.standing().printableFrom();
        };
    }
}
