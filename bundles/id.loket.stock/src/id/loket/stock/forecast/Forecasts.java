package id.loket.stock.forecast;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/** Looks ahead: how long the blanks last and what to ask for. {@link CoverRule} says how it reckons. */
public interface Forecasts {

    /** Reading the forecast and the bulletin. */
    Permission READ = Permission.of("stock.forecast", Role.STOCK_KEEPER, Role.PRINT_OPERATOR, Role.SUPERVISOR, Role.HEAD);
    /** Setting lead time, cover, quota and pack. */
    Permission SET = Permission.of("stock.forecast.set", Role.SUPERVISOR, Role.HEAD);

    /**
     * @param session who asks; needs {@link #READ}
     * @return the forecast of today
     */
    Forecast forecast(Session session);

    /**
     * @param session who sets; needs {@link #SET}
     * @param settings the new ones
     * @throws id.loket.kernel.text.Refusal if a number is out of bounds
     */
    void set(Session session, ForecastSettings settings);

    /**
     * @param forecast what to show
     * @param style size and colours
     * @return the cover over the last days and until it runs out, as PNG
     */
    byte[] plot(Forecast forecast, PlotStyle style);

    /**
     * The public bulletin: one page, no personal data. The office can edit its template, {@code stock-bulletin.html}.
     *
     * @param session who makes it; needs {@link #READ}
     * @return A4
     */
    byte[] bulletinPdf(Session session);

    /**
     * @param session who makes it; needs {@link #READ}
     * @return the same page as an image for social media, 1240 x 1754 pixels
     */
    byte[] bulletinPng(Session session);
}
