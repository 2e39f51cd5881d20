package id.loket.bench.queue;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.console.Command;
import id.loket.printing.queue.PrintQueue;
import id.loket.store.Store;

/**
 * A long print queue: opened, filtered, ordered anew, taken from. Argument: how many wait, 400,000 unless told. A store
 * that was filled by an earlier run is measured as it is.
 */
@Component(property = Command.NAME + "=bench-queue")
public final class QueueBench implements Command {

    private static final int WAITING = 400_000;
    /** So many residents of a training list are there for one who may be recorded. */
    private static final double OF_AGE = 1.7;

    private final BenchOffice office;
    private final Store store;
    private final PrintQueue queue;
    private final Clock clock;

    /**
     * @param office lets in a supervisor, who may do all that is measured
     * @param store filled and measured; must be one for benchmarks alone
     * @param queue measured
     * @param clock tells today
     */
    @Activate
    public QueueBench(@Reference BenchOffice office, @Reference Store store, @Reference PrintQueue queue,
            @Reference Clock clock) {
        this.office = office;
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException {
        int wanted = arguments.isEmpty() ? WAITING : Integer.parseInt(arguments.get(0));
        long there = store.read(transaction -> transaction.entities().createQuery("select count(c) from Card c", Long.class)
                .getSingleResult());
        if (there == 0) {
            out.printf(Locale.ROOT, "Filling a queue of %,d on %s%n", wanted, store.engine());
            office.take(session, (int) (wanted * OF_AGE));
            new WaitingCards(store, clock.instant()).fill(wanted);
        }
        new QueueRounds(store, queue, office.person("supervisor"), out).run();
        return 0;
    }
}
