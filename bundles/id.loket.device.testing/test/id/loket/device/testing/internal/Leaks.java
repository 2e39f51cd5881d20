package id.loket.device.testing.internal;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What the leaking drivers leave behind, until the test takes it away. */
final class Leaks {

    private static final List<FileInputStream> FILES = new ArrayList<>();
    private static CountDownLatch threads = new CountDownLatch(1);

    private Leaks() {
    }

    static synchronized void thread() {
        var end = threads;
        var leaked = new Thread(() -> await(end), "leaked");
        leaked.setDaemon(true);
        leaked.start();
    }

    static synchronized void open() throws IOException {
        var file = Files.createTempFile("loket", ".leak");
        FILES.add(new FileInputStream(file.toFile()));
        Files.delete(file);
    }

    static synchronized void clean() throws IOException {
        threads.countDown();
        threads = new CountDownLatch(1);
        for (var file : FILES) {
            file.close();
        }
        FILES.clear();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
