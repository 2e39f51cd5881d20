package id.loket.stock.forecast;

/**
 * What the office knows and the books do not.
 *
 * @param leadDays calendar days from a request to the blanks' arrival
 * @param coverDays calendar days the blanks then should last
 * @param quota blanks the ministry gives at most at once; 0 if there is no quota
 * @param pack blanks in a pack, to which a request is rounded up
 */
public record ForecastSettings(int leadDays, int coverDays, long quota, long pack) {

    /** What holds until the office says otherwise. */
    public static final ForecastSettings USUAL = new ForecastSettings(14, 30, 0, 500);
}
