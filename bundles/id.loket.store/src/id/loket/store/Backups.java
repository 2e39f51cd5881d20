package id.loket.store;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Copies of the whole store: database, key ring, settings. A copy stays encrypted and opens with the same passwords. */
public interface Backups {

    /** Name of the file that lists every file of a backup with its SHA-256. */
    String MANIFEST = "manifest.properties";

    /** Name of the file in the data folder that holds the wrapped key: a backup without it opens for nobody. */
    String KEY_RING = "keys.properties";

    /**
     * Copies the open store while others work; everything committed before the call is in it.
     *
     * @param folder new or empty
     * @param progress told in words what is being done; what it throws stops the copying, and what was copied is removed
     * @throws id.loket.kernel.text.Refusal the store is not open, the folder is not empty, the target is full
     */
    void backup(Path folder, Consumer<String> progress);

    /**
     * Puts a backup into this installation's data folder. The store must be closed; it is not opened. On an embedded
     * engine the data folder must hold no data; on a server the named database must be empty.
     *
     * @param folder a backup
     * @param replacing whether data that is there is moved into a folder beside it first; nothing is deleted. A server's
     *        database is never replaced
     * @param progress told in words what is being done
     * @throws id.loket.kernel.text.Refusal the backup is damaged, or there is data already
     */
    void restore(Path folder, boolean replacing, Consumer<String> progress);
}
