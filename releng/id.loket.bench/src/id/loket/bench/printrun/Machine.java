package id.loket.bench.printrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One card printer of the benchmark: a process of its own, its trays, its faults, and its own word on when it worked. */
final class Machine implements AutoCloseable {

    private static final Pattern JOB = Pattern.compile("loket-.*-(\\d+)-(\\d+)\\.(\\d+)\\.[a-z]+");
    private static final Pattern NAME = Pattern.compile("loket-.*-(\\d+)-(\\d+)");
    private static final long START_SECONDS = 40;

    final String key;
    final Path folder;
    private final String script;
    private final int port;
    private Process process;

    Machine(String script, Path folder, int port) throws IOException, InterruptedException {
        this.script = script;
        this.folder = folder;
        this.port = port;
        key = "ipp:ipp://localhost:" + port + "/ipp/print";
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("seconds"), "1\n");
        on();
    }

    /**
     * What its own script said of one job, in seconds since 1970.
     *
     * @param card the card's id
     * @param attempt its how many blank
     * @param begin when the job's work began
     * @param end when it was over, or -1 if the script was ended by force
     * @param held when it began to wait for a person, or -1
     * @param freed when it no longer did, or -1
     */
    record Stamps(long card, int attempt, double begin, double end, double held, double freed) {
    }

    /**
     * A piece in a tray.
     *
     * @param card whose
     * @param attempt which blank of it
     */
    record Piece(long card, int attempt) {
    }

    void on() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("ready"));
        process = new ProcessBuilder(script, folder.toString(), String.valueOf(port)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("start.log").toFile())).start();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(folder.resolve("ready"))) {
            if (System.nanoTime() > until || !process.isAlive()) {
                throw new IOException("the printer did not start: see " + folder);
            }
            Thread.sleep(50);
        }
    }

    /** Pulls its plug: no job is told anything. */
    void vanish() throws IOException, InterruptedException {
        ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                .ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor(10, TimeUnit.SECONDS);
    }

    void fault(String what) throws IOException {
        var draft = Files.writeString(folder.resolve(".judge"), what + "\n");
        Files.move(draft, folder.resolve("fault"), StandardCopyOption.ATOMIC_MOVE);
    }

    String fault() throws IOException {
        return Files.readString(folder.resolve("fault")).strip();
    }

    List<Piece> printed() {
        return pieces("printed");
    }

    List<Piece> spoiled() {
        return pieces("spoiled");
    }

    /** A person pulls out a blank that the machine had begun and never finished. */
    void pullOut(long card, int attempt) throws IOException {
        Files.writeString(folder.resolve("spoiled").resolve("loket-pulled-%d-%d.0.pwg".formatted(card, attempt)), "");
    }

    List<Stamps> stamps() throws IOException {
        var all = new ArrayList<Stamps>();
        Stamps open = null;
        var file = folder.resolve("times");
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            var words = line.split(" ");
            var name = words.length == 3 ? NAME.matcher(words[2]) : null;
            if (name == null || !name.matches()) {
                continue;
            }
            var card = Long.parseLong(name.group(1));
            var attempt = Integer.parseInt(name.group(2));
            var at = Double.parseDouble(words[1]);
            switch (words[0]) {
                case "begin" -> {
                    if (open != null) {
                        all.add(open);
                    }
                    open = new Stamps(card, attempt, at, -1, -1, -1);
                }
                case "held" -> open = open == null ? null : new Stamps(card, attempt, open.begin(), -1, at, -1);
                case "freed" -> open = open == null ? null : new Stamps(card, attempt, open.begin(), -1, open.held(), at);
                default -> {
                    if (open != null && open.card() == card && open.attempt() == attempt) {
                        all.add(new Stamps(card, attempt, open.begin(), at, open.held(), open.freed()));
                        open = null;
                    }
                }
            }
        }
        if (open != null) {
            all.add(open);
        }
        return all;
    }

    private List<Piece> pieces(String tray) {
        try (Stream<Path> files = Files.list(folder.resolve(tray))) {
            return files.map(file -> JOB.matcher(file.getFileName().toString())).filter(java.util.regex.Matcher::matches)
                    .map(job -> new Piece(Long.parseLong(job.group(1)), Integer.parseInt(job.group(2)))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
