package id.loket.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments in TIMESTAMP columns: UTC, microseconds, whatever zone the machine is in. Entities convert by themselves. */
public final class Timestamps {

    private Timestamps() {
    }

    /**
     * @param moment a moment, or null
     * @return what to bind in SQL, or null
     */
    public static Timestamp of(Instant moment) {
        return moment == null ? null
                : Timestamp.valueOf(LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }

    /**
     * @param column what a result set gave, or null
     * @return the moment, or null
     */
    public static Instant toInstant(Timestamp column) {
        return column == null ? null : column.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
