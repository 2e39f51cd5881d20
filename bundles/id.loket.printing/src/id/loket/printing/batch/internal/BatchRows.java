package id.loket.printing.batch.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.loket.card.Card;
import id.loket.card.PrintAttempt;
import id.loket.card.PrintAttempt.Result;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.batch.Batch;
import id.loket.printing.batch.BatchMsg;
import id.loket.printing.batch.Item;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Reads batches with what their cards say of themselves. */
final class BatchRows {

    private final Transaction transaction;
    private final Regions regions;

    BatchRows(Transaction transaction, Regions regions) {
        this.transaction = transaction;
        this.regions = regions;
    }

    /** Locked, so that two seats that move its cards come one after the other. */
    static PrintBatch locked(Transaction transaction, long id) {
        var batch = transaction.entities().find(PrintBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (batch == null) {
            throw new Refusal(BatchMsg.batchGone);
        }
        return batch;
    }

    static List<PrintBatchItem> items(Transaction transaction, long batch) {
        return transaction.entities()
                .createQuery("select i from PrintBatchItem i where i.batchId = :batch order by i.place, i.id",
                        PrintBatchItem.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** A card of a batch with its resident. */
    record Row(PrintBatchItem place, Card card, Resident resident) {
    }

    List<Row> rows(long batch) {
        return transaction.entities()
                .createQuery("select i, c, r from PrintBatchItem i, Card c, Resident r where i.batchId = :batch"
                        + " and c.id = i.cardId and r.id = c.residentId order by i.place, i.id", Object[].class)
                .setParameter("batch", batch)
                .getResultStream()
                .map(row -> new Row((PrintBatchItem) row[0], (Card) row[1], (Resident) row[2]))
                .toList();
    }

    List<Item> items(long batch) {
        var attempts = attempts(batch);
        var items = new ArrayList<Item>();
        for (var row : rows(batch)) {
            var tried = attempts.getOrDefault(row.card().id(), List.of()).stream()
                    .filter(each -> each.number() > row.place().attemptsBefore()).toList();
            items.add(item(row, items.size() + 1, tried));
        }
        return items;
    }

    private Item item(Row row, int place, List<PrintAttempt> tried) {
        var spoiled = (int) tried.stream().filter(each -> each.result() == Result.SPOILED).count();
        var state = state(row, spoiled);
        var resident = row.resident();
        return new Item(row.card().id(), place, resident.nik().masked(), resident.name(),
                regions.name(resident.village()).orElse(resident.village().value()), state, blank(row, state, tried), spoiled,
                words(row, state, spoiled));
    }

    private static String blank(Row row, Item.State state, List<PrintAttempt> tried) {
        if (state == Item.State.TAKEN_OUT || state == Item.State.WAITING || tried.isEmpty()) {
            return "";
        }
        return row.card().binding().chip() == null ? tried.get(tried.size() - 1).chip().value() : row.card().binding().chip().value();
    }

    private static String words(Row row, Item.State state, int spoiled) {
        if (state == Item.State.TAKEN_OUT) {
            return row.place().outReason();
        }
        var note = row.card().note();
        return note == null || state == Item.State.WAITING && spoiled == 0 ? "" : note;
    }

    private static Item.State state(Row row, int spoiled) {
        if (row.place().isOut()) {
            return Item.State.TAKEN_OUT;
        }
        return state(row.card().state(), row.card().checkDueAt() != null, spoiled > 0);
    }

    private static Item.State state(CardState card, boolean checkDue, boolean spoiled) {
        return switch (card) {
            case QUEUED -> spoiled ? Item.State.SPOILED_WAITING : Item.State.WAITING;
            case ASSIGNED, PRINTING -> Item.State.IN_WORK;
            case INSPECT -> Item.State.INSPECT;
            case PRINTED -> checkDue ? Item.State.TO_CHECK : Item.State.PRINTED;
            case SHIPPED, HANDED_OVER -> Item.State.PRINTED;
            case REQUESTED, SPOILED -> Item.State.ELSEWHERE;
        };
    }

    private Map<Long, List<PrintAttempt>> attempts(long batch) {
        var found = new HashMap<Long, List<PrintAttempt>>();
        transaction.entities()
                .createQuery("select a from PrintAttempt a, PrintBatchItem i where i.batchId = :batch"
                        + " and a.card.id = i.cardId and a.number > i.attemptsBefore order by a.id", PrintAttempt.class)
                .setParameter("batch", batch)
                .getResultStream()
                .forEach(attempt -> found.computeIfAbsent(attempt.card().id(), key -> new ArrayList<>()).add(attempt));
        return found;
    }

    static Batch.Sums sums(List<Item> items) {
        var counts = new EnumMap<Item.State, Integer>(Item.State.class);
        items.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        return sums(items.size(), counts);
    }

    private static Batch.Sums sums(int all, Map<Item.State, Integer> counts) {
        return new Batch.Sums(all, counts.getOrDefault(Item.State.PRINTED, 0), counts.getOrDefault(Item.State.TO_CHECK, 0),
                counts.getOrDefault(Item.State.SPOILED_WAITING, 0), counts.getOrDefault(Item.State.WAITING, 0),
                counts.getOrDefault(Item.State.IN_WORK, 0), counts.getOrDefault(Item.State.INSPECT, 0),
                counts.getOrDefault(Item.State.TAKEN_OUT, 0));
    }

    /** The same without names: for a list of batches. */
    Batch.Sums sums(long batch) {
        var counts = new EnumMap<Item.State, Integer>(Item.State.class);
        var all = transaction.entities()
                .createQuery("select i.outAt, c.state, c.checkDueAt, (select count(a) from PrintAttempt a"
                        + " where a.card = c and a.number > i.attemptsBefore and a.result = :spoiled)"
                        + " from PrintBatchItem i, Card c where i.batchId = :batch and c.id = i.cardId", Object[].class)
                .setParameter("batch", batch)
                .setParameter("spoiled", Result.SPOILED)
                .getResultList();
        for (var row : all) {
            var state = row[0] != null ? Item.State.TAKEN_OUT
                    : state((CardState) row[1], row[2] != null, ((Number) row[3]).longValue() > 0);
            counts.merge(state, 1, Integer::sum);
        }
        return sums(all.size(), counts);
    }
}
