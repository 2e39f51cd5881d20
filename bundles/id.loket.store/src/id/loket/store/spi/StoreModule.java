package id.loket.store.spi;

import java.net.URL;
import java.util.List;

/**
 * What one bundle brings to the store.
 *
 * @param name the module's name in its upgrade history ({@code Loket-Upgrades}), or empty if it has entities only
 * @param loader loads its entities
 * @param root where the bundle lies
 * @param entities names of its entity classes ({@code Loket-Entities})
 * @param scripts its upgrade scripts, for every engine
 */
public record StoreModule(String name, ClassLoader loader, URL root, List<String> entities, List<Script> scripts) {

    /** Copies the lists. */
    public StoreModule {
        entities = List.copyOf(entities);
        scripts = List.copyOf(scripts);
    }

    /**
     * One upgrade script. <code>${blob}</code> stands for the engine's type of large binaries, <code>${bytewise}</code> behind a text
     * column for a comparison by character codes, which an index needs to serve beginnings.
     *
     * @param folder {@code common}, {@code derby} or {@code postgresql}
     * @param file name as Flyway wants it: {@code V1__residents.sql}
     * @param sql its text
     */
    public record Script(String folder, String file, String sql) {
    }
}
