package id.loket.device.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.DeviceCare.LastError;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceKind;
import id.loket.device.internal.DeviceMemory.Remembered;

/** {@code devices.properties} in the data folder. Written as a whole, on a thread of its own; never a reason to fail. */
final class MemoryFile {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryFile.class);
    private static final String NAME = "devices.properties";
    private static final String ASSIGNED = "assigned.";
    private static final String QUARANTINED = "quarantined.";

    private final Optional<Path> file;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            task -> {
                var thread = new Thread(task, "device memory");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * What is in it.
     *
     * @param devices those seen
     * @param assigned which serves which kind, by key
     * @param quarantined drivers that a person took out of service, and why
     */
    record Content(Collection<Remembered> devices, Map<DeviceKind, String> assigned, Map<String, String> quarantined) {
    }

    /** @param folder the data folder; empty to keep nothing */
    MemoryFile(Optional<Path> folder) {
        file = folder.map(path -> path.resolve(NAME));
        writer.allowCoreThreadTimeOut(true);
    }

    Optional<Content> read() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Optional.empty();
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file.get())) {
            lines.load(reader);
            return Optional.of(content(lines));
        } catch (IOException | IllegalArgumentException | DateTimeParseException unreadable) {
            LOG.warn("{} cannot be read; the devices are learned anew", file.get(), unreadable);
            return Optional.empty();
        }
    }

    void writeLater(Supplier<Content> content) {
        if (file.isPresent() && !writer.isShutdown() && due.compareAndSet(false, true)) {
            writer.execute(() -> {
                due.set(false);
                write(content.get());
            });
        }
    }

    void close(Supplier<Content> content) {
        writeLater(content);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.warn("the devices could not be written in time");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Content content) {
        var lines = lines(content);
        var target = file.orElseThrow();
        try {
            Files.createDirectories(target.getParent());
            var whole = Files.createTempFile(target.getParent(), NAME, ".new");
            try (var out = Files.newBufferedWriter(whole)) {
                lines.store(out, null);
            }
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("{} cannot be written; the devices are remembered until the end of this run", target, unwritable);
        }
    }

    private static Properties lines(Content content) {
        var lines = new Properties();
        content.assigned().forEach((kind, key) -> lines.setProperty(ASSIGNED + kind, key));
        content.quarantined().forEach((driver, reason) -> lines.setProperty(QUARANTINED + driver, reason));
        var number = 0;
        for (var device : content.devices()) {
            number++;
            var line = new Line(lines, number);
            var identity = device.identity();
            line.set("driver", identity.driver());
            line.set("serial", identity.serial());
            line.set("label", identity.label());
            line.set("simulated", String.valueOf(identity.simulated()));
            line.set("kinds", String.join(" ", device.kinds().stream().map(Enum::name).toList()));
            line.set("live", String.valueOf(device.live()));
            line.set("seen", device.lastSeen().toString());
            device.lastError().ifPresent(error -> {
                line.set("error.at", error.at().toString());
                line.set("error.fault", error.fault().name());
                line.set("error.text", error.text());
            });
        }
        return lines;
    }

    private static Content content(Properties lines) {
        var assigned = new EnumMap<DeviceKind, String>(DeviceKind.class);
        lines.stringPropertyNames().stream().filter(name -> name.startsWith(ASSIGNED)).forEach(name ->
                assigned.put(DeviceKind.valueOf(name.substring(ASSIGNED.length())), lines.getProperty(name)));
        var devices = new ArrayList<Remembered>();
        for (var line = new Line(lines, 1); line.isThere(); line = line.next()) {
            devices.add(line.device());
        }
        var quarantined = new HashMap<String, String>();
        lines.stringPropertyNames().stream().filter(name -> name.startsWith(QUARANTINED)).forEach(name ->
                quarantined.put(name.substring(QUARANTINED.length()), lines.getProperty(name)));
        return new Content(devices, assigned, quarantined);
    }

    /** What is kept of one device. */
    private record Line(Properties lines, int number) {

        void set(String name, String value) {
            lines.setProperty("device." + number + '.' + name, value);
        }

        private String get(String name) {
            return lines.getProperty("device." + number + '.' + name, "");
        }

        boolean isThere() {
            return !get("driver").isEmpty();
        }

        Line next() {
            return new Line(lines, number + 1);
        }

        Remembered device() {
            var identity = new DeviceIdentity(get("driver"), get("serial"), get("label"), Boolean.parseBoolean(get("simulated")));
            var error = get("error.at").isEmpty() ? Optional.<LastError>empty() : Optional.of(
                    new LastError(Instant.parse(get("error.at")), Fault.valueOf(get("error.fault")), get("error.text")));
            return new Remembered(identity, kinds(), Boolean.parseBoolean(get("live")), Instant.parse(get("seen")), error);
        }

        private List<DeviceKind> kinds() {
            return Arrays.stream(get("kinds").split(" ")).filter(kind -> !kind.isEmpty()).map(DeviceKind::valueOf).toList();
        }
    }
}
