package id.loket.stock.forecast;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long blanks last.
 *
 * @param days working days; empty if nothing is learned or nothing is used
 * @param runsOut the day on which the last one is used; empty if {@code days} is, or beyond two years
 * @param earliest the same if more is used than usual: one time in ten it is earlier
 * @param latest the same if less is used; empty beyond two years
 */
public record Cover(OptionalDouble days, Optional<LocalDate> runsOut, Optional<LocalDate> earliest,
        Optional<LocalDate> latest) {

    /** Nothing can be said. */
    public static final Cover UNKNOWN = new Cover(OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
