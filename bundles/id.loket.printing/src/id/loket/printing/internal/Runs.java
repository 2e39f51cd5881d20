package id.loket.printing.internal;

import java.sql.SQLException;
import java.time.Clock;
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

/** Runs over several printers. */
@Component(service = Runs.class)
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

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
        if (!order.standing() && printers(order).isEmpty()) {
            throw new Refusal(PrintingMsg.noPrinter);
        }
        var run = new RoomRun(session, order, watch);
        var pool = new Pool(run, (besides, most) -> leases.take(session,
                transaction -> candidates(transaction, order.selection(), besides, most)), lease -> prepare(run, lease));
        var crew = new Crew(run, pool, key -> new LaneBook(key, fleet.label(key), clock),
                key -> new LaneWork(key, run, pool, fleet, act, outcomes, inspections));
        try {
            crew.work(() -> printers(order));
        } finally {
            pool.close();
        }
        return run.report();
    }

    /** Those named; else whatever stands in this station's print room now. */
    private List<String> printers(RunOrder order) {
        return order.printers().isEmpty() ? fleet.inThisRoom() : List.copyOf(order.printers());
    }

    /** Drawn, and in the form the printers take: what can be done before a printer is free is not done after it is. */
    private Prepared prepare(RoomRun run, Lease lease) {
        var card = preparation.of(run.session(), lease, step -> { });
        run.printers().stream().map(fleet::find).flatMap(Optional::stream).forEach(printer -> {
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
}
