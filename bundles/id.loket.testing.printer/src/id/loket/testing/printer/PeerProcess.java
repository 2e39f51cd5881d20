package id.loket.testing.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A script below {@code releng/printer} as a process: it is there once its folder holds a file {@code ready}. */
final class PeerProcess {

    private static final int START_SECONDS = 20;
    private static final int END_SECONDS = 10;

    private final Path folder;
    private final Process process;

    /**
     * @param script its name
     * @param folder its first argument; made if need be
     * @param arguments those that follow
     */
    PeerProcess(String script, Path folder, List<String> arguments) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            var command = new ArrayList<>(List.of(script(script).toString(), folder.toString()));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("start.log").toFile()))
                    .start();
            awaitReady(script);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Ends it in an orderly way. */
    void end() {
        process.destroy();
        awaitEnd();
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(String script) throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (read(folder.resolve("ready")).isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IOException(script + " did not start: " + read(folder.resolve("start.log")).orElse("")
                        + read(folder.resolve("log")).orElse("")
                        + " (it needs Debian's cups-ipp-utils, cups-daemon and dbus)");
            }
            pause();
        }
    }

    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a peer starts", stop);
        }
    }

    /** Tests run in the folder of their bundle, or of the checkout. */
    private static Path script(String name) throws IOException {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var script = at.resolve("releng/printer").resolve(name);
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new IOException("releng/printer/" + name + " is not above " + Path.of("").toAbsolutePath());
    }
}
