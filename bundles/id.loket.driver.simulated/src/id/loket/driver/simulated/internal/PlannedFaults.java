package id.loket.driver.simulated.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.EnumMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The faults to come. Asked for in words: {@code fingerprint timeout 2} (at two captures), {@code printer jam always}
 * (until {@code printer well}). The words are taken from the lines of the file that {@code loket.simulated.faults} names
 * (a line read is taken out of the file), by the console ({@code simulated:fault printer jam always}), and by a service
 * of java.util.function.Function with the property {@code loket.simulated}, so that this driver exports nothing.
 */
public final class PlannedFaults implements Function<String, String> {

    /** Of the service: how tests and the console find it. */
    static final Dictionary<String, Object> PROPERTIES = new Hashtable<>(Map.of("loket.simulated", "faults",
            "osgi.command.scope", "simulated", "osgi.command.function", new String[] {"fault", "clear"}));

    private static final Logger LOG = LoggerFactory.getLogger(PlannedFaults.class);
    private static final String FILE = "loket.simulated.faults";
    private static final String ALWAYS = "always";
    private static final String WELL = "well";

    private final Map<Kind, Queue<Trouble>> planned = new EnumMap<>(Kind.class);
    private final Map<Kind, Trouble> lasting = new ConcurrentHashMap<>();
    private final Optional<Path> file;

    /** @param context tells the file to look at */
    public PlannedFaults(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(FILE)).map(Path::of));
    }

    PlannedFaults(Optional<Path> file) {
        this.file = file;
        for (var kind : Kind.values()) {
            planned.put(kind, new ConcurrentLinkedQueue<>());
        }
    }

    /**
     * @param words device, fault and how often; see above
     * @return what will happen
     * @throws IllegalArgumentException if there is no such device or fault
     */
    @Override
    public String apply(String words) {
        var word = words.strip().split("\\s+");
        if (word.length < 2) {
            throw new IllegalArgumentException("device and fault, not: " + words);
        }
        return fault(word[0], word[1], word.length > 2 ? word[2] : "1");
    }

    /**
     * For the console.
     *
     * @param device one of {@link Kind}
     * @param fault one of {@link Trouble}, or {@code well}
     * @param times at how many captures, or {@code always}
     * @return what will happen
     */
    public String fault(String device, String fault, String times) {
        var kind = Kind.valueOf(device.toUpperCase(Locale.ROOT));
        if (fault.equalsIgnoreCase(WELL)) {
            planned.get(kind).clear();
            lasting.remove(kind);
        } else if (times.equalsIgnoreCase(ALWAYS)) {
            lasting.put(kind, trouble(fault));
        } else {
            next(kind, trouble(fault), Integer.parseInt(times));
        }
        return kind + ": " + planned.get(kind) + lasting(kind).map(trouble -> ", then always " + trouble).orElse("");
    }

    private static Trouble trouble(String fault) {
        return Trouble.valueOf(fault.toUpperCase(Locale.ROOT));
    }

    void next(Kind kind, Trouble trouble, int calls) {
        for (var call = 0; call < calls; call++) {
            planned.get(kind).add(trouble);
        }
    }

    /** Forgets what was asked for and has not happened yet. */
    public void clear() {
        planned.values().forEach(Queue::clear);
        lasting.clear();
    }

    /** Takes what happens at the capture that begins now. */
    Optional<Trouble> take(Kind kind) {
        file.ifPresent(this::read);
        return Optional.ofNullable(planned.get(kind).poll()).or(() -> lasting(kind));
    }

    /** What is wrong with it until it is made well. */
    Optional<Trouble> lasting(Kind kind) {
        return Optional.ofNullable(lasting.get(kind));
    }

    private synchronized void read(Path asked) {
        for (var line : taken(asked)) {
            try {
                apply(line);
            } catch (IllegalArgumentException unknown) {
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
