package id.loket.verification.desk;

import id.loket.kernel.RegionCode;

/**
 * The rows of people who belong to another regency: their data go there.
 *
 * @param regency the code, or {@link RowFilter#NOWHERE} for rows that do not tell where they belong
 * @param name of the regency today, its code if it has none, or empty for nowhere
 * @param rows how many, and which
 * @param open how many of them are not decided, and which
 */
public record HomeGroup(RegionCode regency, String name, Totals.Figure rows, Totals.Figure open) {
}
