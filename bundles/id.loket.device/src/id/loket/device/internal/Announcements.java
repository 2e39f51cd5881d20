package id.loket.device.internal;

import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Tells that something about the devices changed, at most five times a second however often it does. */
final class Announcements {

    private static final String CHANGED = "id/loket/changed/devices";
    private static final long APART_MILLIS = 200;

    private final EventAdmin events;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean due = new AtomicBoolean();
    private long last = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

    Announcements(EventAdmin events, ScheduledExecutorService timer) {
        this.events = events;
        this.timer = timer;
    }

    void changed() {
        if (due.compareAndSet(false, true)) {
            timer.schedule(this::post, untilNext(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized long untilNext() {
        return Math.max(0, APART_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last));
    }

    private void post() {
        synchronized (this) {
            last = System.nanoTime();
        }
        due.set(false);
        events.postEvent(new Event(CHANGED, Map.of()));
    }
}
