package id.loket.printing.internal;

import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.CardPrinter;
import id.loket.device.DeviceException;
import id.loket.device.DeviceStatus;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.printing.RunWatch.LaneState;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.internal.PrintAct.Act;
import id.loket.printing.internal.Preparation.Prepared;

/** One printer of a run: card after card while nothing keeps it, and a look now and then whether what kept it is gone. */
final class LaneWork implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);
    private static final int MOST_SPOILED_IN_A_ROW = 2;
    private static final long LOOK_AGAIN_MILLIS = 150;
    /** What a printer last said of itself may be older than its refusal. */
    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final String key;
    private final RoomRun run;
    private final Pool pool;
    private final Fleet fleet;
    private final PrintAct act;
    private final Outcomes outcomes;
    private final Inspections inspections;
    private Duration rest = FIRST_REST;
    private long restUntil = System.nanoTime();
    private String refusedWith;
    /** Taken from the pool and not begun. */
    private Prepared inHand;

    LaneWork(String key, RoomRun run, Pool pool, Fleet fleet, PrintAct act, Outcomes outcomes, Inspections inspections) {
        this.key = key;
        this.run = run;
        this.pool = pool;
        this.fleet = fleet;
        this.act = act;
        this.outcomes = outcomes;
        this.inspections = inspections;
    }

    private record Kept(LaneState by, String words) {
    }

    /** A card on its way through this printer. */
    private record Passage(Prepared card, Act act) {
    }

    @Override
    public void run() {
        try {
            while (!run.isOver()) {
                var kept = kept();
                if (kept.isPresent()) {
                    run.is(key, kept.get().by(), kept.get().words());
                    run.await(LOOK_AGAIN_MILLIS);
                } else {
                    print();
                }
            }
        } catch (RuntimeException defect) {
            LOG.error("Printer {} takes no further card in this run", key, defect);
            run.broke(defect);
        } finally {
            if (inHand != null) {
                pool.done(inHand);
            }
            run.is(key, LaneState.ENDED, "");
        }
    }

    private Optional<Kept> kept() {
        if (run.paused()) {
            return Optional.of(new Kept(LaneState.PAUSED, ""));
        }
        var printer = fleet.find(key);
        if (printer.isEmpty()) {
            return Optional.of(new Kept(LaneState.AWAY, PrintingMsg.printerAway.text()));
        }
        if (refusedWith != null && System.nanoTime() < restUntil) {
            // The refusal may have been that it was taken out of service: no trouble, and nothing to wait for.
            return outOfService().or(() -> Optional.of(new Kept(LaneState.TROUBLE, refusedWith)));
        }
        if (run.spoiledInARow(key) >= MOST_SPOILED_IN_A_ROW) {
            return Optional.of(new Kept(LaneState.TROUBLE, PrintingMsg.runSpoiled.text()));
        }
        return keptBy(fleet.statusOf(printer.get())).or(this::outOfService).or(this::keptByRecords);
    }

    private static Optional<Kept> keptBy(DeviceStatus status) {
        return switch (status.state()) {
            case OFFLINE -> Optional.of(new Kept(LaneState.AWAY, status.text()));
            case ATTENTION -> Optional.of(new Kept(LaneState.TROUBLE, status.text()));
            default -> Optional.empty();
        };
    }

    private Optional<Kept> keptByRecords() {
        try {
            if (inspections.waitAt(key)) {
                return Optional.of(new Kept(LaneState.INSPECT, PrintingMsg.runInspect.text()));
            }
            return fleet.next(key).isPresent() ? Optional.empty()
                    : Optional.of(new Kept(LaneState.NO_BLANK, PrintingMsg.runHopperEmpty.text()));
        } catch (Refusal notNow) {
            return Optional.of(new Kept(LaneState.TROUBLE, notNow.getLocalizedMessage()));
        }
    }

    /** A database that cannot be asked now keeps a printer, too, but says nothing of its standing. */
    private Optional<Kept> outOfService() {
        try {
            fleet.requireInService(key);
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(new Kept(refused.reason() == FleetMsg.notInService ? LaneState.OUT_OF_SERVICE : LaneState.TROUBLE,
                    refused.happened()));
        }
    }

    private void print() {
        var first = ready();
        if (first.isEmpty()) {
            run.is(key, LaneState.WAITING, "");
            run.await(LOOK_AGAIN_MILLIS);
            return;
        }
        var printer = fleet.find(key);
        var blank = blank();
        if (printer.isEmpty() || blank.isEmpty()) {
            notTaken(first.get());
            return;
        }
        try (var hands = hands(first.get(), printer.get())) {
            var passage = begin(first.get(), blank.get());
            while (passage.isPresent()) {
                passage = through(passage.get(), printer.get());
            }
        } catch (Refusal refused) {
            rest(refused);
        } finally {
            // What got no outcome here is before a person when its lease has run out, and the run does not wait for it.
            run.nothingBegun(key);
        }
    }

    private Fleet.Hands hands(Prepared card, CardPrinter printer) {
        try {
            return fleet.take(printer);
        } catch (Refusal inUse) {
            notTaken(card);
            throw inUse;
        }
    }

    /** None, too, where the stock cannot be asked now: what keeps the printer is found when it is looked at next. */
    private Optional<ChipNumber> blank() {
        try {
            return fleet.next(key);
        } catch (Refusal notNow) {
            LOG.warn("No blank is known in {} now: {}", key, notNow.getMessage());
            return Optional.empty();
        }
    }

    /** A card and the leave to begin it. */
    private Optional<Prepared> ready() {
        inHand = pool.take(() -> run.mayBegin(key)).orElse(null);
        return Optional.ofNullable(inHand);
    }

    private void notTaken(Prepared card) {
        inHand = null;
        // In this order: a card that is neither begun nor ready would be missing for a moment, and the run might end.
        pool.giveBack(card);
        run.notBegun(key);
    }

    private Optional<Passage> begin(Prepared card, ChipNumber blank) {
        try {
            run.prints(key, card.cardId(), blank);
            run.step(key, PrintingMsg.stepAssign.text(blank));
            var begun = act.begin(run.session(), card, key, blank);
            inHand = null;
            return Optional.of(new Passage(card, begun));
        } catch (Refusal refused) {
            refused(card, refused);
            return Optional.empty();
        }
    }

    private void refused(Prepared card, Refusal refused) {
        inHand = null;
        run.notBegun(key);
        if (!pool.passOver(card, refused)) {
            rest(refused);
        }
    }

    /** One card, up to its outcome; gives the next one, whose intent is committed, if there is one. */
    private Optional<Passage> through(Passage passage, CardPrinter printer) {
        try {
            var over = act.carry(passage.act(), printer, passage.card().face(printer.identity().simulated()), told());
            if (over.isPresent()) {
                run.ended(key, over.get());
                return Optional.empty();
            }
            rest = FIRST_REST;
            refusedWith = null;
            return turn(passage, printer);
        } catch (DeviceException refused) {
            run.notBegun(key);
            rest(refused);
            return Optional.empty();
        } finally {
            pool.done(passage.card());
        }
    }

    private Watch told() {
        return new Watch() {
            @Override
            public void progress(int done, int total, String step) {
                run.step(key, step);
            }

            @Override
            public void waitsForPerson(String label, String words) {
                run.waitsForPerson(key, words);
            }
        };
    }

    private Optional<Passage> turn(Passage done, CardPrinter printer) {
        var next = mayGoOn(printer) ? ready() : Optional.<Prepared>empty();
        var blank = next.flatMap(card -> blank());
        if (next.isPresent() && blank.isPresent()) {
            return turn(done, printer, next.get(), blank.get());
        }
        next.ifPresent(this::notTaken);
        run.ended(key, outcomes.printed(done.act(), printer.identity().label()));
        return Optional.empty();
    }

    private Optional<Passage> turn(Passage done, CardPrinter printer, Prepared next, ChipNumber blank) {
        var label = printer.identity().label();
        try {
            var turned = act.turn(done.act(), label, next, blank);
            inHand = null;
            run.ended(key, turned.outcome());
            run.prints(key, next.cardId(), blank);
            return Optional.of(new Passage(next, turned.act()));
        } catch (Refusal refused) {
            // What keeps the next card must not keep the word on this one.
            refused(next, refused);
            run.ended(key, outcomes.printed(done.act(), label));
            return Optional.empty();
        }
    }

    /** What can be known without asking the printer or the database once more: the card in it waits for its outcome. */
    private boolean mayGoOn(CardPrinter printer) {
        return !run.isOver() && !run.paused() && keptBy(fleet.statusOf(printer)).isEmpty();
    }

    private void rest(Refusal refused) {
        refusedWith = refused.getLocalizedMessage();
        restUntil = System.nanoTime() + rest.toNanos();
        rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
    }
}
