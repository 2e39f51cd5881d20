package id.loket.bench.queue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.printing.queue.PrintQueue;
import id.loket.registry.Regions;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ListImport;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.training.TrainingList;

/**
 * A long print queue: opened, filtered, ordered anew, taken from. Argument: how many wait, 400,000 unless told. A store
 * that was filled by an earlier run is measured as it is.
 */
@Component(property = Command.NAME + "=bench-queue")
public final class QueueBench implements Command {

    private static final String SUPERVISOR = "supervisor";
    private static final int WAITING = 400_000;
    /** So many residents of a training list are there for one who may be recorded. */
    private static final double OF_AGE = 1.7;

    private final Access access;
    private final Store store;
    private final PrintQueue queue;
    private final ListImport lists;
    private final Regions regions;
    private final Installation installation;
    private final Clock clock;

    /**
     * @param access lets in a supervisor, who may do all that is measured
     * @param store filled and measured; must be one for benchmarks alone
     * @param queue measured
     * @param lists imports
     * @param regions knows the villages
     * @param installation says where a list may lie
     * @param clock tells today
     */
    @Activate
    public QueueBench(@Reference Access access, @Reference Store store, @Reference PrintQueue queue,
            @Reference ListImport lists, @Reference Regions regions, @Reference Installation installation, @Reference Clock clock) {
        this.access = access;
        this.store = store;
        this.queue = queue;
        this.lists = lists;
        this.regions = regions;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException {
        int wanted = arguments.isEmpty() ? WAITING : Integer.parseInt(arguments.get(0));
        long there = store.read(transaction -> transaction.entities().createQuery("select count(c) from Card c", Long.class)
                .getSingleResult());
        if (there == 0) {
            out.printf(Locale.ROOT, "Filling a queue of %,d on %s%n", wanted, store.engine());
            residents(session, (int) (wanted * OF_AGE));
            new WaitingCards(store, clock.instant()).fill(wanted);
        }
        var supervisor = access.login(SUPERVISOR, ("latihan-" + SUPERVISOR).toCharArray(), step -> { });
        new QueueRounds(store, queue, supervisor, out).run();
        return 0;
    }

    private void residents(Session session, int wanted) throws IOException {
        var list = installation.data().resolve("bench-list.csv");
        try {
            new TrainingList(regions, regions.office().code(), LocalDate.now(clock)).write(list, wanted);
            var sheet = lists.outline(session, list).sheets().get(0);
            lists.run(session, new ImportRequest(list, Set.of(sheet.name()), ColumnMapping.suggested(sheet.headers()),
                    "benchmark", null), new Unwatched());
        } finally {
            Files.deleteIfExists(list);
        }
    }

    /** Nobody watches, nobody stops it. */
    private static final class Unwatched implements ImportProgress {

        @Override
        public void rows(int done, double share) {
            // a benchmark has no screen
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
