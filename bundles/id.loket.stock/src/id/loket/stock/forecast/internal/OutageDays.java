package id.loket.stock.forecast.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.loket.kernel.OutageCause;
import id.loket.registry.office.Outage;

/** Days of which an outage of the whole office took two hours or more out of the time from eight to four. */
final class OutageDays {

    private static final Duration ENOUGH = Duration.ofHours(2);
    private static final int OPENS = 8;
    private static final int SHUTS = 16;

    private OutageDays() {
    }

    static Set<LocalDate> of(List<Outage> outages, LocalDate from, Instant now, ZoneId zone) {
        var days = new HashSet<LocalDate>();
        for (var outage : outages) {
            var end = outage.endedAt() == null ? now : outage.endedAt();
            // One broken device does not stop an office.
            if (outage.cause() == OutageCause.DEVICE || end.isBefore(from.atStartOfDay(zone).toInstant())) {
                continue;
            }
            var first = LocalDate.ofInstant(outage.startedAt(), zone);
            for (var day = first.isBefore(from) ? from : first; !day.isAfter(LocalDate.ofInstant(end, zone)); day = day.plusDays(1)) {
                var begins = later(outage.startedAt(), day.atTime(OPENS, 0).atZone(zone).toInstant());
                var ends = earlier(end, day.atTime(SHUTS, 0).atZone(zone).toInstant());
                if (Duration.between(begins, ends).compareTo(ENOUGH) >= 0) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
