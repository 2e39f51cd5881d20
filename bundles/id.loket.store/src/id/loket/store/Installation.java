package id.loket.store;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is settled before anything opens: where the data lies and how this node was set up.
 *
 * <p>Read from system properties {@code loket.*}, then {@code loket.properties} in the data folder, then the file of that
 * name beside the installed product, which an office profile writes.
 */
public interface Installation {

    /** @return the data folder ({@code loket.data}); outside the product and outside any checkout */
    Path data();

    /** @return the folder the product is installed in; empty where there is none to tell */
    default Optional<Path> product() {
        return Optional.empty();
    }

    /** @return whether this is a training office: simulated devices, SPESIMEN cards, published passwords */
    boolean training();

    /** @return this node's name in audit chain and packets ({@code loket.node}), letters, digits and dashes */
    String node();

    /** @return the office's time zone ({@code loket.zone}); days begin and end in it */
    ZoneId zone();

    /**
     * @param key a key below {@code loket.}
     * @return the setting, or empty
     */
    Optional<String> setting(String key);
}
