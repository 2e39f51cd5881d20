package id.loket.demo.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills an office at work, again and again, and judges from outside what came of it:
 * {@code FOLDER PRINTER JOURNAL KILLS IN_ACT RESIDENTS COMMAND…}, where COMMAND starts the work (see {@code WorkCommand})
 * and is simply started again after each kill. Ends with one line of JSON.
 *
 * <p>It never looks into the store: it holds the acknowledgements the work wrote, the printer's trays and the centre's
 * journal against each other.
 */
public final class CrashTest {

    private static final long SEED = 20_261_123L;

    private final Path folder;
    private final Tray tray;
    private final Path journal;
    private final int kills;
    private final int killsInAct;
    private final int residents;
    private final String[] command;
    private final Random random = new Random(SEED);

    private CrashTest(String[] arguments) {
        folder = Path.of(arguments[0]);
        tray = new Tray(Path.of(arguments[1]));
        journal = Path.of(arguments[2]);
        kills = Integer.parseInt(arguments[3]);
        killsInAct = Integer.parseInt(arguments[4]);
        residents = Integer.parseInt(arguments[5]);
        command = java.util.Arrays.copyOfRange(arguments, 6, arguments.length);
    }

    /**
     * @param arguments see above
     * @throws IOException if a process cannot be started or a file not read
     * @throws InterruptedException when ended
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var verdict = new CrashTest(arguments).run();
        System.out.println(json(verdict));
        System.exit(verdict.holds() ? 0 : 1);
    }

    private Verdict run() throws IOException, InterruptedException {
        int killed = 0;
        int inAct = 0;
        int inspected = 0;
        while (killed < kills) {
            // The first kills are aimed at the moment between an intent and its outcome, the others fall anywhere.
            var aimed = inAct < killsInAct;
            var worker = new Worker(command, folder, tray);
            var struckInAct = aimed ? worker.killWhilePrinting(random) : worker.killAfter(random.nextInt(6_000) + 200L);
            inspected += worker.inspected();
            if (worker.finished().isPresent()) {
                System.out.println("the work was done after " + killed + " kills; give it more residents");
                break;
            }
            killed++;
            inAct += struckInAct ? 1 : 0;
            System.out.printf("kill %d of %d, %s%n", killed, kills, struckInAct ? "in the act" : "anywhere");
        }
        var last = new Worker(command, folder, tray);
        last.await(TimeUnit.MINUTES.toMillis(30));
        inspected += last.inspected();
        var counts = last.finished().orElseThrow(() -> new IOException("the work did not end: see " + folder.resolve("work.log")));
        return Verdict.of(killed, inAct, inspected, Files.readAllLines(folder.resolve("acknowledged")),
                Files.readAllLines(journal), tray, counts, residents);
    }

    private static String json(Verdict verdict) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kills", verdict.kills());
        figures.put("kills_in_act", verdict.killsInAct());
        figures.put("inspected", verdict.inspected());
        figures.put("lost", verdict.lost());
        figures.put("twice", verdict.twice());
        figures.put("printed_twice", verdict.printedTwice());
        figures.put("blanks_residual", verdict.blanksResidual());
        figures.put("audit_ok", verdict.auditOk());
        var line = new StringBuilder("{");
        figures.forEach((key, value) -> line.append(line.length() > 1 ? "," : "").append('"').append(key).append("\":").append(value));
        return line.append('}').toString();
    }
}
