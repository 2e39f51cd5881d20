package id.loket.printing.batch.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.document.Documents;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.batch.Batch;
import id.loket.printing.batch.BatchMsg;
import id.loket.printing.batch.Batches;
import id.loket.printing.batch.Choice;
import id.loket.printing.batch.Item;
import id.loket.printing.internal.Queue;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.store.UniqueRule;

/** The office's batches; each change is one transaction with its audit row. */
@Component
public final class BatchBook implements Batches {

    private static final String PURPOSE = "print batch";
    private static final long GAP = 1_000;

    private final Store store;
    private final Regions regions;
    private final Clock clock;
    private final Queue queue;
    private final RunSheet sheet;

    /**
     * @param store open
     * @param regions names of villages
     * @param clock of the office
     * @param queue whose first cards make a batch
     * @param documents makes the run sheet
     * @param installation whether this is a training office
     */
    @Activate
    public BatchBook(@Reference Store store, @Reference Regions regions, @Reference Clock clock,
            @Reference Queue queue, @Reference Documents documents, @Reference Installation installation) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
        this.queue = queue;
        sheet = new RunSheet(documents, regions, clock, installation.training());
    }

    @Override
    public List<Option> options(Session session, Choice.Kind kind) {
        session.require(Printing.READ);
        return store.read(transaction -> new Options(transaction, regions).of(kind));
    }

    @Override
    public long count(Session session, Choice choice) {
        session.require(Printing.READ);
        return store.read(new Selection(choice, clock)::count);
    }

    @Override
    public long make(Session session, String name, Choice choice, int most) {
        session.require(Printing.PRINT);
        if (name == null || name.isBlank()) {
            throw new Refusal(BatchMsg.nameMissing);
        }
        if (most < 1) {
            throw new Refusal(BatchMsg.tooFew);
        }
        if (most > MOST) {
            throw new Refusal(BatchMsg.tooMany, MOST);
        }
        return store.write(transaction -> {
            var chosen = choice instanceof Choice.First ? first(transaction, most)
                    : new Selection(choice, clock).cards(transaction, most);
            if (chosen.isEmpty()) {
                throw new Refusal(BatchMsg.noCards);
            }
            var batch = new PrintBatch(name.strip(), choice.kind(), Selection.words(choice, regions), session.account(),
                    transaction.now());
            transaction.entities().persist(batch);
            put(transaction, batch, choice instanceof Choice.OfVillage ? byHouse(transaction, chosen) : chosen);
            changed(transaction, session, "make", batch.id(), chosen.stream().map(card -> "card:" + card.id()).toList());
            return batch.id();
        });
    }

    /** In the order of the policy, as they would be printed without a batch. */
    private List<Card> first(Transaction transaction, int most) throws SQLException {
        var inBatches = new HashSet<>(transaction.entities()
                .createQuery("select i.openCard from PrintBatchItem i where i.openCard is not null", Long.class).getResultList());
        return queue.first(transaction, most, card -> !inBatches.contains(card.id()));
    }

    /** Two seats may choose the same cards at the same moment; the database lets one of them. */
    private static void put(Transaction transaction, PrintBatch batch, List<Card> cards) {
        var place = 0L;
        for (var card : cards) {
            place += GAP;
            transaction.entities().persist(new PrintBatchItem(batch.id(), card.id(), place, card.attempts()));
        }
        UniqueRule.flush(transaction, refused -> new Refusal(refused, BatchMsg.takenMeanwhile));
    }

    /** As the cards are carried around: by RW, RT and name. */
    private static List<Card> byHouse(Transaction transaction, List<Card> cards) {
        Map<Long, Resident> residents = new HashMap<>();
        for (var card : cards) {
            residents.put(card.id(), transaction.entities().find(Resident.class, card.residentId()));
        }
        var sorted = new ArrayList<>(cards);
        sorted.sort(Comparator.<Card, String>comparing(card -> text(residents.get(card.id()).rw()))
                .thenComparing(card -> text(residents.get(card.id()).rt()))
                .thenComparing(card -> residents.get(card.id()).name()));
        return sorted;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Override
    public List<Batch> list(Session session, int limit) {
        session.require(Printing.READ);
        return store.read(transaction -> {
            var rows = new BatchRows(transaction, regions);
            return transaction.entities()
                    .createQuery("select b from PrintBatch b order by case when b.state = :closed then 1 else 0 end,"
                            + " b.madeAt desc, b.id desc", PrintBatch.class)
                    .setParameter("closed", Batch.State.CLOSED)
                    .setMaxResults(limit)
                    .getResultStream()
                    .map(batch -> batch.with(rows.sums(batch.id())))
                    .toList();
        });
    }

    @Override
    public Contents open(Session session, long batch) {
        session.require(Printing.READ);
        return store.write(transaction -> contents(transaction, session, batch, "printing.batch.open"));
    }

    private Contents contents(Transaction transaction, Session session, long id, String action) {
        var batch = transaction.entities().find(PrintBatch.class, id);
        if (batch == null) {
            throw new Refusal(BatchMsg.batchGone);
        }
        var items = new BatchRows(transaction, regions).items(id);
        transaction.audit(session.entry(action, PURPOSE,
                items.stream().map(item -> "card:" + item.cardId()).toArray(String[]::new)));
        return new Contents(batch.with(BatchRows.sums(items)), items);
    }

    @Override
    public void pause(Session session, long batch) {
        to(session, batch, Batch.State.PAUSED, "pause");
    }

    @Override
    public void resume(Session session, long batch) {
        to(session, batch, Batch.State.OPEN, "resume");
    }

    @Override
    public void close(Session session, long batch) {
        to(session, batch, Batch.State.CLOSED, "close");
    }

    private void to(Session session, long id, Batch.State next, String action) {
        session.require(Printing.PRINT);
        store.write(transaction -> {
            var batch = BatchRows.locked(transaction, id);
            if (next == Batch.State.CLOSED) {
                release(transaction, id);
            }
            batch.to(next, session.account(), transaction.now());
            changed(transaction, session, action, id, List.of());
            return null;
        });
    }

    private void release(Transaction transaction, long id) {
        var sums = new BatchRows(transaction, regions).sums(id);
        var unfinished = sums.inWork() + sums.inspect() + sums.toCheck();
        if (unfinished > 0) {
            throw new Refusal(BatchMsg.stillInWork, unfinished);
        }
        BatchRows.items(transaction, id).forEach(PrintBatchItem::release);
    }

    @Override
    public void move(Session session, long batch, long cardId, Move move) {
        session.require(Printing.PRINT);
        store.write(transaction -> {
            BatchRows.locked(transaction, batch).requireNotClosed();
            var waiting = waiting(transaction, batch);
            var at = waiting.indexOf(waitingItem(transaction, batch, cardId));
            moved(waiting, at, move);
            changed(transaction, session, "move", batch, List.of("card:" + cardId));
            return null;
        });
    }

    /** Among those that wait only: what is printed keeps its place on the sheet. */
    private static void moved(List<PrintBatchItem> waiting, int at, Move move) {
        var item = waiting.get(at);
        switch (move) {
            case UP -> swap(item, waiting.get(Math.max(0, at - 1)));
            case DOWN -> swap(item, waiting.get(Math.min(waiting.size() - 1, at + 1)));
            case TOP -> item.place(waiting.get(0).place() - (at == 0 ? 0 : 1));
            case BOTTOM -> item.place(waiting.get(waiting.size() - 1).place() + (at == waiting.size() - 1 ? 0 : 1));
        }
    }

    private static void swap(PrintBatchItem one, PrintBatchItem other) {
        var place = one.place();
        one.place(other.place());
        other.place(place);
    }

    @Override
    public void takeOut(Session session, long batch, long cardId, String reason) {
        session.require(Printing.PRINT);
        if (reason == null || reason.isBlank()) {
            throw new Refusal(BatchMsg.reasonMissing);
        }
        store.write(transaction -> {
            BatchRows.locked(transaction, batch).requireNotClosed();
            waitingItem(transaction, batch, cardId).takeOut(reason.strip(), session.account(), transaction.now());
            changed(transaction, session, "out", batch, List.of("card:" + cardId));
            return null;
        });
    }

    private List<PrintBatchItem> waiting(Transaction transaction, long batch) {
        return new BatchRows(transaction, regions).rows(batch).stream()
                .filter(row -> !row.place().isOut() && row.card().state() == CardState.QUEUED)
                .map(BatchRows.Row::place).toList();
    }

    private PrintBatchItem waitingItem(Transaction transaction, long batch, long cardId) {
        var item = new BatchRows(transaction, regions).items(batch).stream().filter(each -> each.cardId() == cardId)
                .findFirst().orElseThrow(() -> new Refusal(BatchMsg.notInBatch));
        if (!item.waits()) {
            throw new Refusal(BatchMsg.notWaiting, item.state().label());
        }
        return BatchRows.items(transaction, batch).stream().filter(each -> each.cardId() == cardId).findFirst().orElseThrow();
    }

    @Override
    public byte[] runSheet(Session session, long batch) {
        session.require(Printing.READ);
        return sheet.pdf(store.write(transaction -> contents(transaction, session, batch, "printing.batch.sheet")),
                session.displayName());
    }

    private static void changed(Transaction transaction, Session session, String action, long batch, List<String> cards) {
        var subjects = new ArrayList<>(cards);
        subjects.add("batch:" + batch);
        transaction.audit(session.entry("printing.batch." + action, PURPOSE, subjects.toArray(String[]::new)));
        transaction.announce("batches");
    }
}
