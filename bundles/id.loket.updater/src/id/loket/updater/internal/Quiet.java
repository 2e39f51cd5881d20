package id.loket.updater.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import id.loket.access.Access;
import id.loket.store.Installation;

/**
 * Whether anybody is being served: somebody is logged in and the screen not locked, or a step was committed within {@code
 * loket.update.quiet-minutes} (15 unless told). What machines do (packets, answers, devices) does not count.
 */
@Component(service = { Quiet.class, EventHandler.class }, property = EventConstants.EVENT_TOPIC + "=id/loket/changed/*")
public final class Quiet implements EventHandler {

    private static final String PREFIX = "id/loket/changed/";
    private static final Set<String> PEOPLES = Set.of("enrolments", "cards", "blanks", "cases", "residents");
    private static final int MINUTES = 15;

    private final Clock clock;
    /** A step that is open has no row yet: who is before the screen may be in the middle of one. */
    private final BooleanSupplier attended;
    private final Duration enough;
    private volatile Instant last;

    /** Called by Declarative Services. */
    @Activate
    public Quiet(@Reference Clock clock, @Reference Installation installation, @Reference Access access) {
        this(clock, access::attended, Duration.ofMinutes(installation.setting("update.quiet-minutes").map(Integer::valueOf).orElse(MINUTES)));
    }

    Quiet(Clock clock, BooleanSupplier attended, Duration enough) {
        this.clock = clock;
        this.attended = attended;
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
        return !attended.getAsBoolean() && !clock.instant().isBefore(last.plus(enough));
    }
}
