package id.loket.printing.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.printing.internal.Leases.Lease;
import id.loket.printing.internal.Preparation.Prepared;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** One card through the printer: intent, chip, act, outcome. The act is outside any transaction. */
@Component(service = PrintAct.class)
public final class PrintAct {

    /** After these the printer certainly has not taken the card. */
    private static final Set<Fault> NOT_TAKEN = Set.of(Fault.UNPLUGGED, Fault.BUSY, Fault.ATTENTION);

    private final Store store;
    private final Cards cards;
    private final Gate gate;
    private final Preparation preparation;
    private final Outcomes outcomes;
    private final Fleet fleet;
    private final Installation installation;
    private final ChipStep chip;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    /**
     * @param store open
     * @param cards the cards
     * @param gate whether a release is fresh enough
     * @param preparation what comes before the intent
     * @param outcomes writes what became of it
     * @param fleet the printers
     * @param installation this node's name, which is part of a job's name
     * @param chip encodes and reads back; null where no chip is worked on
     */
    @Activate
    public PrintAct(@Reference Store store, @Reference Cards cards, @Reference Gate gate,
            @Reference Preparation preparation, @Reference Outcomes outcomes, @Reference Fleet fleet,
            @Reference Installation installation,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) ChipStep chip) {
        this.store = store;
        this.cards = cards;
        this.gate = gate;
        this.preparation = preparation;
        this.outcomes = outcomes;
        this.fleet = fleet;
        this.installation = installation;
        this.chip = chip == null ? ChipStep.NONE : chip;
    }

    /**
     * One blank on its way to become one card.
     *
     * @param lease keeps the card for this act
     * @param blank which blank, and who prints
     * @param jobName under which the printer knows it
     */
    record Act(Lease lease, ChipStep.Blank blank, String jobName) {

        Session session() {
            return blank.session();
        }

        int attempt() {
            return blank.attempt();
        }

        long cardId() {
            return lease.cardId();
        }
    }

    Outcome print(Session session, Order order, Watch watch) {
        var printer = fleet.printer(order.printer());
        fleet.requireInService(order.printer());
        fleet.requireBlanks();
        try (var hands = fleet.take(printer);
                var prepared = preparation.of(session, order.cardId(), step -> watch.progress(0, 1, step))) {
            watch.progress(0, 1, PrintingMsg.stepAssign.text(order.chip()));
            var act = begin(session, prepared, order.printer(), order.chip());
            return carry(act, printer, prepared.face(printer.identity().simulated()), watch)
                    .orElseGet(() -> outcomes.printed(act, printer.identity().label()));
        }
    }

    /** The name under which a printer knows a job: carries the card's id, so that it is found after an interruption. */
    static String jobName(String node, long cardId, int attempt) {
        return "loket-%s-%d-%d".formatted(node, cardId, attempt);
    }

    static Card queued(Cards cards, Transaction transaction, long cardId) {
        var card = cards.forUpdate(transaction, cardId).orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
        if (card.state() != CardState.QUEUED) {
            throw new Refusal(PrintingMsg.notQueued, card.state().label());
        }
        return card;
    }

    /** The intent, committed. */
    Act begin(Session session, Prepared prepared, String printer, ChipNumber blank) {
        return store.write(transaction -> intend(transaction, session, prepared, printer, blank));
    }

    /**
     * From one card to the next.
     *
     * @param outcome of the one
     * @param act the other's, whose intent is committed
     */
    record Turn(Outcome outcome, Act act) {
    }

    /** The outcome of one card and the intent of the next, both or neither. */
    Turn turn(Act done, String printerLabel, Prepared next, ChipNumber blank) {
        return store.write(transaction -> {
            var outcome = outcomes.printed(done, printerLabel);
            // The printer is free in the database before the next card is in it.
            transaction.entities().flush();
            return new Turn(outcome, intend(transaction, done.session(), next, done.blank().printer(), blank));
        });
    }

    private Act intend(Transaction transaction, Session session, Prepared prepared, String printer, ChipNumber number) {
        // At every card: a printer is taken out of service while it works.
        fleet.requireInService(printer);
        var card = queued(cards, transaction, prepared.cardId());
        prepared.lease().begin(transaction, card);
        if (prepared.word() instanceof Gate.Silence silence) {
            gate.requireFresh(card.releasedAt(), silence);
        } else {
            card.confirmRelease(transaction.now());
        }
        var attempt = cards.assign(transaction, card, new PrintAttempt.Place(number, printer, installation.node()));
        fleet.supply().ifPresent(supply -> {
            supply.take(transaction, number, card.id());
            attempt.bookedInStock();
        });
        transaction.audit(session.entry("printing.intent", "printing", "card:" + card.id()));
        var blank = new ChipStep.Blank(session, card.id(), card.attempts(), number, printer);
        return new Act(prepared.lease(), blank, jobName(installation.node(), card.id(), card.attempts()));
    }

    /**
     * From the intent to the word that the card is there, whose outcome is left to the caller; any other outcome is
     * written here and given back. What breaks here without being a refusal is a fault: it goes to the caller, no sign of
     * life is given any more, and the card comes before a person when its lease has run out.
     *
     * @throws DeviceException if the printer certainly did not take it; that is written, too
     */
    Optional<Outcome> carry(Act act, CardPrinter printer, byte[] face, Watch watch) {
        var label = printer.identity().label();
        try {
            var uncoded = encode(act, watch);
            if (uncoded.isPresent()) {
                return uncoded;
            }
            watch.progress(0, 1, PrintingMsg.stepSend.text(label));
            var job = printer.submit(face, act.jobName());
            var sent = System.nanoTime();
            outcomes.printing(act, job);
            watch.progress(0, 1, PrintingMsg.stepPrinting.text(label));
            var end = follow(act, printer, job, sent, watch);
            return end instanceof JobWatch.Completed ? check(act, watch) : Optional.of(failed(act, end));
        } catch (DeviceException refused) {
            return Optional.of(notAccepted(act, label, refused));
        } catch (Refusal notWritten) {
            // The printer works on, but its outcome could not be written: nobody knows it, so a person must look.
            return Optional.of(outcomes.inspect(act, notWritten.happened()));
        }
    }

    private JobWatch.End follow(Act act, CardPrinter printer, String job, long sent, Watch watch) {
        var label = printer.identity().label();
        var troubled = new AtomicBoolean();
        var pace = paces.computeIfAbsent(act.blank().printer(), key -> new Pace());
        return new JobWatch(printer, JobWatch.Patience.USUAL, pace, act.lease()::heard).follow(job, sent, watch, words -> {
            if (words.isEmpty()) {
                watch.progress(0, 1, PrintingMsg.stepPrinting.text(label));
                return;
            }
            watch.waitsForPerson(label, words);
            if (troubled.compareAndSet(false, true)) {
                outcomes.outage(act.session(), label, words);
            }
        });
    }

    private Optional<Outcome> encode(Act act, Watch watch) {
        if (!chip.worksAt(act.blank().printer())) {
            return Optional.empty();
        }
        outcomes.encoding(act);
        var result = chip.encode(act.blank(), step -> watch.progress(0, 1, step));
        if (result instanceof ChipStep.Good good) {
            good.read().ifPresent(read -> outcomes.encoded(act, read));
        }
        return result instanceof ChipStep.Untouched untouched
                ? Optional.of(outcomes.untouched(act, untouched.words())) : chipStep(act, result);
    }

    private Optional<Outcome> check(Act act, Watch watch) {
        return chip.worksAt(act.blank().printer())
                ? chipStep(act, chip.check(act.blank(), step -> watch.progress(0, 1, step))) : Optional.empty();
    }

    /** What ends the act; nothing if it goes on. A number that is not the bound one is nobody's to guess about. */
    private Optional<Outcome> chipStep(Act act, ChipStep.Result result) {
        if (result instanceof ChipStep.Lost lost) {
            return Optional.of(outcomes.spoiled(act, lost.cause(), lost.words()));
        }
        if (result instanceof ChipStep.Unclear unclear) {
            return Optional.of(outcomes.inspect(act, unclear.words()));
        }
        if (result instanceof ChipStep.Untouched surprising) {
            return Optional.of(outcomes.inspect(act, surprising.words()));
        }
        return ((ChipStep.Good) result).read().filter(read -> !read.equals(act.blank().proposed()))
                .map(read -> outcomes.inspect(act, PrintingMsg.otherChip.text(read, act.blank().proposed())));
    }

    private Outcome failed(Act act, JobWatch.End end) {
        return end instanceof JobWatch.Ruined ruined
                ? outcomes.spoiled(act, SpoilCause.PRINT_FAILURE, ruined.words())
                : outcomes.inspect(act, ((JobWatch.Unknown) end).known());
    }

    private Outcome notAccepted(Act act, String label, DeviceException refused) {
        if (!NOT_TAKEN.contains(refused.fault())) {
            return outcomes.inspect(act, PrintingMsg.unknownWhetherTaken.text(refused.happened()));
        }
        outcomes.untouched(act, PrintingMsg.certainlyNotTaken.text(refused.happened()));
        if (refused.fault() != Fault.BUSY) {
            outcomes.outage(act.session(), label, refused.getMessage());
        }
        throw refused;
    }
}
