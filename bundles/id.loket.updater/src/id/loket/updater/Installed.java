package id.loket.updater;

import java.time.Instant;
import java.util.Optional;

/**
 * A part as it is installed.
 *
 * @param part which
 * @param origin where it came from; empty if it came with the product
 * @param earlier the version it can go back to, if one is kept
 * @param removable false if another part needs it
 */
public record Installed(Part part, Optional<Origin> origin, Optional<String> earlier, boolean removable) {

    /**
     * Where a part came from.
     *
     * @param signer who signed the site
     * @param site its signed name
     * @param serial of the site
     * @param at when it was installed
     */
    public record Origin(String signer, String site, long serial, Instant at) {
    }
}
