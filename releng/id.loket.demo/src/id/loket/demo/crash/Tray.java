package id.loket.demo.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The printer's two trays: finished cards and ruined ones, one file per job, named {@code loket-NODE-CARD-ATTEMPT.JOB.EXT}. */
final class Tray {

    private static final Pattern JOB = Pattern.compile("loket-.*-(\\d+)-(\\d+)\\.\\d+\\.[a-z]+");
    /** Longer than a card takes from the spool to the tray. */
    private static final long SETTLE_MILLIS = 2_500;

    /** A card that takes long enough to be interrupted, and one as quick as the printer can. In seconds. */
    static final String SLOW = "1.5";
    static final String QUICK = "0.3";

    private final Path printer;

    Tray(Path printer) {
        this.printer = printer;
    }

    /** Sets how long the printer takes for a card, from the next one on. */
    void cardTakes(String seconds) throws IOException {
        Files.writeString(printer.resolve("seconds"), seconds + "\n");
    }

    /** What lies there for a card's attempt, once the printer has had time to finish it. */
    String lookFor(long card, int attempt) throws InterruptedException {
        var until = System.currentTimeMillis() + SETTLE_MILLIS;
        while (System.currentTimeMillis() < until) {
            if (has("printed", card, attempt)) {
                return "printed";
            }
            if (has("spoiled", card, attempt)) {
                return "spoiled";
            }
            Thread.sleep(100);
        }
        return "unused";
    }

    /** The cards of the finished pieces, one entry per piece. */
    List<Long> printed() {
        return jobs("printed");
    }

    /** The cards of the ruined pieces, one entry per piece. */
    List<Long> spoiled() {
        return jobs("spoiled");
    }

    private boolean has(String tray, long card, int attempt) {
        return names(tray).stream().map(JOB::matcher).filter(java.util.regex.Matcher::matches)
                .anyMatch(job -> Long.parseLong(job.group(1)) == card && Integer.parseInt(job.group(2)) == attempt);
    }

    private List<Long> jobs(String tray) {
        return names(tray).stream().map(JOB::matcher).filter(java.util.regex.Matcher::matches)
                .map(job -> Long.valueOf(job.group(1))).toList();
    }

    private List<String> names(String tray) {
        try (var files = Files.list(printer.resolve(tray))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
