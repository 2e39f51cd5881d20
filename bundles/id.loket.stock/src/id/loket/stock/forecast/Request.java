package id.loket.stock.forecast;

/**
 * What to ask for.
 *
 * @param pieces what to ask for: whole packs, no more than the quota
 * @param needed what would be needed without the quota
 */
public record Request(long pieces, long needed) {

    static Request of(long needed, ForecastSettings rule) {
        var packs = (needed + rule.pack() - 1) / rule.pack() * rule.pack();
        return new Request(rule.quota() > 0 ? Math.min(packs, rule.quota()) : packs, packs);
    }

    /** @return whether the quota leaves less than is needed */
    public boolean cut() {
        return pieces < needed;
    }
}
