package id.loket.printing.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

import id.loket.access.Session;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.Printing.Run;
import id.loket.printing.PrintingMsg;
import id.loket.printing.RunOrder;
import id.loket.printing.RunWatch;
import id.loket.printing.RunWatch.LaneState;

/** One run: what its printers do, how many cards are still to be printed, and when it is over. Its printers' common lock. */
final class RoomRun {

    /** In these nothing is on its way, and nothing will be without a person or a printer that answers again. */
    private static final Set<LaneState> STOPPED = Set.of(LaneState.TROUBLE, LaneState.AWAY, LaneState.OUT_OF_SERVICE,
            LaneState.NO_BLANK, LaneState.INSPECT, LaneState.ENDED);
    /** A moment in which no card can be prepared, such as the wait for a silent centre, does not reach the printers. */
    private static final int READY_EACH = 4;

    private final Session session;
    private final RunOrder order;
    private final RunWatch watch;
    private final Map<String, LaneBook> lanes = new LinkedHashMap<>();
    private boolean dry;
    private String over;
    private RuntimeException fault;

    RoomRun(Session session, RunOrder order, RunWatch watch) {
        this.session = session;
        this.order = order;
        this.watch = watch;
    }

    Session session() {
        return session;
    }

    RunOrder order() {
        return order;
    }

    /** A printer joins; @return false if it did before, or nothing is begun any more. */
    synchronized boolean joins(LaneBook book) {
        return over == null && lanes.putIfAbsent(book.printer, book) == null;
    }

    synchronized List<String> printers() {
        return List.copyOf(lanes.keySet());
    }

    boolean paused() {
        return watch.paused() && !watch.cancelled();
    }

    /** Whether nothing more is begun; asked between two cards. Who logged out, or lost the right, prints no further one. */
    boolean isOver() {
        if (over() == null) {
            if (watch.cancelled() || Thread.currentThread().isInterrupted()) {
                end(PrintingMsg.runCancelled.text());
            } else {
                mayStillPrint();
            }
        }
        return over() != null;
    }

    private void mayStillPrint() {
        try {
            session.require(Printing.PRINT);
        } catch (Refusal lost) {
            end(PrintingMsg.runRefused.text(lost.getLocalizedMessage()));
        }
    }

    /** A card may be begun; to be followed by {@link #ended}, {@link #notBegun} or {@link #nothingBegun}. */
    synchronized boolean mayBegin(String printer) {
        if (over != null || printed() + begun() >= order.most()) {
            return false;
        }
        lanes.get(printer).begun++;
        return true;
    }

    synchronized void notBegun(String printer) {
        lanes.get(printer).begun--;
        notifyAll();
    }

    /** The printer's work is interrupted: nothing that it began waits for an outcome any more. */
    synchronized void nothingBegun(String printer) {
        var lane = lanes.get(printer);
        if (lane.begun > 0) {
            lane.begun = 0;
            notifyAll();
        }
    }

    /** How many cards should lie ready: some for each printer that could take them. */
    synchronized int wanted() {
        var working = lanes.values().stream().filter(lane -> !STOPPED.contains(lane.state())).count();
        return over != null ? 0 : (int) Math.min(working * READY_EACH, order.most() - printed() - begun());
    }

    void prints(String printer, long card, ChipNumber chip) {
        change(printer, lane -> lane.prints(card, chip));
    }

    void step(String printer, String words) {
        change(printer, lane -> lane.is(lane.state(), words));
    }

    void waitsForPerson(String printer, String words) {
        change(printer, lane -> lane.waitsForPerson(words));
    }

    void is(String printer, LaneState state, String words) {
        boolean changed;
        synchronized (this) {
            changed = lanes.get(printer).is(state, words);
            if (state == LaneState.WAITING || STOPPED.contains(state)) {
                endWhereNothingMoves();
            }
            // Told of nothing new, idle printers would wake each other without end.
            if (changed) {
                notifyAll();
            }
        }
        if (changed) {
            tell();
        }
    }

    void ended(String printer, Outcome outcome) {
        synchronized (this) {
            var lane = lanes.get(printer);
            lane.count(outcome);
            var printed = printed();
            lane.begun--;
            if (outcome.state() != CardState.PRINTED) {
                dry = false;
            } else if (printed >= order.most()) {
                end(PrintingMsg.runDone.text());
            }
            notifyAll();
        }
        watch.ended(printer, outcome);
        tell();
    }

    synchronized int spoiledInARow(String printer) {
        return lanes.get(printer).spoiledInARow();
    }

    /** Whether the queue holds nothing more that can be printed now. */
    synchronized void dry(boolean nothingLeft) {
        var changed = dry != nothingLeft;
        dry = nothingLeft;
        endWhereNothingMoves();
        if (changed) {
            notifyAll();
        }
    }

    synchronized void end(String why) {
        over = over == null ? why : over;
        notifyAll();
    }

    /** No card can be prepared at all: no database, no template. */
    void hindered(String words) {
        if (!order.standing()) {
            end(PrintingMsg.runRefused.text(words));
        }
    }

    synchronized void broke(RuntimeException defect) {
        fault = fault == null ? defect : fault;
    }

    synchronized Run report() {
        if (fault != null) {
            throw fault;
        }
        return new Run(printed(), sum(LaneBook::spoiled), sum(LaneBook::inspect), sum(LaneBook::toCheck),
                over == null ? "" : over);
    }

    /** Waits until something changed, at most so long. */
    synchronized void await(long millis) {
        try {
            if (over == null) {
                wait(millis);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the run is over, at most so long. */
    synchronized void awaitEnd(long millis) {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (var left = millis; over == null && left > 0; left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String over() {
        return over;
    }

    private void endWhereNothingMoves() {
        if (!lanes.isEmpty() && lanes.values().stream().allMatch(lane -> lane.state() == LaneState.ENDED)) {
            // Each broke off with a fault, also in a standing run: nothing will ever move.
            end(PrintingMsg.holdNoPrinter.text());
        }
        if (order.standing() || begun() > 0 || lanes.values().stream().anyMatch(lane -> lane.state() == LaneState.PRINTING
                || lane.state() == LaneState.PAUSED)) {
            return;
        }
        var waits = lanes.values().stream().anyMatch(lane -> lane.state() == LaneState.WAITING);
        if (!waits) {
            end(stopped().map(RoomRun::why).orElseGet(PrintingMsg.holdNoPrinter::text));
        } else if (dry) {
            end(PrintingMsg.runQueueEmpty.text());
        }
    }

    private Optional<LaneBook> stopped() {
        return lanes.values().stream().filter(lane -> lane.state() != LaneState.ENDED).findFirst()
                .or(() -> lanes.values().stream().findFirst());
    }

    private static String why(LaneBook lane) {
        return switch (lane.state()) {
            case INSPECT -> PrintingMsg.runInspect.text();
            case NO_BLANK -> PrintingMsg.runHopperEmpty.text();
            default -> PrintingMsg.runRefused.text(lane.words());
        };
    }

    private int begun() {
        return lanes.values().stream().mapToInt(lane -> lane.begun).sum();
    }

    private int printed() {
        return sum(LaneBook::printed);
    }

    private int sum(ToIntFunction<LaneBook> figure) {
        return lanes.values().stream().mapToInt(figure).sum();
    }

    private void change(String printer, Consumer<LaneBook> step) {
        synchronized (this) {
            step.accept(lanes.get(printer));
        }
        tell();
    }

    private void tell() {
        RunWatch.Progress now;
        synchronized (this) {
            now = new RunWatch.Progress(order.most(), lanes.values().stream().map(LaneBook::lane).toList());
        }
        watch.changed(now);
    }
}
