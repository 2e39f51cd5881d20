package id.loket.stock.consumable.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OfficeSettings;
import id.loket.stock.consumable.ConsumableBatch;
import id.loket.stock.consumable.ConsumableEntry;
import id.loket.stock.consumable.ConsumableEntry.Where;
import id.loket.stock.consumable.ConsumableMsg;
import id.loket.stock.consumable.Consumables;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Ribbon and film, for the stock keeper and, by the card's contract, for the print room. */
@Component(service = {Consumables.class, ConsumableSupply.class})
public final class StoredConsumables implements Consumables, ConsumableSupply {

    private static final int FEWEST_PRINTS = 50;
    private static final int MOST_PRINTS = 10_000;
    private static final int USUAL_REORDER = 5;
    private static final int MOST_REORDER = 999;
    private static final int SHOWN = 500;

    private final Store store;
    private final OfficeSettings settings;

    /**
     * @param store open
     * @param settings keep the reorder points
     */
    @Activate
    public StoredConsumables(@Reference Store store, @Reference OfficeSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public ConsumableBatch receive(Session session, Delivery delivery) {
        session.require(KEEP);
        refuseWrong(delivery);
        return change(session, "stock.consumable-receive", shelf -> {
            var number = delivery.batch().trim();
            var batch = shelf.batch(delivery.kind(), number).orElseGet(() -> added(delivery, number));
            if (batch.printsPerRoll() != delivery.printsPerRoll()) {
                throw new Refusal(ConsumableMsg.batchDiffers, number, batch.printsPerRoll());
            }
            shelf.move(batch, delivery.rolls(), ConsumableEntry.Kind.RECEIVED, delivery.rolls(),
                    new Where(null, null, delivery.document().trim()), session.account());
            return batch;
        });
    }

    private ConsumableBatch added(Delivery delivery, String number) {
        return store.write(transaction -> {
            var batch = new ConsumableBatch(delivery.kind(), number, delivery.printsPerRoll());
            transaction.entities().persist(batch);
            return batch;
        });
    }

    private static void refuseWrong(Delivery delivery) {
        if (delivery.kind() == null || delivery.batch() == null || delivery.batch().isBlank()) {
            throw new Refusal(ConsumableMsg.noBatch);
        }
        if (delivery.document() == null || delivery.document().isBlank()) {
            throw new Refusal(ConsumableMsg.noDocument);
        }
        if (delivery.rolls() <= 0 || delivery.rolls() > MOST_ROLLS) {
            throw new Refusal(ConsumableMsg.rollsWrong, delivery.rolls(), MOST_ROLLS);
        }
        if (delivery.printsPerRoll() < FEWEST_PRINTS || delivery.printsPerRoll() > MOST_PRINTS) {
            throw new Refusal(ConsumableMsg.printsWrong, delivery.printsPerRoll(), FEWEST_PRINTS, MOST_PRINTS);
        }
    }

    @Override
    public Roll mount(Session session, String printer, Kind kind, String batch) {
        session.require(KEEP);
        return change(session, "stock.consumable-mount", shelf -> shelf.mount(printer, kind, batch, session.account()));
    }

    @Override
    public void dismount(Session session, String printer, Kind kind, End end, long prints) {
        session.require(KEEP);
        change(session, "stock.consumable-dismount", shelf -> {
            shelf.dismount(printer, kind, end, prints, session.account());
            return printer;
        });
    }

    @Override
    public ConsumableBatch spoil(Session session, long id, long rolls, String reason) {
        session.require(KEEP);
        requireReason(reason);
        if (rolls <= 0) {
            throw new Refusal(ConsumableMsg.rollsWrong, rolls, MOST_ROLLS);
        }
        return change(session, "stock.consumable-spoil", shelf -> {
            var batch = shelf.batch(id);
            shelf.move(batch, -rolls, ConsumableEntry.Kind.SPOILED, rolls, new Where(null, null, reason.trim()), session.account());
            return batch;
        });
    }

    @Override
    public ConsumableBatch count(Session session, long id, long counted, String reason) {
        session.require(KEEP);
        if (counted < 0 || counted > MOST_ROLLS) {
            throw new Refusal(ConsumableMsg.rollsWrong, counted, MOST_ROLLS);
        }
        return change(session, "stock.consumable-count", shelf -> {
            var batch = shelf.batch(id);
            var difference = counted - batch.onShelf();
            if (difference != 0) {
                requireReason(reason);
            }
            shelf.move(batch, difference, ConsumableEntry.Kind.COUNTED, difference,
                    new Where(null, null, difference == 0 ? null : reason.trim()), session.account());
            return batch;
        });
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal(ConsumableMsg.noReason);
        }
    }

    @Override
    public List<ConsumableBatch> batches(Session session) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select b from ConsumableBatch b order by b.onShelf desc, b.id desc", ConsumableBatch.class)
                .setMaxResults(SHOWN)
                .getResultList());
    }

    @Override
    public List<ConsumableEntry> story(Session session, long batch) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select e from ConsumableEntry e where e.batchId = :id order by e.id", ConsumableEntry.class)
                .setParameter("id", batch)
                .setMaxResults(SHOWN)
                .getResultList());
    }

    @Override
    public List<Roll> mounted(Session session) {
        session.require(READ);
        return store.read(transaction -> new Shelf(transaction).mounted());
    }

    @Override
    public Level level(Session session, Kind kind) {
        session.require(READ);
        return level(kind);
    }

    private Level level(Kind kind) {
        return store.read(transaction -> {
            var shelf = new Shelf(transaction);
            return new Level(kind, shelf.rolls(kind), shelf.prints(kind), settings.number(setting(kind), USUAL_REORDER),
                    shelf.keeps(kind));
        });
    }

    @Override
    public void reorderAt(Session session, Kind kind, int rolls) {
        session.require(KEEP);
        if (rolls < 0 || rolls > MOST_REORDER) {
            throw new Refusal(ConsumableMsg.rollsWrong, rolls, MOST_REORDER);
        }
        store.write(transaction -> {
            settings.put(transaction, setting(kind), String.valueOf(rolls));
            transaction.audit(session.entry("stock.consumable-reorder", kind.name()));
            return null;
        });
    }

    private static String setting(Kind kind) {
        return "stock.reorder-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private <T> T change(Session session, String action, Function<Shelf, T> step) {
        return store.write(transaction -> {
            var result = step.apply(new Shelf(transaction));
            transaction.audit(session.entry(action, "consumables"));
            return result;
        });
    }

    @Override
    public List<Batch> shelf(Kind kind) {
        return store.read(transaction -> new Shelf(transaction).batches(kind).stream()
                .map(batch -> new Batch(kind, batch.number(), batch.onShelf(), batch.printsPerRoll()))
                .toList());
    }

    @Override
    public Optional<Roll> mounted(String printer, Kind kind) {
        return store.read(transaction -> {
            var shelf = new Shelf(transaction);
            return shelf.mounted(printer, kind).map(shelf::roll);
        });
    }

    @Override
    public Roll mount(Transaction transaction, String printer, Kind kind, String batch, String actor) {
        return new Shelf(transaction).mount(printer, kind, batch, actor);
    }

    @Override
    public void dismount(Transaction transaction, String printer, Kind kind, End end, long prints, String actor) {
        new Shelf(transaction).dismount(printer, kind, end, prints, actor);
    }

    @Override
    public long printsLeft(Kind kind) {
        return level(kind).prints();
    }

    @Override
    public boolean reorderDue(Kind kind) {
        return level(kind).reorderDue();
    }
}
