package id.loket.printing.fleet.internal;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import id.loket.printing.fleet.Capacities.Pace;
import id.loket.printing.fleet.internal.PrinterDay.Work;

/**
 * What past days say of the next one. Days with hardly a card say nothing and are left out, so that idle days, a day in
 * repair, or a trial after a repair do not pull the figures down.
 */
final class PaceRule {

    /** A day with fewer cards is not a print day. */
    static final int DAY_CARDS = 10;
    /** With fewer cards in all, a pace would be a guess. */
    static final int CARDS = 30;
    private static final double SECONDS = 3600;
    private static final double FULL_DAYS = 0.75;

    private PaceRule() {
    }

    /**
     * @param own days of that printer
     * @param hours of a print day
     */
    static Pace pace(String printer, List<Work> own, double hours) {
        var days = own.stream().filter(PaceRule::counts).toList();
        var cards = days.stream().mapToLong(Work::printed).sum();
        if (cards < CARDS) {
            return new Pace(printer, 0, hours, days.size(), cards);
        }
        var perHour = quantile(days.stream().mapToDouble(day -> day.printed() * SECONDS / day.busySeconds()), 0.5);
        return new Pace(printer, perHour, hours, days.size(), cards);
    }

    /** Hours in which the office prints on a full day: on a quarter of its print days it is longer at work, the queue being long enough. */
    static double hours(List<Work> officeDays) {
        return quantile(officeDays.stream().filter(PaceRule::counts).mapToDouble(day -> day.busySeconds() / SECONDS), FULL_DAYS);
    }

    /** When the last card of a print day is usually done. */
    static Optional<LocalTime> usualEnd(List<Work> officeDays, ZoneId zone) {
        var ends = officeDays.stream().filter(PaceRule::counts)
                .mapToDouble(day -> day.lastAt().atZone(zone).toLocalTime().toSecondOfDay()).toArray();
        return ends.length == 0 ? Optional.empty() : Optional.of(LocalTime.ofSecondOfDay((long) quantile(DoubleStream.of(ends), 0.5)));
    }

    private static boolean counts(Work day) {
        return day.printed() >= DAY_CARDS && day.busySeconds() > 0;
    }

    /** 0 if there is nothing; between two values, the mean of both weighed by nearness. */
    static double quantile(DoubleStream values, double share) {
        var sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        var at = share * (sorted.length - 1);
        var below = (int) at;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }
}
