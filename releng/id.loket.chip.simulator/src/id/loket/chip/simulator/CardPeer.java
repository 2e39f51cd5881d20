package id.loket.chip.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.jna.Library;
import com.sun.jna.Native;

/**
 * A real PC/SC reader with two slots, a process of its own ({@code releng/card}). The JVM that starts it finds it in
 * place of the system's: one at a time.
 */
public final class CardPeer implements AutoCloseable {

    private final Process process;
    private final Path folder;
    private final BufferedReader answers;
    private final Writer commands;

    /** The environment as C code sees it; Java's own view of it cannot be changed. */
    private interface Environment extends Library {
        int setenv(String name, String value, int overwrite);
    }

    private CardPeer(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** @return the reader, with its service running and both slots empty */
    public static CardPeer start() {
        try {
            // PC/SC reads its socket's place once in the life of a process, so each peer takes the place of the one before; a
            // socket's path has at most 107 characters, a test's folder often more.
            var folder = Files.createDirectories(Path.of("/tmp", "loket-card-" + ProcessHandle.current().pid()));
            Native.load("c", Environment.class).setenv("PCSCLITE_CSOCK_NAME", folder.resolve("pcscd.comm").toString(), 1);
            var peer = new CardPeer(new ProcessBuilder(script().toString(), folder.toString(), classPath())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start(), folder);
            peer.daemon(true);
            return peer;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** @param on whether the PC/SC service runs; while it does not, there is no reader */
    public void daemon(boolean on) {
        tell("daemon", on ? "on" : "off");
    }

    /** @param in whether the reader is plugged in when the PC/SC service, which starts anew, looks */
    public void readers(boolean in) {
        tell("readers", in ? "on" : "off");
    }

    /** @param silent whether the PC/SC service still takes calls, but answers none */
    public void silent(boolean silent) {
        tell("daemon", silent ? "stop" : "continue");
    }

    /** Lays the card into the first slot. */
    public void insert() {
        insert(0);
    }

    /** @param slot 0 or 1 */
    public void insert(int slot) {
        tell("insert", slot);
    }

    /** Takes the card out of the first slot. */
    public void pull() {
        pull(0);
    }

    /** @param slot 0 or 1 */
    public void pull(int slot) {
        tell("pull", slot);
    }

    /** @param commands how many the card in the first slot still answers; at the next it is gone */
    public void pullAfter(int commands) {
        tell("pull-after", commands);
    }

    /** @param answer how long the card in the first slot thinks before each answer */
    public void slow(Duration answer) {
        tell("slow", answer.toMillis());
    }

    /** @param count how many answers of the card in the first slot are one byte of nonsense */
    public void garbage(int count) {
        tell("garbage", count);
    }

    /** @param on whether the card in the first slot gives its data in portions (61xx, 6Cxx) */
    public void chained(boolean on) {
        tell("chained", on);
    }

    /** @param atr answer to reset of the card in the first slot, from its next insertion on */
    public void atr(byte[] atr) {
        tell("atr", HexFormat.of().formatHex(atr));
    }

    /** @param number of the new, empty chip in the first slot */
    public void renew(String number) {
        tell("renew", number);
    }

    /** @return how many commands the card in the first slot was given */
    public int commands() {
        return Integer.parseInt(tell("commands", ""));
    }

    /** @return the file where it leaves the time of its last answer, eight bytes comparable with {@link System#nanoTime} */
    public Path answered() {
        return folder.resolve("answered");
    }

    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String tell(String command, Object value) {
        try {
            commands.write(command + " " + value + "\n");
            commands.flush();
            var answer = answers.readLine();
            if (answer == null || !answer.startsWith("ok")) {
                throw new IOException("the card reader said to \"" + command + "\": " + answer + ", see " + folder
                        + " (it needs Debian's pcscd, vsmartcard-vpcd, iproute2, and root)");
            }
            return answer.substring(2).strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Where this class and what it needs lie, be they jars or folders, in OSGi or not. */
    private static String classPath() throws IOException {
        try {
            return Stream.of("id.loket.chip.simulator.ChipSimulator", "com.licel.jcardsim.base.Simulator",
                            "org.bouncycastle.jce.provider.BouncyCastleProvider")
                    .map(CardPeer::place).distinct().collect(Collectors.joining(":"));
        } catch (IllegalStateException missing) {
            throw new IOException(missing);
        }
    }

    private static String place(String type) {
        try {
            var source = Class.forName(type).getProtectionDomain().getCodeSource().getLocation();
            return Path.of(URI.create(source.toString().replace(" ", "%20"))).toString();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Tests run in the folder of their bundle, or of the checkout. */
    private static Path script() throws IOException {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var script = at.resolve("releng/card/start");
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new IOException("releng/card/start is not above " + Path.of("").toAbsolutePath());
    }
}
