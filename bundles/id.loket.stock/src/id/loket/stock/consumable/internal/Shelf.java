package id.loket.stock.consumable.internal;

import java.util.List;
import java.util.Optional;

import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.card.ConsumableSupply.Roll;
import id.loket.kernel.text.Refusal;
import id.loket.stock.consumable.ConsumableBatch;
import id.loket.stock.consumable.ConsumableEntry;
import id.loket.stock.consumable.ConsumableEntry.Where;
import id.loket.stock.consumable.ConsumableMsg;
import id.loket.store.Transaction;

/** Rolls on the shelf and on printers, inside one transaction. */
final class Shelf {

    private final Transaction transaction;

    Shelf(Transaction transaction) {
        this.transaction = transaction;
    }

    List<ConsumableBatch> batches(Kind kind) {
        return transaction.entities()
                .createQuery("select b from ConsumableBatch b where b.kind = :kind and b.onShelf > 0 order by b.id", ConsumableBatch.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    Optional<ConsumableBatch> batch(Kind kind, String number) {
        return transaction.entities()
                .createQuery("select b from ConsumableBatch b where b.kind = :kind and b.batchNumber = :number", ConsumableBatch.class)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    ConsumableBatch batch(long id) {
        return Optional.ofNullable(transaction.entities().find(ConsumableBatch.class, id))
                .orElseThrow(() -> new Refusal(ConsumableMsg.batchUnknown, id));
    }

    Optional<ConsumableRoll> mounted(String printer, Kind kind) {
        return transaction.entities()
                .createQuery("select r from RollOnPrinter r where r.printer = :printer and r.kind = :kind", ConsumableRoll.class)
                .setParameter("printer", printer)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    List<Roll> mounted() {
        return transaction.entities()
                .createQuery("select r from RollOnPrinter r order by r.printer, r.kind", ConsumableRoll.class)
                .getResultStream()
                .map(this::roll)
                .toList();
    }

    Roll roll(ConsumableRoll mounted) {
        var batch = batch(mounted.batchId());
        return new Roll(batch.kind(), mounted.printer(), batch.number(), batch.printsPerRoll(), mounted.mountedAt());
    }

    Roll mount(String printer, Kind kind, String number, String actor) {
        if (printer == null || printer.isBlank()) {
            throw new Refusal(ConsumableMsg.noPrinter);
        }
        var batch = batch(kind, number.trim()).orElseThrow(() -> new Refusal(ConsumableMsg.batchUnknown, number));
        dismount(printer, kind, End.USED_UP, -1, actor);
        transaction.entities().flush();
        move(batch, -1, ConsumableEntry.Kind.MOUNTED, 1, new Where(printer, null, null), actor);
        var roll = new ConsumableRoll(printer, kind, batch.id(), transaction.now());
        transaction.entities().persist(roll);
        return roll(roll);
    }

    void dismount(String printer, Kind kind, End end, long prints, String actor) {
        mounted(printer, kind).ifPresent(roll -> {
            var where = new Where(printer, prints < 0 ? null : prints, null);
            move(batch(roll.batchId()), end == End.BACK_ON_SHELF ? 1 : 0, switch (end) {
                case USED_UP -> ConsumableEntry.Kind.USED_UP;
                case SPOILED -> ConsumableEntry.Kind.SPOILED;
                case BACK_ON_SHELF -> ConsumableEntry.Kind.BACK;
            }, 1, where, actor);
            transaction.entities().remove(roll);
        });
    }

    void move(ConsumableBatch batch, long shelf, ConsumableEntry.Kind kind, long rolls, Where where, String actor) {
        batch.move(shelf);
        transaction.entities().persist(new ConsumableEntry(batch, kind, rolls, where, actor, transaction.now()));
        transaction.announce("printers");
    }

    /** Whether any roll of this kind ever came. */
    boolean keeps(Kind kind) {
        return !transaction.entities()
                .createQuery("select b.id from ConsumableBatch b where b.kind = :kind", Long.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    long rolls(Kind kind) {
        return batches(kind).stream().mapToLong(ConsumableBatch::onShelf).sum();
    }

    long prints(Kind kind) {
        return batches(kind).stream().mapToLong(ConsumableBatch::prints).sum();
    }
}
