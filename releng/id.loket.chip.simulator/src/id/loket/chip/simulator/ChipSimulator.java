package id.loket.chip.simulator;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * A card reader with two slots, and a card for each, as a process: pcscd with vsmartcard's virtual reader, and chips on
 * jCardSim. Started by {@code releng/card/start} in a network of its own, because the virtual reader listens to all.
 * It takes one command a line and answers each with {@code ok}, {@code ok VALUE} or {@code error REASON}; the end of its
 * input ends it.
 */
public final class ChipSimulator {

    private static final int SLOTS = 2;
    private static final int START_SECONDS = 10;

    private final Path folder;
    private final VirtualCard[] cards = new VirtualCard[SLOTS];
    private Process daemon;
    private boolean plugged;

    private ChipSimulator(Path folder) throws IOException {
        this.folder = folder;
        var stamp = stamp(folder.resolve("answered"));
        for (var slot = 0; slot < SLOTS; slot++) {
            cards[slot] = new VirtualCard(slot, Personalisation.training(number(slot)), nanos -> stamp.putLong(0, nanos));
        }
    }

    /**
     * @param arguments the folder for its log and its reader's configuration
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        var simulator = new ChipSimulator(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::end));
        simulator.obey();
        System.exit(0);
    }

    /** Eight bytes that whoever measures has in memory too: when the last answer left, by this machine's monotonic clock. */
    private static ByteBuffer stamp(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES).order(ByteOrder.nativeOrder());
        }
    }

    private void obey() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            try {
                System.out.println(("ok " + command(line.strip().split(" +"))).strip());
            } catch (IOException | RuntimeException refused) {
                System.out.println("error " + refused);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Words: what, then its value, then the slot; the slot may be missing. */
    private String command(String... words) throws IOException, InterruptedException {
        var value = words.length > 1 ? words[1] : "";
        var card = cards[words.length > 2 ? Integer.parseInt(words[2]) : 0];
        switch (words[0]) {
            case "daemon" -> daemon(value);
            // pcscd does not notice a reader that leaves its configuration: it starts anew, without or with it.
            case "readers" -> start("on".equals(value));
            case "insert" -> cards[value.isEmpty() ? 0 : Integer.parseInt(value)].insert();
            case "pull" -> cards[value.isEmpty() ? 0 : Integer.parseInt(value)].close();
            case "pull-after" -> card.pullAfter(Integer.parseInt(value));
            case "slow" -> card.slow(Integer.parseInt(value));
            case "garbage" -> card.garbage(Integer.parseInt(value));
            case "chained" -> card.chained(Boolean.parseBoolean(value));
            case "atr" -> card.atr(HexFormat.of().parseHex(value));
            case "renew" -> card.renew(Personalisation.training(value));
            case "commands" -> {
                return String.valueOf(card.commands());
            }
            default -> throw new IllegalArgumentException("unknown: " + words[0]);
        }
        return "";
    }

    private void daemon(String what) throws IOException, InterruptedException {
        switch (what) {
            case "on" -> start(true);
            case "off" -> end();
            case "stop" -> signal("STOP");
            case "continue" -> signal("CONT");
            default -> throw new IllegalArgumentException("unknown: daemon " + what);
        }
    }

    private void start(boolean pluggedIn) throws IOException, InterruptedException {
        if (daemon != null && daemon.isAlive() && plugged == pluggedIn) {
            return;
        }
        end();
        plugged = pluggedIn;
        var configuration = configured(pluggedIn);
        daemon = new ProcessBuilder("pcscd", "--foreground", "--config", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("pcscd.log").toFile()))
                .start();
        if (pluggedIn) {
            awaitReader();
        }
    }

    private Path configured(boolean in) throws IOException {
        return Files.writeString(folder.resolve("reader.conf"), in ? """
                FRIENDLYNAME "Loket Virtual Reader"
                DEVICENAME   /dev/null:0x8C7B
                LIBPATH      %s
                CHANNELID    0x8C7B
                """.formatted(virtualReader()) : "");
    }

    /** Until it listens; a connection to see whether it does would be a card inserted. */
    private void awaitReader() throws IOException, InterruptedException {
        var listening = ":%04X 00000000:0000 0A".formatted(VirtualCard.FIRST_PORT + SLOTS - 1);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (Files.readAllLines(Path.of("/proc/net/tcp")).stream().noneMatch(line -> line.contains(listening))) {
            if (!daemon.isAlive() || System.nanoTime() > end) {
                throw new IOException("pcscd did not start: " + Files.readString(folder.resolve("pcscd.log")));
            }
            Thread.sleep(10);
        }
    }

    private void end() {
        for (var card : cards) {
            card.close();
        }
        if (daemon == null) {
            return;
        }
        daemon.destroy();
        try {
            if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            daemon.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(daemon.pid())).inheritIO().start().waitFor();
    }

    private static String virtualReader() throws IOException {
        var library = new File("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
        if (!library.exists()) {
            throw new IOException(library + " is not there: it needs Debian's vsmartcard-vpcd");
        }
        return library.getPath();
    }

    private static String number(int slot) {
        return "LTH00000%03d".formatted(slot + 1);
    }
}
