package id.loket.printing.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import id.loket.card.Card;
import id.loket.kernel.CardState;
import id.loket.printing.internal.Queue.Entry;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.internal.Plan;
import id.loket.printing.queue.internal.Section;
import id.loket.registry.Resident;
import id.loket.registry.names.NameKeys;
import id.loket.store.Transaction;

/** Waiting cards by what a person types: found through the registry's indexes, then put in the queue's order. */
final class Named {

    private final Transaction transaction;
    private final QueueFilter filter;
    private final int most;

    Named(Transaction transaction, QueueFilter filter) {
        this(transaction, filter, PrintQueue.MOST_NAMED);
    }

    Named(Transaction transaction, QueueFilter filter, int most) {
        this.transaction = transaction;
        this.filter = filter;
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

    Found entries(Plan order, Plan wanted, OrderKey after, int limit) {
        var found = found();
        var entries = found.stream().limit(most)
                .map(row -> entry(order, (Card) row[0], (Resident) row[1]))
                .filter(each -> wanted.sections().get(each.key().section()).lanes().contains(each.card().standing().lane()))
                .filter(each -> after == null || each.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Entry::key))
                .limit(limit)
                .toList();
        return new Found(entries, found.size() > most);
    }

    /** In the order of the index alone, so that of 40,000 people no more are read than are looked through. */
    private List<Object[]> found() {
        var digits = filter.text().matches("\\d+");
        var field = digits ? "r.nik" : "r.nameKey";
        var from = digits ? filter.text() : NameKeys.key(filter.text());
        var village = filter.village() == null ? "" : " and r.villageCode = :village";
        var query = transaction.entities().createQuery("select c, r from Card c, Resident r where c.inProgress = r.id"
                + " and c.state = :queued and %1$s >= :from and %1$s < :to%2$s order by %1$s".formatted(field, village),
                Object[].class)
                .setParameter("queued", CardState.QUEUED)
                .setParameter("from", from)
                .setParameter("to", from + '\uffff')
                .setMaxResults(most + 1);
        if (filter.village() != null) {
            query.setParameter("village", filter.village());
        }
        return query.getResultList();
    }

    private static Entry entry(Plan order, Card card, Resident resident) {
        return new Entry(key(order, card), card, resident);
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
