package id.loket.outreach.visit;

import java.time.LocalDate;

import id.loket.kernel.AgeRule;
import id.loket.kernel.text.Refusal;

/**
 * A period in which people turn 17.
 *
 * @param from first birthday
 * @param until last birthday
 */
public record Turning(LocalDate from, LocalDate until) {

    /** Refuses a period that ends before it begins. */
    public Turning {
        if (until.isBefore(from)) {
            throw new Refusal(VisitMsg.daysSwapped);
        }
    }

    /**
     * @param today the day at the office
     * @return the year that begins with it
     */
    public static Turning year(LocalDate today) {
        return new Turning(today, today.plusYears(1).minusDays(1));
    }

    /** @return birth date of the oldest of them */
    public LocalDate bornFrom() {
        return from.minusYears(AgeRule.PRINTING_AGE);
    }

    /** @return birth date of the youngest of them; whoever is born on 29 February turns 17 on 1 March of a common year */
    public LocalDate bornUntil() {
        return until.minusYears(AgeRule.PRINTING_AGE);
    }

    /**
     * @param born a birth date
     * @return the day of the 17th birthday
     */
    public static LocalDate birthday(LocalDate born) {
        return born.plusYears(AgeRule.PRINTING_AGE);
    }
}
