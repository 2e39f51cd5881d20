package id.loket.stock.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import id.loket.stock.forecast.Learned.Basis;

/**
 * The arithmetic of the forecast; without store and clock, so that anybody can follow it with a pencil.
 *
 * <p><b>Which days count.</b> Of the last {@value #WINDOW} days, today left out: every day on which something was used,
 * unless an outage cut it short (outage, and less used than the median day); and a weekday without use, if such days are
 * usual, that is if fewer than {@value #OPEN_SHARE} of the weekdays without outage have use. Otherwise a weekday without
 * use is a holiday and no evidence. Weekends without use never count. The days before the first use never count.
 *
 * <p><b>The rate.</b> {@code r = sum(w u') / sum(w)} with {@code w = 0.5 ^ (age / 28 days)}, so that the last four weeks
 * weigh as much as all before; {@code u' = min(u, Q3 + 3 (Q3 - Q1))}, so that one day of mass printing does not pass for
 * the rule (Q1, Q3: quartiles of the days that count). Spoiled blanks are in {@code u}: each attempt takes one. The
 * deviation is {@code s = sqrt(sum(w (u' - r)^2) / sum(w))}, the days it is worth {@code m = sum(w)^2 / sum(w^2)}.
 *
 * <p><b>The backlog.</b> B queued cards need {@code B' = B / (1 - spoil rate)} blanks. The office works them off beside its
 * daily work as fast as its busy days are, {@code b = Q3} of u'. In n working days it so needs
 * {@code N(n) = r n + min(B', max(0, b - r) n)}.
 *
 * <p><b>How long it lasts.</b> Days of cover: the n with {@code N(n) = left}. The range: with
 * {@code d = z s sqrt(1/n + 1/m)}, {@code z = 1.28}, the same for {@code r + d} and for {@code max(r - d, r / 10)}: eight
 * times of ten the truth lies between. With fewer than {@value #ENOUGH} days that count d is doubled. Working days become
 * dates over the weekdays on which the office prints: Monday to Friday, and each weekend day that had use in half of the
 * weeks or more.
 *
 * <p><b>The request.</b> It asks for {@code N(lead + cover) at r + d, less left, less what is on its way already}, rounded
 * up to whole packs, and no more than the quota leaves. Due when the earliest day of running out comes before the lead time
 * and a margin of {@value #MARGIN} days are over.
 */
public final class CoverRule {

    /** Days looked at. */
    public static final int WINDOW = 84;
    /** Working days for an estimate to be trusted. */
    public static final int ENOUGH = 10;
    /** Calendar days kept as a margin before a request is due. */
    public static final int MARGIN = 5;

    static final double OPEN_SHARE = 0.8;
    private static final double HALF_LIFE = 28;
    private static final double Z = 1.28;
    private static final int UNUSED_DAYS = 20;
    private static final long FAR = 730;

    private CoverRule() {
    }

    /**
     * @param days what was used, any order; days missing are days without use
     * @param today the present day, which is not looked at
     * @return what they teach
     */
    public static Learned learn(List<DayUse> days, LocalDate today) {
        var first = days.stream().filter(day -> day.used() > 0).map(DayUse::day).min(LocalDate::compareTo);
        if (first.isEmpty()) {
            var quiet = days.stream().filter(day -> day.left() > 0 && !weekend(day.day()) && !day.outage()).count();
            return nothing(quiet >= UNUSED_DAYS ? Basis.UNUSED : Basis.NO_HISTORY);
        }
        var window = Window.of(days, first.get(), today);
        var counted = window.counted();
        if (counted.isEmpty()) {
            return nothing(Basis.NO_HISTORY);
        }
        var sorted = counted.stream().mapToLong(DayUse::used).sorted().toArray();
        var fence = quantile(sorted, 0.75) + 3 * (quantile(sorted, 0.75) - quantile(sorted, 0.25));
        double weights = 0;
        double squares = 0;
        double sum = 0;
        for (var day : counted) {
            var weight = weight(day, today);
            weights += weight;
            squares += weight * weight;
            sum += weight * Math.min(day.used(), fence);
        }
        var rate = sum / weights;
        double spread = 0;
        for (var day : counted) {
            spread += weight(day, today) * Math.pow(Math.min(day.used(), fence) - rate, 2);
        }
        var used = counted.stream().mapToLong(DayUse::used).sum();
        var spoiled = counted.stream().mapToLong(DayUse::spoiled).sum();
        return new Learned(rate, Math.min(quantile(sorted, 0.75), fence), Math.sqrt(spread / weights),
                weights * weights / squares, used == 0 ? 0 : Math.min(0.9, (double) spoiled / used), window.workdays(),
                basis(rate, counted.size()));
    }

    /**
     * @param left blanks
     * @param backlog cards that wait for one
     * @param learned the rate
     * @param today the present day
     * @return how long they last
     */
    public static Cover cover(long left, long backlog, Learned learned, LocalDate today) {
        if (learned.perDay() <= 0) {
            return Cover.UNKNOWN;
        }
        var days = lasts(left, backlog, learned, learned.perDay());
        var off = margin(learned, Math.max(1, days));
        var quick = lasts(left, backlog, learned, learned.perDay() + off);
        var slow = lasts(left, backlog, learned, Math.max(learned.perDay() - off, learned.perDay() / 10));
        return new Cover(OptionalDouble.of(days), date(today, days, learned.workdays()),
                date(today, quick, learned.workdays()), date(today, slow, learned.workdays()));
    }

    /**
     * @param left blanks
     * @param backlog cards that wait for one
     * @param asked blanks on their way
     * @param learned the rate
     * @param rule lead time, wished cover, pack and quota
     * @param today the present day
     * @return what to ask for today; empty if nothing
     */
    public static Optional<Request> request(long left, long backlog, long asked, Learned learned, ForecastSettings rule,
            LocalDate today) {
        var due = learned.perDay() <= 0 || cover(left + asked, backlog, learned, today).earliest()
                .filter(day -> !day.isAfter(today.plusDays(rule.leadDays() + MARGIN))).isPresent();
        return due ? wanted(left, backlog, asked, learned, rule, today) : Optional.empty();
    }

    /**
     * @param left blanks
     * @param backlog cards that wait for one
     * @param asked blanks on their way
     * @param learned the rate
     * @param rule lead time, wished cover, pack and quota
     * @param today the present day
     * @return what {@link #request} asks for once it is due, also before; empty if there is enough
     */
    static Optional<Request> wanted(long left, long backlog, long asked, Learned learned, ForecastSettings rule, LocalDate today) {
        var horizon = workdays(today, today.plusDays(rule.leadDays() + (long) rule.coverDays()), learned.workdays());
        var rate = learned.perDay() <= 0 ? 0 : learned.perDay() + margin(learned, Math.max(1, horizon));
        var waiting = learned.perDay() <= 0 ? need(backlog, learned)
                : Math.min(need(backlog, learned), Math.max(0, learned.busyDay() - learned.perDay()) * horizon);
        var pieces = (long) Math.ceil(rate * horizon + waiting) - left - asked;
        return pieces <= 0 ? Optional.empty() : Optional.of(Request.of(pieces, rule));
    }

    private static long need(long backlog, Learned learned) {
        return (long) Math.ceil(backlog / (1 - learned.spoilRate()));
    }

    /** The n with N(n) = left: while the backlog lasts the busy rate, then the daily one. */
    private static double lasts(long left, long backlog, Learned learned, double rate) {
        if (left <= 0) {
            return 0;
        }
        var extra = Math.max(0, learned.busyDay() - rate);
        var waiting = need(backlog, learned);
        if (extra == 0 || waiting == 0) {
            return left / rate;
        }
        var together = left / (rate + extra);
        return extra * together <= waiting ? together : (left - waiting) / rate;
    }

    private static double margin(Learned learned, double days) {
        var off = Z * learned.deviation() * Math.sqrt(1 / days + 1 / learned.days());
        return learned.basis() == Basis.SHORT_HISTORY ? 2 * Math.max(off, learned.perDay() / 4) : off;
    }

    private static Optional<LocalDate> date(LocalDate today, double days, Set<DayOfWeek> workdays) {
        var whole = (long) Math.floor(days + 1e-6);
        var date = today;
        for (var left = whole; left > 0;) {
            date = date.plusDays(1);
            if (ChronoUnit.DAYS.between(today, date) > FAR) {
                return Optional.empty();
            }
            if (workdays.contains(date.getDayOfWeek())) {
                left--;
            }
        }
        return Optional.of(date);
    }

    private static long workdays(LocalDate from, LocalDate to, Set<DayOfWeek> workdays) {
        return from.datesUntil(to).filter(day -> workdays.contains(day.getDayOfWeek())).count();
    }

    private static Basis basis(double rate, int counted) {
        if (rate <= 0) {
            return Basis.UNUSED;
        }
        return counted < ENOUGH ? Basis.SHORT_HISTORY : Basis.LEARNED;
    }

    private static Learned nothing(Basis basis) {
        return new Learned(0, 0, 0, 0, 0, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), basis);
    }

    private static double weight(DayUse day, LocalDate today) {
        return Math.pow(0.5, ChronoUnit.DAYS.between(day.day(), today) / HALF_LIFE);
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Between the two nearest, in proportion. */
    static double quantile(long[] sorted, double share) {
        var at = share * (sorted.length - 1);
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    static double median(List<DayUse> days) {
        return quantile(Arrays.stream(days.stream().mapToLong(DayUse::used).toArray()).sorted().toArray(), 0.5);
    }
}
