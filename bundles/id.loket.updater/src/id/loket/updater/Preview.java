package id.loket.updater;

import java.util.List;

/**
 * What a change will do, worked out before it is done.
 *
 * @param change which
 * @param differences the parts it touches, those pulled in included
 * @param bundles how many bundles come, go or change
 * @param downloadBytes what has to be copied from the site
 * @param restart whether it takes effect at the next start only
 * @param backup whether the data is copied first, because a module's tables may change
 * @param signer who signed what comes; empty if nothing comes from a site
 */
public record Preview(Change change, List<Difference> differences, int bundles, long downloadBytes, boolean restart, boolean backup,
        String signer) {

    /** Copies the list. */
    public Preview {
        differences = List.copyOf(differences);
    }

    /**
     * What becomes of one part.
     *
     * @param id of the feature
     * @param name for people
     * @param from version now; empty if it comes
     * @param to version then; empty if it goes
     */
    public record Difference(String id, String name, String from, String to) {

        @Override
        public String toString() {
            return id + " " + (from.isEmpty() ? "-" : from) + " > " + (to.isEmpty() ? "-" : to);
        }
    }
}
