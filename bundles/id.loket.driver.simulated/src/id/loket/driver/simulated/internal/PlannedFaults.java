package id.loket.driver.simulated.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.driver.simulated.SimulatedFaults;

/**
 * The faults to come: asked for by the service, by the console ({@code simulated:fault fingerprint timeout 2}) or by
 * lines of the same words in the file that {@code loket.simulated.faults} names; a line read is taken out of the file.
 */
@Component(service = {SimulatedFaults.class, PlannedFaults.class},
        property = {"osgi.command.scope=simulated", "osgi.command.function=fault", "osgi.command.function=clear"})
public final class PlannedFaults implements SimulatedFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedFaults.class);
    private static final String FILE = "loket.simulated.faults";

    private final Map<Kind, Queue<Fault>> planned = new EnumMap<>(Kind.class);
    private final Optional<Path> file;

    /** @param context tells the file to look at */
    @Activate
    public PlannedFaults(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(FILE)).map(Path::of));
    }

    PlannedFaults(Optional<Path> file) {
        this.file = file;
        for (var kind : Kind.values()) {
            planned.put(kind, new ConcurrentLinkedQueue<>());
        }
    }

    @Override
    public void next(Kind kind, Fault fault, int calls) {
        for (var call = 0; call < calls; call++) {
            planned.get(kind).add(fault);
        }
    }

    @Override
    public void clear() {
        planned.values().forEach(Queue::clear);
    }

    /**
     * For the console.
     *
     * @param kind fingerprint, iris, camera, signature
     * @param fault poor_quality, timeout, unplugged, busy, garbage
     * @param calls at how many captures
     * @return what will happen
     */
    public String fault(String kind, String fault, int calls) {
        var device = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        next(device, Fault.valueOf(fault.toUpperCase(Locale.ROOT)), calls);
        return device + ": " + planned.get(device);
    }

    /** Takes what happens at the capture that begins now. */
    Optional<Fault> take(Kind kind) {
        file.ifPresent(this::read);
        return Optional.ofNullable(planned.get(kind).poll());
    }

    private synchronized void read(Path asked) {
        for (var line : taken(asked)) {
            var words = line.strip().split("\\s+");
            try {
                fault(words[0], words[1], words.length > 2 ? Integer.parseInt(words[2]) : 1);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
                LOG.warn("{} asks for no fault there is: {}", asked, line);
            }
        }
    }

    private static List<String> taken(Path asked) {
        try {
            var lines = Files.readAllLines(asked).stream().filter(line -> !line.isBlank()).toList();
            Files.delete(asked);
            return lines;
        } catch (NoSuchFileException nothingAsked) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
