package id.loket.testing.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * A document scanner that saned lends, a process of its own ({@code releng/scanner}: SANE's test backend behind Debian's
 * saned). It has a flatbed, and a feeder with ten sheets.
 */
public final class ScannerPeer implements AutoCloseable {

    private static final int START_SECONDS = 10;

    private final Path folder;
    private final int port;
    private Process process;

    private ScannerPeer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * @param folder where it keeps its configuration and its log
     * @return the scanner, once it listens
     */
    public static ScannerPeer start(Path folder) {
        var peer = new ScannerPeer(folder, freePort());
        peer.well();
        peer.on();
        return peer;
    }

    /** @return where saned listens, on 127.0.0.1 */
    public int port() {
        return port;
    }

    /** Switches it on (again), at the same address. */
    public void on() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            process = new ProcessBuilder(script().toString(), folder.toString(), String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("start.log").toFile()))
                    .start();
            awaitReady();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Pulls its plug, in the middle of whatever it does. */
    public void off() {
        // Each conversation is a child of its own.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the next conversation on, all goes well. */
    public void well() {
        configure("");
    }

    /** @param status of SANE ({@code JAMMED}, {@code COVER_OPEN}, …) that every page ends with, from the next conversation on */
    public void fault(String status) {
        configure("read-status-code \"SANE_STATUS_" + status + "\"\n");
    }

    /** From the next conversation on, the lamp never gets warm: a scan begins and gives a byte every 0.2 s. */
    public void slow() {
        configure("read-limit true\nread-limit-size 1\nread-delay true\nread-delay-duration 200000\n");
    }

    /** @param silent whether saned, and all its conversations, still listen but say nothing */
    public void silent(boolean silent) {
        process.descendants().forEach(child -> signal(child.pid(), silent));
        signal(process.pid(), silent);
    }

    @Override
    public void close() {
        off();
    }

    private void configure(String more) {
        try {
            var config = Files.createDirectories(folder.resolve("config"));
            var draft = Files.writeString(config.resolve(".test.conf"), """
                    number_of_devices 1
                    mode Gray
                    depth 8
                    test-picture "Color pattern"
                    """ + more);
            Files.move(draft, config.resolve("test.conf"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void awaitReady() throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the scanner did not start, see " + folder + " (it needs Debian's sane-utils)");
            }
            pause();
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void signal(long pid, boolean stop) {
        try {
            new ProcessBuilder("kill", stop ? "-STOP" : "-CONT", String.valueOf(pid)).inheritIO().start().waitFor();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the scanner starts", stop);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Tests run in the folder of their bundle, or of the checkout. */
    private static Path script() throws IOException {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var script = at.resolve("releng/scanner/start");
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new IOException("releng/scanner/start is not above " + Path.of("").toAbsolutePath());
    }
}
