package id.loket.verification.desk;

import java.util.List;
import java.util.Map;

/**
 * The figures of a list, each with its rows. Outcomes and flags are counted from the decisions, open rows from the rows, and
 * the list's own number was counted when it was taken: what is left between them is told, also when it is nothing.
 *
 * @param rows all rows of the list
 * @param open rows without a decision
 * @param contested rows that wait for a second person
 * @param outcomes rows decided, by outcome; those without rows are left out
 * @param flags decided rows by flag, one for each; they overlap and make no sum
 */
public record Totals(Figure rows, Figure open, Figure contested, List<OutcomeFigure> outcomes, Map<Flag, Figure> flags) {

    /**
     * A figure that can be looked into.
     *
     * @param count how many
     * @param filter which rows
     */
    public record Figure(long count, RowFilter filter) {
    }

    /**
     * @param outcome which
     * @param figure how many, and which rows
     */
    public record OutcomeFigure(Outcome outcome, Figure figure) {
    }

    /** @return rows decided, whatever the outcome */
    public long decided() {
        return outcomes.stream().mapToLong(each -> each.figure().count()).sum();
    }

    /** @return rows that no other figure tells of: rows less decided, contested and open; anything but 0 is a fault to find */
    public long residual() {
        return rows.count() - decided() - contested.count() - open.count();
    }
}
