package id.loket.outreach.field;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether disk and battery last. A laptop that fills up in a village stops recording, so it says so days before.
 *
 * @param freeBytes left on the disk that holds the data
 * @param bytesPerRecord what one recording takes: stored, and once more in the homeward container
 * @param fits how many more recordings fit, with a reserve left for the database itself
 * @param enough whether that is as many as planned
 * @param charge of the battery, or empty where none is told
 * @param lastsToday whether the battery lasts for one day's hours, or empty where that cannot be told
 */
public record Forecast(long freeBytes, long bytesPerRecord, long fits, boolean enough, Optional<Charge> charge,
        Optional<Boolean> lastsToday) {

    /** Stays free: the database needs room to grow, and a full disk is noticed too late. */
    public static final long RESERVE_BYTES = 2L << 30;
    /** Of a recording that was never measured here: 13 captures of a good scanner. */
    public static final long USUAL_RECORD_BYTES = 4L << 20;

    /**
     * @param freeBytes left on the disk
     * @param recordBytes of one stored recording
     * @param plan what is to be done
     * @param charge of the battery, if known
     * @return the forecast
     */
    public static Forecast of(long freeBytes, long recordBytes, Plan plan, Optional<Charge> charge) {
        var each = 2 * recordBytes;
        var fits = Math.max(0, freeBytes - RESERVE_BYTES) / each;
        return new Forecast(freeBytes, each, fits, fits >= (long) plan.perDay() * plan.days(), charge,
                charge.flatMap(known -> known.lasts(plan.hoursPerDay())));
    }

    /** @return how many whole days of the plan fit on the disk */
    public long daysOfDisk(Plan plan) {
        return plan.perDay() == 0 ? plan.days() : fits / plan.perDay();
    }

    /**
     * What is planned.
     *
     * @param perDay recordings a day
     * @param days in the field, until the next homecoming
     * @param hoursPerDay hours a day without mains
     */
    public record Plan(int perDay, int days, Duration hoursPerDay) {
    }

    /**
     * The battery.
     *
     * @param percent 0 to 100
     * @param onMains whether it is being charged
     * @param left how long it lasts at the present load, or empty where the machine does not tell
     */
    public record Charge(int percent, boolean onMains, Optional<Duration> left) {

        Optional<Boolean> lasts(Duration hours) {
            return onMains ? Optional.of(true) : left.map(time -> time.compareTo(hours) >= 0);
        }
    }
}
