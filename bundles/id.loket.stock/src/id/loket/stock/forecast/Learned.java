package id.loket.stock.forecast;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * What the consumption of the last twelve weeks teaches.
 *
 * @param perDay blanks a working day takes, spoiled ones included
 * @param busyDay blanks three working days of four stay below: what the office can print when it has a backlog
 * @param deviation standard deviation of a working day's use
 * @param days working days it was learned from, weighted: how many the estimate is worth
 * @param spoilRate spoiled of used, 0 to 1
 * @param workdays days of the week on which the office prints
 * @param basis how far to trust it
 */
public record Learned(double perDay, double busyDay, double deviation, double days, double spoilRate,
        Set<DayOfWeek> workdays, Basis basis) {

    /** Copies the set. */
    public Learned {
        workdays = Set.copyOf(workdays);
    }

    /** How far to trust it. */
    public enum Basis {
        /** Ten working days or more. */
        LEARNED,
        /** Fewer: the range is doubled. */
        SHORT_HISTORY,
        /** Nothing was used in four weeks and more of work. */
        UNUSED,
        /** No working day yet. */
        NO_HISTORY
    }
}
