package id.loket.stock.forecast;

import java.time.LocalDate;

/**
 * The request to write today.
 *
 * @param pieces what to ask for: whole packs, no more than the quota
 * @param needed what would be needed without the quota
 * @param before the day on which the blanks may be used up
 */
public record Request(long pieces, long needed, LocalDate before) {

    static Request of(long needed, ForecastSettings rule, LocalDate before) {
        var packs = (needed + rule.pack() - 1) / rule.pack() * rule.pack();
        return new Request(rule.quota() > 0 ? Math.min(packs, rule.quota()) : packs, packs, before);
    }

    /** @return whether the quota leaves less than is needed */
    public boolean cut() {
        return pieces < needed;
    }
}
