package id.loket.printing.fleet;

import java.time.Duration;
import java.util.List;

/** What the printers can do, learned from what they did. Nothing of it is typed in. No personal data. */
public interface Capacities {

    /** Print days looked back on. */
    int DAYS = 30;

    /** @return the office today, over all printers it has; read at most once in ten seconds */
    Office office();

    /**
     * @param printer key of a printer
     * @return what it can do; {@link Pace#known} is false for one that has hardly printed
     */
    Pace pace(String printer);

    /**
     * What a printer can do.
     *
     * @param printer its key
     * @param perHour cards in an hour in which it is kept busy: the median of its days; 0 if unknown
     * @param hours a print day of the office, from its first card to its last: the median of its days; 0 if unknown
     * @param days on how many days of its own this rests; days on which it did not print do not count
     * @param cards on how many cards
     */
    record Pace(String printer, double perHour, double hours, int days, long cards) {

        /** @return whether it printed on enough days to say something */
        public boolean known() {
            return perHour > 0;
        }

        /** @return cards in a print day, rounded; 0 if unknown */
        public long perDay() {
            return Math.round(perHour * hours);
        }
    }

    /**
     * The office today.
     *
     * @param perDay cards all printers in service can make in a print day
     * @param effectivePerDay of these, the printers that can work now
     * @param effectivePerHour their cards in an hour
     * @param inService how many printers are in service
     * @param able how many of them can work now
     * @param leftToday time of today's print day that is left, by when print days usually end; zero if unknown
     * @param printers the pace of each
     */
    record Office(long perDay, long effectivePerDay, double effectivePerHour, int inService, int able, Duration leftToday,
            List<Pace> printers) {
    }
}
