package id.loket.printing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.loket.card.Card;
import id.loket.kernel.CardState;
import id.loket.printing.internal.Queue.Entry;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.internal.Plan;
import id.loket.printing.queue.internal.Section;
import id.loket.registry.Resident;
import id.loket.registry.names.NameKeys;
import id.loket.store.Transaction;

/** Waiting cards by what a person types: found through the registry's indexes, then put in the queue's order. */
final class Named {

    /** More people of one name are not looked through: who types another letter finds them. */
    private static final int MOST = 300;

    private final Transaction transaction;
    private final QueueFilter filter;

    Named(Transaction transaction, QueueFilter filter) {
        this.transaction = transaction;
        this.filter = filter;
    }

    List<Entry> entries(Plan order, Plan wanted, OrderKey after, int limit) {
        return found().stream()
                .map(row -> entry(order, (Card) row[0], (Resident) row[1]))
                .filter(each -> wanted.sections().get(each.key().section()).lanes().contains(each.card().standing().lane()))
                .filter(each -> after == null || each.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Entry::key))
                .limit(limit)
                .toList();
    }

    private List<Object[]> found() {
        var digits = filter.text().matches("\\d+");
        var from = digits ? filter.text() : NameKeys.key(filter.text());
        var conditions = new ArrayList<String>();
        conditions.add(digits ? "r.nik >= :from and r.nik < :to" : "r.nameKey >= :from and r.nameKey < :to");
        if (filter.village() != null) {
            conditions.add("r.villageCode = :village");
        }
        var query = transaction.entities().createQuery("select c, r from Card c, Resident r where c.inProgress = r.id"
                + " and c.state = :queued and " + String.join(" and ", conditions), Object[].class)
                .setParameter("queued", CardState.QUEUED)
                .setParameter("from", from)
                .setParameter("to", from + '￿')
                .setMaxResults(MOST);
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
