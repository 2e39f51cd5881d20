package id.loket.printing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.printing.PrintingMsg;

/** The threads of a run: one for each printer, and up to two that keep the next cards ready for all of them. */
final class Crew {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final int MOST_PREPARING = 2;
    private static final long LOOK_FOR_PRINTERS_MILLIS = 1000;

    private final RoomRun run;
    private final Pool pool;
    private final Function<String, LaneBook> book;
    private final Function<String, LaneWork> work;
    private final List<Thread> threads = new ArrayList<>();
    private int preparing;

    /**
     * @param run which
     * @param pool its cards
     * @param book what a printer does in it
     * @param work of a printer, by its key
     */
    Crew(RoomRun run, Pool pool, Function<String, LaneBook> book, Function<String, LaneWork> work) {
        this.run = run;
        this.pool = pool;
        this.book = book;
        this.work = work;
    }

    /**
     * Works until the run is over and every printer is at rest.
     *
     * @param printers keys of those that belong to it now; one that appears later joins, one that vanishes is waited for
     */
    void work(Supplier<List<String>> printers) {
        takeIn(printers.get());
        try {
            while (!run.isOver()) {
                run.awaitEnd(LOOK_FOR_PRINTERS_MILLIS);
                takeInMore(printers);
            }
        } finally {
            run.end(PrintingMsg.runCancelled.text());
            rest();
        }
    }

    private void takeInMore(Supplier<List<String>> printers) {
        try {
            takeIn(printers.get());
        } catch (Refusal notNow) {
            LOG.info("Printers that may have come are looked for again: {}", notNow.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on here, it would leave the printers at work without anybody who waits for them.
            broke(defect);
        }
    }

    /** All before the first is begun with: a run whose only printer is away would end before the others are there. */
    private void takeIn(List<String> printers) {
        printers.stream().filter(key -> run.joins(book.apply(key))).toList().forEach(this::begin);
    }

    private void begin(String printer) {
        if (preparing < MOST_PREPARING) {
            preparing++;
            start("print-run-preparing-" + preparing, this::fill);
        }
        start("print-run " + printer, work.apply(printer));
    }

    private void start(String name, Runnable task) {
        var thread = new Thread(task, name);
        threads.add(thread);
        thread.start();
    }

    private void fill() {
        try {
            pool.fill();
        } catch (RuntimeException defect) {
            broke(defect);
        }
    }

    /** Thrown on by the run's report: whoever started the run is told of a fault, when the printers are at rest. */
    private void broke(RuntimeException defect) {
        run.broke(defect);
        run.end("");
    }

    /** Who is interrupted waits all the same for the cards that are in the printers. */
    private void rest() {
        var interrupted = false;
        for (var thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException stop) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
