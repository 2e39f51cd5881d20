package id.loket.device.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventAdmin;

import id.loket.device.Device;
import id.loket.device.DeviceCare.Quarantine;
import id.loket.device.DeviceCare.Quarantine.Cause;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.Devices;
import id.loket.store.Installation;

/** The providers that are there now; each contained for itself, so that none can hurt another. */
@Component(service = {Devices.class, KnownDevices.class})
public final class KnownDevices implements Devices {

    private static final Duration NEW_VERSION = Duration.ofSeconds(10);
    /** A little less than the five seconds that a framework may wait for it. */
    private static final Duration DRAIN = Duration.ofMillis(4_500);

    private final Duration drain;
    private final Announcements announcements;
    private final ScheduledThreadPoolExecutor timer;
    private final Custody.Surroundings surroundings;
    private final DeviceMemory memory;
    private final Faces faces;
    private final List<ContainedProvider> providers = new CopyOnWriteArrayList<>();

    /**
     * @param events told when drivers come and go
     * @param installation tells the data folder; being there, it has told the drivers their settings
     */
    @Activate
    public KnownDevices(@Reference EventAdmin events, @Reference Installation installation) {
        this(events, Optional.of(installation.data()), Clock.systemUTC(), DRAIN, NEW_VERSION);
    }

    KnownDevices(EventAdmin events, Optional<Path> folder, Clock clock, Duration drain, Duration newVersion) {
        this.drain = drain;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "device watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRejectedExecutionHandler(new DiscardPolicy());
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        announcements = new Announcements(events, timer);
        surroundings = new Custody.Surroundings(new ThreadGroup("drivers"), timer, clock, this::changed, new StuckThreads());
        memory = new DeviceMemory(clock, new MemoryFile(folder));
        faces = new Faces(newVersion, this::lookAnew, memory);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addProvider(DeviceProvider provider) {
        var contained = new ContainedProvider(provider, faces, surroundings);
        providers.add(contained);
        memory.quarantined(contained.driver())
                .ifPresent(reason -> contained.custody().condemn(Cause.BY_HAND, reason));
        contained.begin();
        changed();
    }

    /** Returns once the driver's captures have ended, within five seconds. */
    void removeProvider(DeviceProvider provider) {
        providers.stream().filter(each -> each.contains(provider)).findFirst().ifPresent(gone -> {
            gone.close(drain);
            providers.remove(gone);
            changed();
        });
    }

    @Deactivate
    void close() {
        providers.forEach(provider -> provider.close(Duration.ZERO));
        timer.shutdown();
        memory.close();
    }

    @Override
    public List<Device> all() {
        look();
        return faces.all().stream().filter(Face::isThereOrExpected)
                .sorted(Comparator.comparing(face -> face.identity().key()))
                .map(Face::proxy)
                .toList();
    }

    @Override
    public <T extends Device> List<T> of(Class<T> kind) {
        look();
        // All asked at once, and each once: a status may change while it is sorted by.
        record Asked(Face face, Supplier<DeviceStatus> answer) {
        }
        record Ranked(Face face, int rank) {
        }
        return faces.all().stream()
                .filter(face -> kind.isInstance(face.proxy()) && face.isThereOrExpected())
                .sorted(Comparator.comparing(face -> face.identity().key()))
                .map(face -> new Asked(face, face.askStatus()))
                .toList().stream()
                .map(asked -> new Ranked(asked.face, rank(asked.answer.get().state())))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(ranked -> kind.cast(ranked.face.proxy()))
                .toList();
    }

    @Override
    public <T extends Device> Optional<T> one(Class<T> kind) {
        return List.of(DeviceKind.values()).stream().filter(each -> each.type() == kind).findFirst()
                .flatMap(memory::assigned)
                .flatMap(this::face)
                .map(Face::proxy)
                .filter(kind::isInstance).map(kind::cast)
                .or(() -> of(kind).stream().findFirst());
    }

    private Optional<Face> face(String key) {
        if (faces.of(key).isEmpty()) {
            look();
        }
        return faces.of(key).or(() -> memory.device(key).map(faces::of));
    }

    private static int rank(State state) {
        return switch (state) {
            case READY -> 0;
            case BUSY -> 1;
            case UNKNOWN -> 2;
            case ATTENTION -> 3;
            case OFFLINE -> 4;
        };
    }

    /** Asks all drivers at once, and waits for none longer than for the others. */
    private void look() {
        providers.stream().map(ContainedProvider::look).toList().forEach(BooleanSupplier::getAsBoolean);
    }

    private void lookAnew() {
        providers.forEach(ContainedProvider::look);
    }

    void changed() {
        announcements.changed();
    }

    Collection<ContainedProvider> providers() {
        return providers;
    }

    Faces faces() {
        return faces;
    }

    DeviceMemory memory() {
        return memory;
    }

    int stuckThreads(String driver) {
        return surroundings.stuck().count(driver);
    }

    void quarantine(String driver, String reason) {
        memory.quarantine(driver, reason);
        named(driver).forEach(provider -> provider.custody().condemn(Cause.BY_HAND, reason));
    }

    /** The same driver begins anew: new threads, new objects for its devices, nothing remembered against it. */
    void release(String driver) {
        memory.release(driver);
        named(driver).stream().filter(provider -> provider.custody().quarantine().isPresent()).forEach(old -> {
            old.close(Duration.ZERO);
            providers.remove(old);
            old.again(this::addProvider);
        });
    }

    List<ContainedProvider> named(String driver) {
        return providers.stream().filter(provider -> provider.driver().equals(driver)).toList();
    }

    Optional<Quarantine> quarantine(String driver) {
        return named(driver).stream().flatMap(provider -> provider.custody().quarantine().stream()).findFirst();
    }
}
