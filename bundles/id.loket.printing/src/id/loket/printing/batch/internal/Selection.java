package id.loket.printing.batch.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.loket.card.Card;
import id.loket.card.Origin;
import id.loket.kernel.CardState;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.printing.batch.BatchMsg;
import id.loket.printing.batch.Choice;
import id.loket.registry.Regions;
import id.loket.store.Transaction;
import jakarta.persistence.TypedQuery;

/** A choice as a question to the queue: cards that wait, may be printed, and are in no open batch. */
final class Selection {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String FREE = " from Card c where c.state = :queued and c.standing.lane is not null and c.releasedAt is not null"
            + " and c.standing.printableFrom <= :today"
            + " and not exists (select i.id from PrintBatchItem i where i.openCard = c.id)";
    private static final String IN_ORDER = " order by c.standing.lane, c.requestedAt, c.id";

    private final Clock clock;
    private final String criterion;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Selection(Choice choice, Clock clock) {
        this.clock = clock;
        criterion = criterion(choice);
        values.put("queued", CardState.QUEUED);
        values.put("today", LocalDate.now(clock));
    }

    private String criterion(Choice choice) {
        if (choice instanceof Choice.OfVillage village) {
            values.put("village", village.code());
            return " and c.standing.villageCode = :village";
        }
        if (choice instanceof Choice.OfVisit visit) {
            return origin(List.of(Origin.Kind.VISIT, Origin.Kind.FIELD_PACKAGE), visit.label(), visit.date());
        }
        if (choice instanceof Choice.OfList list) {
            return origin(List.of(Origin.Kind.LIST), list.label(), list.date());
        }
        if (choice instanceof Choice.Recorded recorded) {
            requireOrder(recorded.from(), recorded.to());
            values.put("from", recorded.from());
            values.put("to", recorded.to());
            return " and c.standing.originOn between :from and :to";
        }
        if (choice instanceof Choice.Requested requested) {
            requireOrder(requested.from(), requested.to());
            values.put("from", start(requested.from()));
            values.put("to", start(requested.to().plusDays(1)));
            return " and c.requestedAt >= :from and c.requestedAt < :to";
        }
        return "";
    }

    private String origin(List<Origin.Kind> kinds, String label, LocalDate date) {
        values.put("kinds", kinds);
        values.put("label", label);
        values.put("date", date);
        return " and c.standing.originKind in :kinds and c.standing.originLabel = :label and c.standing.originOn = :date";
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Refusal(BatchMsg.daysTurned);
        }
    }

    long count(Transaction transaction) {
        return filled(transaction.entities().createQuery("select count(c)" + FREE + criterion, Long.class)).getSingleResult();
    }

    List<Card> cards(Transaction transaction, int most) {
        return filled(transaction.entities().createQuery("select c" + FREE + criterion + IN_ORDER, Card.class))
                .setMaxResults(most).getResultList();
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** Words of the sheet, so in Indonesian, that stay readable when the visit or the list is long gone. */
    static String words(Choice choice, Regions regions) {
        if (choice instanceof Choice.OfVillage village) {
            return BatchMsg.choiceVillage.in(Languages.INDONESIAN,
                    regions.name(new RegionCode(village.code())).orElse(village.code()));
        }
        if (choice instanceof Choice.OfVisit visit) {
            return BatchMsg.choiceVisit.in(Languages.INDONESIAN, visit.label(), DAY.format(visit.date()));
        }
        if (choice instanceof Choice.OfList list) {
            return BatchMsg.choiceList.in(Languages.INDONESIAN, list.label(), DAY.format(list.date()));
        }
        if (choice instanceof Choice.Recorded recorded) {
            return BatchMsg.choiceRecorded.in(Languages.INDONESIAN, DAY.format(recorded.from()), DAY.format(recorded.to()));
        }
        if (choice instanceof Choice.Requested requested) {
            return BatchMsg.choiceRequested.in(Languages.INDONESIAN,
                    DAY.format(requested.from()), DAY.format(requested.to()));
        }
        return BatchMsg.choiceFirst.in(Languages.INDONESIAN);
    }
}
