package id.loket.verification.campaign;

/**
 * Two versions of a list side by side. NEW, CHANGED and SAME are all rows of the newer one; GONE, CHANGED and SAME all of the
 * older.
 *
 * @param added rows that are new
 * @param gone rows that are not there any more
 * @param changed rows that say something else
 * @param same rows that say the same, wherever they stand now
 */
public record VersionCounts(int added, int gone, int changed, int same) {
}
