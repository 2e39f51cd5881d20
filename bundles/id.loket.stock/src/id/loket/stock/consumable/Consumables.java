package id.loket.stock.consumable;

import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.card.ConsumableSupply.Roll;

/** Ribbon and film as a second stock: received by batch, mounted on printers, used up, spoiled, counted. */
public interface Consumables {

    /** Receiving, mounting, counting. */
    Permission KEEP = Permission.of("stock.consumables", Role.STOCK_KEEPER, Role.PRINT_OPERATOR, Role.SUPERVISOR);
    /** Reading. */
    Permission READ = Permission.of("stock.consumables-read", Role.STOCK_KEEPER, Role.PRINT_OPERATOR, Role.SUPERVISOR, Role.HEAD);

    /** Rolls in one delivery: more is a typing error. */
    long MOST_ROLLS = 10_000;

    /**
     * @param session who receives; needs {@link #KEEP}
     * @param delivery what came; a batch known already gets more rolls
     * @return the batch
     * @throws id.loket.kernel.text.Refusal if a number makes no sense, a paper is missing, or the batch is known with other
     *         prints per roll
     */
    ConsumableBatch receive(Session session, Delivery delivery);

    /**
     * @param session who mounts it; needs {@link #KEEP}
     * @param printer key of a printer
     * @param kind ribbon or film
     * @param batch number on the box
     * @return the roll; one that was still there counts as used up
     */
    Roll mount(Session session, String printer, Kind kind, String batch);

    /**
     * @param session who takes it off; needs {@link #KEEP}
     * @param printer key of a printer
     * @param kind ribbon or film
     * @param end what became of the roll
     * @param prints cards printed with it, or negative if nobody counted
     */
    void dismount(Session session, String printer, Kind kind, End end, long prints);

    /**
     * An unused roll is spoiled on the shelf.
     *
     * @param session who found it; needs {@link #KEEP}
     * @param batch a batch
     * @param rolls how many
     * @param reason why; not blank
     * @return the batch
     */
    ConsumableBatch spoil(Session session, long batch, long rolls, String reason);

    /**
     * Counted on the shelf; what differs is an entry with its reason.
     *
     * @param session who counted; needs {@link #KEEP}
     * @param batch a batch
     * @param counted unused rolls
     * @param reason why it differs; needed if it does
     * @return the batch
     */
    ConsumableBatch count(Session session, long batch, long counted, String reason);

    /**
     * @param session who asks; needs {@link #READ}
     * @return all batches with rolls or mounted ones, and the last emptied ones
     */
    List<ConsumableBatch> batches(Session session);

    /**
     * @param session who asks; needs {@link #READ}
     * @param batch a batch
     * @return what happened to it, oldest first
     */
    List<ConsumableEntry> story(Session session, long batch);

    /**
     * @param session who asks; needs {@link #READ}
     * @return what is mounted, by printer
     */
    List<Roll> mounted(Session session);

    /**
     * @param session who asks; needs {@link #READ}
     * @param kind ribbon or film
     * @return unused rolls, and when to order
     */
    Level level(Session session, Kind kind);

    /**
     * @param session who decides; needs {@link #KEEP}
     * @param kind ribbon or film
     * @param rolls with that many or fewer the next are ordered, 0 to 999
     */
    void reorderAt(Session session, Kind kind, int rolls);

    /**
     * What came.
     *
     * @param kind ribbon or film
     * @param batch number on the box
     * @param rolls how many
     * @param printsPerRoll as the maker says, 50 to 10,000
     * @param document delivery note or invoice
     */
    record Delivery(Kind kind, String batch, long rolls, int printsPerRoll, String document) {
    }

    /**
     * How much is left of one kind.
     *
     * @param kind ribbon or film
     * @param rolls unused ones
     * @param prints cards they are good for
     * @param reorderPoint rolls at which the next are ordered
     * @param kept whether the office ever had any
     */
    record Level(Kind kind, long rolls, long prints, int reorderPoint, boolean kept) {

        /** @return whether the next rolls must be ordered */
        public boolean reorderDue() {
            return kept && rolls <= reorderPoint;
        }
    }
}
