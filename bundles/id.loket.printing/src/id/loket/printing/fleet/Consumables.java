package id.loket.printing.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply.Batch;
import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;

/**
 * Ribbon and film on the printers. What is left is the lower of two words: the device's, and the roll's prints less the
 * attempts since it was mounted.
 */
public interface Consumables {

    /** Office setting: days from order to delivery; {@link #USUAL_LEAD_DAYS} if not set. */
    String LEAD_DAYS = "printing.consumable-lead-days";
    /** Ribbon comes from abroad. */
    int USUAL_LEAD_DAYS = 14;

    /**
     * @param printer key of a printer
     * @return what is known of ribbon and film there; empty if nothing is mounted and the device tells nothing
     */
    List<Mounted> on(String printer);

    /** @return the same of every printer that has any, by key; read at once, since each roll is counted */
    Map<String, List<Mounted>> all();

    /**
     * @param session who mounts; needs {@link Printers#CARE}
     * @param printer key of a printer in the books
     * @param roll what is mounted; one that is still there counts as used up
     * @throws id.loket.kernel.text.Refusal if the printer is unknown, without a batch number, with a number of prints that
     *         no roll has, or if no roll of that batch is left
     */
    void mount(Session session, String printer, NewRoll roll);

    /**
     * @param session who takes it off; needs {@link Printers#CARE}
     * @param printer key of a printer
     * @param kind ribbon or film
     * @param end what became of it
     * @throws id.loket.kernel.text.Refusal if none is mounted
     */
    void takeOff(Session session, String printer, Kind kind, End end);

    /**
     * @param kind ribbon or film
     * @return batches on the office's shelf; empty where no stock of them is kept
     */
    List<Batch> shelf(Kind kind);

    /**
     * @param kind ribbon or film
     * @return whether to order
     */
    Reorder reorder(Kind kind);

    /**
     * A roll to mount.
     *
     * @param kind ribbon or film
     * @param batch number on the box; not blank
     * @param prints cards a new roll is good for, 1 to 5,000; where the stock keeps rolls, it says so itself
     */
    record NewRoll(Kind kind, String batch, int prints) {

        /** Trims what was typed. */
        public NewRoll {
            batch = batch == null ? "" : batch.trim();
        }
    }

    /**
     * Ribbon or film on a printer.
     *
     * @param kind which
     * @param batch number on its box; empty if only the device tells of it
     * @param mountedAt since when, or null
     * @param used attempts since it was mounted, whatever became of them
     * @param prints cards a new one is good for; 0 if unknown
     * @param percent what the device says is left; -1 if it does not
     * @param left cards it is still good for, by the lower of both words; -1 if unknown
     * @param low whether to have the next one ready: a tenth is left, or the device calls itself low
     */
    record Mounted(Kind kind, String batch, Instant mountedAt, long used, int prints, int percent, long left, boolean low) {
    }

    /**
     * Whether to order.
     *
     * @param kind ribbon or film
     * @param left cards that shelf and printers are good for; -1 where no stock of them is kept
     * @param perDay attempts of a print day, the mean of the last ones
     * @param point at or below this many cards, order: the attempts of the days until delivery
     * @param due whether to order now
     */
    record Reorder(Kind kind, long left, long perDay, long point, boolean due) {
    }
}
