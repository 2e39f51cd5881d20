package id.loket.printing.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.device.DeviceException;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Run;
import id.loket.printing.PrintingMsg;
import id.loket.printing.RunOrder;
import id.loket.printing.RunWatch;
import id.loket.printing.batch.internal.BatchOrder;
import id.loket.printing.internal.Leases.Lease;
import id.loket.printing.internal.Preparation.Prepared;
import id.loket.printing.queue.QueueFilter;
import id.loket.store.Transaction;

/** Runs over several printers: one thread for each, and up to two that keep the next cards ready for all of them. */
@Component(service = Runs.class)
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int MOST_PREPARING = 2;

    private final Queue queue;
    private final Leases leases;
    private final Preparation preparation;
    private final Fleet fleet;
    private final PrintAct act;
    private final Outcomes outcomes;
    private final Inspections inspections;
    private final Clock clock;
    private final BatchOrder batches;

    /**
     * @param queue which card is next
     * @param leases take cards from it
     * @param preparation what comes before the intent
     * @param fleet the printers
     * @param act prints
     * @param outcomes writes what became of a card
     * @param inspections which printers nobody feeds
     * @param clock the office's time
     * @param batches which card of a batch is next
     */
    @Activate
    public Runs(@Reference Queue queue, @Reference Leases leases, @Reference Preparation preparation,
            @Reference Fleet fleet, @Reference PrintAct act, @Reference Outcomes outcomes, @Reference Inspections inspections,
            @Reference Clock clock, @Reference BatchOrder batches) {
        this.queue = queue;
        this.leases = leases;
        this.preparation = preparation;
        this.fleet = fleet;
        this.act = act;
        this.outcomes = outcomes;
        this.inspections = inspections;
        this.clock = clock;
        this.batches = batches;
    }

    Run run(Session session, RunOrder order, RunWatch watch) {
        var printers = order.printers().isEmpty() ? fleet.keys() : List.copyOf(order.printers());
        if (printers.isEmpty()) {
            throw new Refusal(PrintingMsg.noPrinter);
        }
        var books = printers.stream().map(key -> new LaneBook(key, fleet.label(key), clock)).toList();
        var run = new RoomRun(session, order, watch, books);
        var pool = new Pool(run, (besides, most) -> leases.take(session,
                transaction -> candidates(transaction, order.selection(), besides, most)),
                lease -> prepare(session, lease, printers));
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < Math.min(MOST_PREPARING, printers.size()); i++) {
            threads.add(new Thread(() -> fill(run, pool), "print-run-preparing-" + i));
        }
        printers.forEach(key -> threads.add(
                new Thread(new LaneWork(key, run, pool, fleet, act, outcomes, inspections), "print-run " + key)));
        try {
            threads.forEach(Thread::start);
            join(threads, run);
        } finally {
            pool.close();
        }
        return run.report();
    }

    private static void fill(RoomRun run, Pool pool) {
        try {
            pool.fill();
        } catch (RuntimeException defect) {
            // Thrown on by the run's report: whoever started the run is told of a fault, when the printers are at rest.
            run.broke(defect);
            run.end("");
        }
    }

    /** Drawn, and in the form the printers take: what can be done before a printer is free is not done after it is. */
    private Prepared prepare(Session session, Lease lease, List<String> printers) {
        var card = preparation.of(session, lease, step -> { });
        printers.stream().map(fleet::find).flatMap(Optional::stream).forEach(printer -> {
            try {
                printer.expect(card.face(printer.identity().simulated()));
            } catch (DeviceException noMatter) {
                LOG.info("{} makes nothing ready: {}", printer.identity().label(), noMatter.getMessage());
            }
        });
        return card;
    }

    private List<Long> candidates(Transaction transaction, RunOrder.Selection of, Set<Long> besides, int most)
            throws SQLException {
        if (of instanceof RunOrder.These these) {
            return queue.free(transaction, these.ids().stream().filter(id -> !besides.contains(id)), most);
        }
        if (of instanceof RunOrder.OfBatch batch) {
            return batches.next(transaction, batch.id(), besides, most);
        }
        return queue.printable(transaction, QueueFilter.ALL, most, card -> !besides.contains(card.id())).stream()
                .map(each -> each.card().id()).toList();
    }

    /** Who is interrupted waits all the same for the cards that are in the printers. */
    private static void join(List<Thread> threads, RoomRun run) {
        var interrupted = false;
        for (var thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    run.end(PrintingMsg.runCancelled.text());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
