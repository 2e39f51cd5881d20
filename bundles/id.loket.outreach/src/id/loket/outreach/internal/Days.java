package id.loket.outreach.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as an office writes them. */
public final class Days {

    private final DateTimeFormatter format;

    /** @param zone of the installation */
    public Days(ZoneId zone) {
        format = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm").withZone(zone);
    }

    /**
     * @param moment any
     * @return day and minute
     */
    public String text(Instant moment) {
        return format.format(moment);
    }
}
