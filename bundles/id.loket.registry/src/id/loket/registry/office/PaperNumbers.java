package id.loket.registry.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.OptionalInt;

import id.loket.store.Transaction;

/**
 * Numbers of the office's papers: they begin again each year and leave no gap. Each kind of paper counts in a table of its
 * own with one row (ID 1, YEARNUMBER, LASTNUMBER), which stays locked until the paper is in the books; a paper that fails
 * gives its number back.
 */
public final class PaperNumbers {

    private static final String[] ROMAN =
            {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    private static final String COUNT = "UPDATE %s SET LASTNUMBER = CASE WHEN YEARNUMBER = ? THEN LASTNUMBER + 1 ELSE 1 END,"
            + " YEARNUMBER = ? WHERE ID = 1 AND YEARNUMBER <= ?";
    private static final String LAST = "SELECT LASTNUMBER FROM %s WHERE ID = 1";

    private PaperNumbers() {
    }

    /**
     * @param transaction that books the paper
     * @param table that counts this kind of paper; a constant of the calling module
     * @param year of the paper
     * @return the next number of that year; empty if papers of a later year were numbered already
     * @throws SQLException if the database fails
     */
    public static OptionalInt next(Transaction transaction, String table, int year) throws SQLException {
        try (var count = transaction.connection().prepareStatement(COUNT.formatted(table))) {
            count.setInt(1, year);
            count.setInt(2, year);
            count.setInt(3, year);
            if (count.executeUpdate() == 0) {
                return OptionalInt.empty();
            }
        }
        try (var read = transaction.connection().prepareStatement(LAST.formatted(table)); var row = read.executeQuery()) {
            row.next();
            return OptionalInt.of(row.getInt(1));
        }
    }

    /**
     * @param day of a paper
     * @return its month as numbers of letters have it: XI
     */
    public static String romanMonth(LocalDate day) {
        return ROMAN[day.getMonthValue() - 1];
    }
}
