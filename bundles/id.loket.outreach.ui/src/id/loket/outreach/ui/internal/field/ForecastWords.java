package id.loket.outreach.ui.internal.field;

import java.time.Duration;

import id.loket.outreach.field.Forecast;
import id.loket.ui.Formats;

/**
 * Whether disk and battery last, in words.
 *
 * @param forecast for {@link #PLAN}
 */
record ForecastWords(Forecast forecast) {

    /** A busy team's week: 60 recordings a day, eight hours without mains. */
    static final Forecast.Plan PLAN = new Forecast.Plan(60, 7, Duration.ofHours(8));

    private static final long GIGABYTE = 1L << 30;

    String disk() {
        return FieldText.disk.text(forecast.freeBytes() / GIGABYTE, Formats.number(forecast.fits()), forecast.daysOfDisk(PLAN));
    }

    String battery() {
        return forecast.charge().map(charge -> charge.onMains() ? FieldText.batteryMains.text(charge.percent())
                : charge.left().map(left -> FieldText.batteryLeft.text(charge.percent(), Formats.age(left)))
                        .orElseGet(() -> FieldText.batteryOnly.text(charge.percent()))).orElseGet(FieldText.batteryNone::text);
    }

    /** Neither disk nor battery is known to be too small. */
    boolean enough() {
        return forecast.enough() && forecast.lastsToday().orElse(true);
    }
}
