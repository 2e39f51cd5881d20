package id.loket.bench.match;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.console.Command;
import id.loket.store.Store;
import id.loket.verification.campaign.Campaigns;

/**
 * Matches lists whose truth is known with a register of people who do not exist. One line of JSON per size of list; what
 * came of each kind of error goes to the other stream.
 *
 * <p>{@code seconds} runs from the list in the store to the last proposal committed; the register is prepared before, from
 * people made as they are asked for, in {@code prepare_s}. {@code heap_mb} is the peak of the heap's pools in that time,
 * garbage that was not yet collected and the engine of the store included.
 *
 * <pre>
 * --register N        residents, 5.500.000 unless told
 * --rows A,B,C        sizes of the lists
 * --tuning            with the seeds and errors that weights and thresholds are chosen on, not those of evaluation
 * --show N            prints N rows of each list that were not settled, or wrongly
 * --learn FILE        learns weights from a tuning list instead of measuring, and writes them
 * --write FOLDER      writes the register and the last list besides, as files for another program
 * </pre>
 */
@Component(property = Command.NAME + "=bench-match")
public final class MatchBench implements Command {

    private static final int REGISTER = 5_500_000;
    private static final String ROWS = "10000,100000,1000000";
    private static final int WARM_UP = 20_000;

    private final Store store;
    private final Campaigns campaigns;
    private final BenchOffice office;

    /**
     * @param store where lists are matched; must be one for benchmarks alone
     * @param campaigns whose lists they are
     * @param office lets in a supervisor
     */
    @Activate
    public MatchBench(@Reference Store store, @Reference Campaigns campaigns, @Reference BenchOffice office) {
        this.store = store;
        this.campaigns = campaigns;
        this.office = office;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException {
        boolean learning = arguments.contains("--learn");
        var problem = new Problem(Integer.parseInt(option(arguments, "--register", String.valueOf(REGISTER))),
                learning || arguments.contains("--tuning"));
        problem.prepare();
        if (learning) {
            problem.learn(Path.of(option(arguments, "--learn", "")));
            return 0;
        }
        int show = Integer.parseInt(option(arguments, "--show", "0"));
        var rounds = new MatchRounds(store, campaigns, office.person("supervisor"), problem, show);
        rounds.match(WARM_UP);
        var sizes = option(arguments, "--rows", ROWS);
        for (var rows : sizes.split(",")) {
            out.println(rounds.match(Integer.parseInt(rows)));
        }
        if (arguments.contains("--write")) {
            problem.write(Path.of(option(arguments, "--write", "")),
                    Integer.parseInt(sizes.substring(sizes.lastIndexOf(',') + 1)));
        }
        return 0;
    }

    private static String option(List<String> options, String name, String usual) {
        int at = options.indexOf(name);
        return at < 0 ? usual : options.get(at + 1);
    }
}
