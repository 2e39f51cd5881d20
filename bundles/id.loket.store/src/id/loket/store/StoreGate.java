package id.loket.store;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens and closes the {@link Store}. Always there, also before login.
 *
 * <p>The key is 256 random bits that lie outside the database; {@code id.loket.access} keeps them wrapped.
 */
public interface StoreGate {

    /** @return whether there is a store already, as opposed to a first start */
    boolean exists();

    /** @return texts that all seats of this office share, also while the store is closed; empty where there is one seat */
    default Optional<SharedTexts> sharedTexts() {
        return Optional.empty();
    }

    /** @return whether the {@link Store} service is there */
    boolean isOpen();

    /**
     * Loads in the background what {@link #open} will need, and returns at once. For the moment when a login page is up
     * and waits for someone to type; opening is then a matter of a tenth of a second instead of two.
     */
    default void prepare() {
        // what is not prepared is done by open
    }

    /**
     * Boots the engine, runs the upgrades of all installed modules and registers the {@link Store}. Does nothing if it
     * is open. Creates the store if there is none.
     *
     * @param dataKey 32 bytes; copied
     * @param progress told in words what is being done; may be slow (recovery, upgrades)
     * @throws id.loket.kernel.text.Refusal if the key is wrong, the disk full, the server away, an upgrade failed
     */
    void open(byte[] dataKey, Consumer<String> progress);

    /** Unregisters the {@link Store}, waits for open transactions and shuts the engine down. */
    void close();
}
