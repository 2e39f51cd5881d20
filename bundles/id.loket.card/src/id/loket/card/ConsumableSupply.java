package id.loket.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.store.Transaction;

/**
 * Ribbon and film; the {@code stock} module offers it. Without it a print room notes by hand what it mounts.
 *
 * <p>One roll of each kind is on a printer at a time. Prints are counted by whoever prints; this only knows how many a
 * new roll gives and which batch it came from.
 */
public interface ConsumableSupply {

    /**
     * @param kind ribbon or film
     * @return batches with at least one unused roll, the oldest first: what to mount next
     */
    List<Batch> shelf(Kind kind);

    /**
     * @param printer key of a printer
     * @param kind ribbon or film
     * @return the roll mounted there, or empty
     */
    Optional<Roll> mounted(String printer, Kind kind);

    /**
     * Takes a roll from the shelf and mounts it; one that is still there counts as used up.
     *
     * @param transaction the use case's transaction; the caller has checked the permission and audits
     * @param printer key of a printer
     * @param kind ribbon or film
     * @param batch number on the box
     * @param actor account of who mounts it
     * @return the roll
     * @throws id.loket.kernel.text.Refusal if no roll of that batch is left
     */
    Roll mount(Transaction transaction, String printer, Kind kind, String batch, String actor);

    /**
     * Takes the roll off a printer; nothing if none is mounted.
     *
     * @param transaction the use case's transaction
     * @param printer key of a printer
     * @param kind ribbon or film
     * @param end what became of the roll
     * @param prints cards printed with it, or a negative number if nobody counted
     * @param actor account of who takes it off
     */
    void dismount(Transaction transaction, String printer, Kind kind, End end, long prints, String actor);

    /**
     * @param kind ribbon or film
     * @return cards that the unused rolls of the office are good for; what is mounted is not counted
     */
    long printsLeft(Kind kind);

    /**
     * @param kind ribbon or film
     * @return whether so few rolls are left that the next ones must be ordered; never of what this office never had
     */
    boolean reorderDue(Kind kind);

    /** What wears off with each card. */
    enum Kind {
        RIBBON(CardMsg.consumableRibbon),
        FILM(CardMsg.consumableFilm);

        private final CardMsg label;

        Kind(CardMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /** What became of a roll that is taken off. */
    enum End { USED_UP, SPOILED, BACK_ON_SHELF }

    /**
     * Rolls of one delivery.
     *
     * @param kind ribbon or film
     * @param number on the box
     * @param rolls unused ones left
     * @param printsPerRoll as the maker says
     */
    record Batch(Kind kind, String number, long rolls, int printsPerRoll) {
    }

    /**
     * A mounted roll.
     *
     * @param kind ribbon or film
     * @param printer key of the printer
     * @param batch number on the box
     * @param printsPerRoll cards a new roll is good for
     * @param mountedAt since when
     */
    record Roll(Kind kind, String printer, String batch, int printsPerRoll, Instant mountedAt) {
    }
}
