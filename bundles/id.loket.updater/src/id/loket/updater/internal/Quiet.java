package id.loket.updater.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import id.loket.store.Installation;

/**
 * Whether anybody is being served: no step was committed for {@code loket.update.quiet-minutes} (15 unless told). What
 * machines do (packets, answers, devices) does not count.
 */
@Component(service = { Quiet.class, EventHandler.class }, property = EventConstants.EVENT_TOPIC + "=id/loket/changed/*")
public final class Quiet implements EventHandler {

    private static final String PREFIX = "id/loket/changed/";
    private static final Set<String> PEOPLES = Set.of("enrolments", "cards", "blanks", "cases", "residents");
    private static final int MINUTES = 15;

    private final Clock clock;
    private final Duration enough;
    private volatile Instant last;

    /** Called by Declarative Services. */
    @Activate
    public Quiet(@Reference Clock clock, @Reference Installation installation) {
        this(clock, Duration.ofMinutes(installation.setting("update.quiet-minutes").map(Integer::valueOf).orElse(MINUTES)));
    }

    Quiet(Clock clock, Duration enough) {
        this.clock = clock;
        this.enough = enough;
        this.last = clock.instant();
    }

    @Override
    public void handleEvent(Event event) {
        if (PEOPLES.contains(event.getTopic().substring(PREFIX.length()))) {
            last = clock.instant();
        }
    }

    /** @return whether a change would disturb nobody */
    boolean isNow() {
        return !clock.instant().isBefore(last.plus(enough));
    }
}
