package id.loket.printing.batch.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import id.loket.card.Origin;
import id.loket.kernel.RegionCode;
import id.loket.printing.batch.Batches.Option;
import id.loket.printing.batch.Choice;
import id.loket.registry.Regions;
import id.loket.store.Transaction;

/** What there is to choose from. A card is in a lane as long as it waits, and every index of the queue begins with it. */
final class Options {

    private static final int MOST = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Transaction transaction;
    private final Regions regions;

    Options(Transaction transaction, Regions regions) {
        this.transaction = transaction;
        this.regions = regions;
    }

    List<Option> of(Choice.Kind kind) {
        return switch (kind) {
            case VILLAGE -> villages();
            case VISIT -> origins(List.of(Origin.Kind.VISIT, Origin.Kind.FIELD_PACKAGE), true);
            case LIST -> origins(List.of(Origin.Kind.LIST), false);
            case RECORDED, REQUESTED, FIRST -> List.of();
        };
    }

    private List<Option> villages() {
        return transaction.entities()
                .createQuery("select c.standing.villageCode, count(c.id) from Card c where c.standing.lane is not null"
                        + " and c.standing.villageCode <> '' group by c.standing.villageCode order by 2 desc, 1",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Option(new Choice.OfVillage((String) row[0]),
                        regions.name(new RegionCode((String) row[0])).orElse((String) row[0]), (Long) row[1]))
                .toList();
    }

    private List<Option> origins(List<Origin.Kind> kinds, boolean visits) {
        return transaction.entities()
                .createQuery("select c.standing.originLabel, c.standing.originOn, count(c.id) from Card c"
                        + " where c.standing.lane is not null and c.standing.originKind in :kinds"
                        + " and c.standing.originLabel is not null"
                        + " group by c.standing.originLabel, c.standing.originOn order by 3 desc, 2, 1", Object[].class)
                .setParameter("kinds", kinds)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> {
                    var date = (LocalDate) row[1];
                    var choice = visits ? new Choice.OfVisit((String) row[0], date) : new Choice.OfList((String) row[0], date);
                    return new Option(choice, row[0] + ", " + DAY.format(date), (Long) row[2]);
                })
                .toList();
    }
}
