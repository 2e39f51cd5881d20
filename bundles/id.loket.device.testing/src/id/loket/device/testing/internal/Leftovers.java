package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The threads and open files of this process at one moment.
 *
 * @param threads those alive
 * @param handles how many of each sort are open; empty where the system does not tell
 */
record Leftovers(Set<Thread> threads, Map<String, Integer> handles) {

    private static final Path HANDLES = Path.of("/proc/self/fd");
    private static final int LOOKS = 40;
    private static final int BETWEEN_MILLIS = 100;
    /** Threads that the Java platform itself starts once and keeps. */
    private static final Pattern OF_THE_PLATFORM = Pattern.compile(
            "ForkJoinPool\\.commonPool-worker-.*|process reaper.*|Common-Cleaner|Java2D Disposer|Image Fetcher .*|AWT-.*"
            + "|Keep-Alive-Timer|Attach Listener|C[12] CompilerThread.*|idle-timeout-task|conformance");
    /** What class loading opens. */
    private static final Pattern OF_CLASSES = Pattern.compile(".*\\.(jar|class|so[.0-9]*|properties)$|/dev/u?random|/usr/.*|/proc/.*");

    static Leftovers now() {
        var alive = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !OF_THE_PLATFORM.matcher(thread.getName()).matches())
                .collect(Collectors.toSet());
        return new Leftovers(alive, openHandles());
    }

    /** Lets what is on its way out go. */
    static void settle() throws InterruptedException {
        for (var look = 0; look < 3; look++) {
            System.gc();
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    /** @param lives how many lives of a driver lie between; fewer new handles than that are the platform's own */
    void nothingNewWithin(int lives) throws InterruptedException {
        var news = news(lives);
        for (var look = 0; look < LOOKS && !news.isEmpty(); look++) {
            // Java's own HTTP client ends its thread and its sockets when it is collected; it has no other end.
            System.gc();
            Thread.sleep(BETWEEN_MILLIS);
            news = news(lives);
        }
        assertEquals(List.of(), news, "what the driver left behind");
    }

    private List<String> news(int lives) {
        var now = now();
        var news = new ArrayList<String>();
        now.threads.stream().filter(thread -> !threads.contains(thread))
                .forEach(thread -> news.add("thread " + thread.getName()));
        now.handles.forEach((sort, count) -> {
            var more = count - handles.getOrDefault(sort, 0);
            if (more >= lives) {
                news.add(more + " handles of " + sort);
            }
        });
        return news;
    }

    private static Map<String, Integer> openHandles() {
        var open = new TreeMap<String, Integer>();
        if (!Files.isDirectory(HANDLES)) {
            return open;
        }
        try (DirectoryStream<Path> handles = Files.newDirectoryStream(HANDLES)) {
            for (var handle : handles) {
                sort(handle).ifPresent(sort -> open.merge(sort, 1, Integer::sum));
            }
        } catch (IOException unreadable) {
            throw new AssertionError("cannot see the open handles", unreadable);
        }
        return open;
    }

    private static Optional<String> sort(Path handle) throws IOException {
        try {
            var target = Files.readSymbolicLink(handle).toString();
            return OF_CLASSES.matcher(target).matches() ? Optional.empty()
                    : Optional.of(target.startsWith("/") ? "file" : target.replaceAll(":.*", ""));
        } catch (NoSuchFileException closedMeanwhile) {
            return Optional.empty();
        }
    }
}
