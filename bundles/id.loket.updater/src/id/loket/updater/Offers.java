package id.loket.updater;

import java.util.List;
import java.util.Optional;

import id.loket.update.VerifiedSite;

/**
 * What a verified site offers.
 *
 * @param site the verified copy
 * @param parts what is in it, by name
 */
public record Offers(VerifiedSite site, List<Offer> parts) {

    /** Copies the list. */
    public Offers {
        parts = List.copyOf(parts);
    }

    /**
     * One part on offer.
     *
     * @param part in its newest version there
     * @param installed the version installed now
     */
    public record Offer(Part part, Optional<String> installed) {

        /** @return whether it differs from what is installed */
        public boolean isNews() {
            return !installed.equals(Optional.of(part.version()));
        }
    }
}
