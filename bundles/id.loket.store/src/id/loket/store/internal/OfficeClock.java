package id.loket.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.store.Installation;

/** The machine's clock in the office's zone, as a service: rules never ask the machine directly. */
@Component(service = Clock.class)
public final class OfficeClock extends Clock {

    private final Clock clock;

    /**
     * @param installation knows the zone
     */
    @Activate
    public OfficeClock(@Reference Installation installation) {
        this(Clock.system(installation.zone()));
    }

    private OfficeClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OfficeClock(clock.withZone(zone));
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
