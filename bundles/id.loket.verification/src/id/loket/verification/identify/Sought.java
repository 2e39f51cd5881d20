package id.loket.verification.identify;

import id.loket.kernel.Sex;

/**
 * Whom a row of a list speaks of.
 *
 * @param rowId the row
 * @param name as written
 * @param sex or null
 * @param birthYear or null
 */
public record Sought(long rowId, String name, Sex sex, Integer birthYear) {
}
