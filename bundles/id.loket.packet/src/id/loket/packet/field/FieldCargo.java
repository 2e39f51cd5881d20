package id.loket.packet.field;

import java.util.Set;

import id.loket.store.Transaction;

/**
 * What one module has to carry into the field and home again. A service, one per module that carries something; who asks
 * it audits.
 *
 * <p>The laptop is the same product with a store of its own: {@link #pack}, {@link #take} and {@link #decide} are asked at
 * the office, the others on the laptop.
 */
public interface FieldCargo {

    /** @return small letters, first word of the kinds of its items: {@code registry} */
    String kind();

    /** @return smaller goes first, out and home: residents (10) before what refers to them (100) */
    default int order() {
        return 100;
    }

    /**
     * Office: gives what belongs to the slice, as it stands. Reads by page or cursor; a slice may hold 100,000 residents.
     *
     * @param transaction one for the whole package
     * @param slice what is wanted
     * @param sink where it goes
     */
    void pack(Transaction transaction, Slice slice, Sink sink);

    /**
     * Office: gives what belongs to residents who go along by name, because a list names them, wherever they live. Asked
     * once everybody has packed.
     *
     * @param transaction the packing's
     * @param slice what is wanted; whoever lives in its villages was packed by {@link #pack}
     * @param niks some hundred of them
     * @param sink where it goes
     */
    default void accompany(Transaction transaction, Slice slice, Set<String> niks, Sink sink) {
        // most modules have nothing that belongs to a resident
    }

    /**
     * Laptop: a package is about to be taken in. What the laptop has by now is its own.
     *
     * @param transaction the one that begins the opening
     * @param packageId the field package
     */
    default void begin(Transaction transaction, String packageId) {
        // most modules tell their records apart without it
    }

    /**
     * Laptop: takes one packed item in. Idempotent by its key: after a kill a whole chunk comes again.
     *
     * @param transaction one per chunk
     * @param packageId the field package
     * @param item of this cargo
     */
    void unpack(Transaction transaction, String packageId, Item item);

    /**
     * Laptop: what was begun in the field and is not whole. A laptop is not wiped over it.
     *
     * @param transaction any
     * @return how many
     */
    default long unfinished(Transaction transaction) {
        return 0;
    }

    /**
     * Laptop: gives everything that was made in the field, whether it was given before or not; always with the same id.
     *
     * @param transaction one for the whole container
     * @param packageId the field package
     * @param sink where it goes
     */
    void collect(Transaction transaction, String packageId, Sink sink);

    /**
     * Office: takes one homeward item in, in a transaction of its own that also notes the result.
     *
     * @param transaction rolled back if this throws
     * @param item of this cargo; idempotent by its id
     * @param source where it comes from
     * @return what was done
     * @throws id.loket.kernel.text.Refusal something at the office is in the way, not the record: it gets no receipt and is
     *         taken again
     */
    Taken take(Transaction transaction, Item item, Source source);

    /**
     * Office: a person decided that the field is right where {@link #take} found a conflict.
     *
     * @param transaction the decision's
     * @param item as it came
     * @param source where it came from
     * @param ruling who decided, and why
     * @throws id.loket.kernel.text.Refusal if that cannot be done; the case stays open
     */
    void decide(Transaction transaction, Item item, Source source, Ruling ruling);

    /**
     * Laptop: deletes what came with a package, and of what was made in the field only what a receipt proves.
     *
     * @param transaction one of several
     * @param packageId the field package
     * @param proven ids of the items that the office has, byte for byte
     * @param atMost so many records at once
     * @return how many were deleted; 0 if nothing of it is left
     */
    int wipe(Transaction transaction, String packageId, Set<String> proven, int atMost);

    /**
     * A person's decision.
     *
     * @param by the account
     * @param reason what was written
     */
    record Ruling(String by, String reason) {
    }
}
