package id.loket.registry.lists;

import java.nio.file.Path;

/**
 * What came of a list.
 *
 * @param importId id of the {@link ImportedList}, 0 for a preview
 * @param added residents that are new
 * @param changed residents whose biodata changed
 * @param same rows that say what is known already
 * @param warned rows taken that should be looked at; counted above too
 * @param rejected rows that could not be taken
 * @param cancelled whether it was stopped before the end; the same import continues where it stopped
 * @param rejectedFile the rejected rows, or null if there are none
 */
public record ImportResult(long importId, int added, int changed, int same, int warned, int rejected,
        boolean cancelled, Path rejectedFile) {

    /** @return all rows that were read */
    public int rows() {
        return added + changed + same + rejected;
    }
}
