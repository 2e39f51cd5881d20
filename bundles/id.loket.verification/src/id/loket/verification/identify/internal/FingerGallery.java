package id.loket.verification.identify.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.biometrics.EnrolledFingers;
import id.loket.registry.biometrics.PreparedFingers;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.verification.identify.GalleryState;
import id.loket.verification.identify.Identification;
import id.loket.verification.identify.IdentifyMsg;
import id.loket.verification.identify.IdentifyRules;
import id.loket.verification.identify.SearchProgress;

/**
 * The enrolled fingers, unsealed and ready, in memory and nowhere else. It is filled when somebody is about to search, read
 * again when a change is announced, and forgotten when the sessions that asked for it have ended, or the store closes. It is
 * there as long as the store: who only asks now and then must not lose it in between.
 */
@Component(immediate = true, service = { FingerGallery.class, EventHandler.class }, property = {
    EventConstants.EVENT_TOPIC + "=id/loket/changed/enrolments", EventConstants.EVENT_TOPIC + "=id/loket/changed/residents" })
public final class FingerGallery implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FingerGallery.class);
    private static final long MEGABYTE = 1 << 20;
    /** A third of the heap unless told: the other modules work on the same one. */
    private static final int SHARE_OF_HEAP = 3;
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(10);
    private static final int LOOK_MILLIS = 100;

    private final Crew crew;
    private final Filling filling;
    private final OfficeSettings settings;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(FingerGallery::thread);
    private final Set<Session> users = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong(1);
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile List<Entry> entries = List.of();
    private volatile GalleryState state = GalleryState.EMPTY;
    private volatile long upTo;
    private Future<?> fill;

    /**
     * @param store open
     * @param enrolled reads the fingers
     * @param fingers makes them ready
     * @param settings of the office
     */
    @Activate
    public FingerGallery(@Reference Store store, @Reference EnrolledFingers enrolled, @Reference PreparedFingers fingers,
            @Reference OfficeSettings settings) {
        crew = new Crew(Runtime.getRuntime().availableProcessors());
        filling = new Filling(store, enrolled, fingers, crew);
        this.settings = settings;
        worker.scheduleWithFixedDelay(this::lookAround, LOOK_AROUND.toMillis(), LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was begun ends by itself, soon: an interrupt would break the embedded database's connection. */
    @Deactivate
    void close() {
        users.clear();
        worker.shutdown();
        crew.close();
        forget();
    }

    Crew crew() {
        return crew;
    }

    GalleryState state() {
        return state;
    }

    /** Keeps the gallery for this session, and begins to fill it. */
    GalleryState open(Session session) {
        users.add(session);
        if (!isFresh()) {
            begin();
        }
        return state;
    }

    /**
     * Waits until it is filled.
     *
     * @throws CancellationException if cancelled; it goes on being filled
     */
    List<Entry> entries(SearchProgress progress) {
        // What is announced while it is read is read once more, so that nobody enrolled before the search is left out.
        for (var again = 0; again < 2 && !isFresh(); again++) {
            await(begin(), progress);
        }
        return entries;
    }

    @Override
    public void handleEvent(Event event) {
        changed();
    }

    /** One change seldom comes alone: a recording announces each of its steps. */
    void changed() {
        changes.incrementAndGet();
        if (!users.isEmpty() && due.compareAndSet(false, true)) {
            later(SETTLED);
        }
    }

    private void later(Duration pause) {
        try {
            worker.schedule(this::refill, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("The gallery is closing", closing);
        }
    }

    /** Fingers whose users have left are forgotten. */
    void lookAround() {
        if (users.removeIf(FingerGallery::hasEnded) && users.isEmpty()) {
            forget();
        }
    }

    private static boolean hasEnded(Session session) {
        try {
            session.require(Identification.IDENTIFY);
            return false;
        } catch (Refusal over) {
            return true;
        }
    }

    private void forget() {
        entries = List.of();
        upTo = 0;
        state = GalleryState.EMPTY;
    }

    private boolean isFresh() {
        return upTo == changes.get();
    }

    private synchronized Future<?> begin() {
        if (fill == null || fill.isDone()) {
            state = new GalleryState(state.ready(), state.total(), state.people(), state.bytes(), true);
            fill = worker.submit(this::fill);
        }
        return fill;
    }

    private void refill() {
        due.set(false);
        try {
            if (!isFresh()) {
                fill();
            }
        } catch (RuntimeException failed) {
            // The next search reads again, and tells whoever searches.
            LOG.warn("Enrolled fingers are read again when somebody searches", failed);
        }
    }

    private void fill() {
        if (users.isEmpty()) {
            forget();
            return;
        }
        var known = changes.get();
        try {
            var filled = filling.from(entries, budget(), (done, total) -> {
                state = new GalleryState(done, total, state.people(), state.bytes(), true);
                return users.isEmpty();
            });
            entries = filled;
            upTo = known;
        } catch (CancellationException left) {
            forget();
        } finally {
            state = stateOf(entries);
        }
        if (users.isEmpty()) {
            forget();
        }
    }

    private static GalleryState stateOf(List<Entry> filled) {
        var people = (int) filled.stream().mapToLong(entry -> entry.finger().residentId()).distinct().count();
        return new GalleryState(filled.size(), filled.size(), people, filled.stream().mapToLong(Entry::bytes).sum(), false);
    }

    private long budget() {
        var usual = Runtime.getRuntime().maxMemory() / MEGABYTE / SHARE_OF_HEAP;
        return settings.number(IdentifyRules.MEMORY, (int) Math.min(usual, Integer.MAX_VALUE)) * MEGABYTE;
    }

    private void await(Future<?> running, SearchProgress progress) {
        while (true) {
            try {
                running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException goesOn) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                progress.preparing(state.ready(), state.total());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                throw new Refusal(failed.getCause(), IdentifyMsg.galleryFailed);
            }
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "loket-gallery");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
