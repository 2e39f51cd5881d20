package id.loket.updater;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants done.
 *
 * @param act what
 * @param parts ids of features
 * @param from where new versions come from; empty for what needs none
 */
public record Change(Act act, List<String> parts, Optional<Offers> from) {

    /** Copies the list. */
    public Change {
        parts = List.copyOf(parts);
    }

    /**
     * @param from a verified site
     * @param parts ids of features it offers
     * @return installs what is not there and updates what is
     */
    public static Change install(Offers from, List<String> parts) {
        return new Change(Act.INSTALL, parts, Optional.of(from));
    }

    /**
     * @param parts ids of installed features
     * @return removes them
     */
    public static Change uninstall(List<String> parts) {
        return new Change(Act.UNINSTALL, parts, Optional.empty());
    }

    /**
     * @param parts ids of installed features
     * @return puts the version before the present one back
     */
    public static Change rollBack(List<String> parts) {
        return new Change(Act.ROLL_BACK, parts, Optional.empty());
    }

    /** What can be done. */
    public enum Act {
        /** Install or update. */
        INSTALL,
        /** Take away. */
        UNINSTALL,
        /** Go back to the version before. */
        ROLL_BACK
    }
}
