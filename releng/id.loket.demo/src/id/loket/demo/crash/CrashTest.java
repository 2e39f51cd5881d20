package id.loket.demo.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Kills an office at work, again and again, and judges from outside what came of it:
 * {@code FOLDER PRINTER JOURNAL KILLS IN_ACT RESIDENTS COMMAND…}, where COMMAND starts the work (see {@code WorkCommand})
 * and is simply started again after each kill. Ends with one line of JSON, whatever happens on the way.
 *
 * <p>It never looks into the store: it holds the acknowledgements the work wrote, the printer's trays and the centre's
 * journal against each other. A kill counts as one in the act only if the work, started again, asks a person about that
 * very card.
 */
public final class CrashTest {

    private static final long SEED = 20_261_123L;
    private static final long LONGEST_END_MILLIS = TimeUnit.MINUTES.toMillis(15);
    /** So often the work may end by itself before the judge gives up. */
    private static final int MOST_OWN_ENDS = 3;

    private final Path folder;
    private final Tray tray;
    private final Path journal;
    private final int kills;
    private final int killsInAct;
    private final int residents;
    private final String[] command;
    private final Random random = new Random(SEED);

    /** Cards that were being printed at a kill, and about which nobody was asked yet. */
    private final Set<Long> struck = new HashSet<>();
    private int killed;
    private int inAct;
    private int inspected;
    private int ownEnds;

    private CrashTest(String[] arguments) {
        folder = Path.of(arguments[0]);
        tray = new Tray(Path.of(arguments[1]));
        journal = Path.of(arguments[2]);
        kills = Integer.parseInt(arguments[3]);
        killsInAct = Integer.parseInt(arguments[4]);
        residents = Integer.parseInt(arguments[5]);
        command = Arrays.copyOfRange(arguments, 6, arguments.length);
    }

    /**
     * @param arguments see above
     * @throws IOException if a process cannot be started or a file not read
     * @throws InterruptedException when ended
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var test = new CrashTest(arguments);
        var verdict = test.run();
        System.out.println(json(verdict));
        System.exit(verdict.holds() && test.ownEnds == 0 ? 0 : 1);
    }

    private Verdict run() throws IOException, InterruptedException {
        var counts = Optional.<String>empty();
        while (killed < kills && counts.isEmpty() && ownEnds < MOST_OWN_ENDS) {
            counts = killOnce();
        }
        tray.cardTakes(Tray.QUICK);
        while (counts.isEmpty() && ownEnds < MOST_OWN_ENDS) {
            var last = new Worker(command, folder, tray);
            counts = ended(last, last.await(LONGEST_END_MILLIS));
        }
        if (counts.isEmpty()) {
            System.out.println("the work never came to its end; what it did not count is taken as nothing");
        }
        return Verdict.of(killed, inAct, inspected, lines(folder.resolve("acknowledged")),
                lines(journal), tray, counts.orElse("{}"), residents);
    }

    private Optional<String> killOnce() throws IOException, InterruptedException {
        // The first kills are aimed at the moment between an intent and its outcome, the others fall anywhere.
        var aimed = inAct + struck.size() < killsInAct;
        tray.cardTakes(aimed ? Tray.SLOW : Tray.QUICK);
        var worker = new Worker(command, folder, tray);
        var byUs = aimed ? worker.killWhilePrinting(200L + random.nextInt(1_000))
                : worker.killAfter(200L + random.nextInt(3_000));
        var counts = ended(worker, byUs);
        if (counts.isPresent()) {
            System.out.println("the work was done after " + killed + " kills; give it more residents");
        } else if (byUs) {
            killed++;
            worker.struck().ifPresent(struck::add);
            System.out.printf("kill %d of %d, %s; asked about so far: %d%n", killed, kills,
                    worker.struck().isPresent() ? "while printing" : "anywhere", inspected);
        }
        return counts;
    }

    /** Takes down what a worker said. */
    private Optional<String> ended(Worker worker, boolean byUs) {
        inspected += worker.inspected().size();
        for (var card : worker.inspected()) {
            inAct += struck.remove(card) ? 1 : 0;
        }
        if (worker.finished().isEmpty() && !byUs) {
            ownEnds++;
            System.out.printf("the work ended by itself with code %d: see %s%n", worker.exitCode(), folder.resolve("work.log"));
        }
        return worker.finished();
    }

    /** What was never written says nothing. */
    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
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
