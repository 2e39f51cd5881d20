package id.loket.printing.internal;

import java.util.Optional;
import java.util.Set;
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
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.printing.internal.Leases.Lease;
import id.loket.registry.Residents;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** One card through the printer: gate, intent, act, outcome. The act is outside any transaction. */
@Component(service = PrintAct.class)
public final class PrintAct {

    /** After these the printer certainly has not taken the card. */
    private static final Set<Fault> NOT_TAKEN = Set.of(Fault.UNPLUGGED, Fault.BUSY, Fault.ATTENTION);

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Gate gate;
    private final Faces faces;
    private final Outcomes outcomes;
    private final Fleet fleet;
    private final Leases leases;
    private final Installation installation;
    private final ChipStep chip;

    /**
     * @param store open
     * @param cards the cards
     * @param residents whose cards they are
     * @param gate whether a card may be printed now
     * @param faces draws it
     * @param outcomes writes what became of it
     * @param fleet the printers
     * @param leases keep a card from other seats
     * @param installation this node's name, which is part of a job's name
     * @param chip encodes and reads back; null where no chip is worked on
     */
    @Activate
    public PrintAct(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Gate gate, @Reference Faces faces, @Reference Outcomes outcomes, @Reference Fleet fleet,
            @Reference Leases leases, @Reference Installation installation,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) ChipStep chip) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.gate = gate;
        this.faces = faces;
        this.outcomes = outcomes;
        this.fleet = fleet;
        this.leases = leases;
        this.installation = installation;
        this.chip = chip == null ? ChipStep.NONE : chip;
    }

    private record Prepared(Nik nik, FaceContent face) {
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
        fleet.requireBlanks();
        try (var hands = fleet.take(printer); var lease = leases.on(order.cardId())) {
            watch.progress(0, 1, PrintingMsg.stepConfirm.text());
            var prepared = store.write(transaction -> prepare(transaction, session, lease, printer));
            var word = gate.ask(prepared.nik());
            if (word instanceof Gate.Denied denied) {
                store.write(transaction -> withdraw(transaction, session, order, denied));
                throw new Refusal(PrintingMsg.centreSaysNo, denied.status());
            }
            watch.progress(0, 1, PrintingMsg.stepDraw.text());
            var face = faces.draw(prepared.face());
            watch.progress(0, 1, PrintingMsg.stepAssign.text(order.chip()));
            var act = store.write(transaction -> intend(transaction, session, order, lease, word));
            return act(act, printer, face, watch);
        }
    }

    /** The name under which a printer knows a job: carries the card's id, so that it is found after an interruption. */
    static String jobName(String node, long cardId, int attempt) {
        return "loket-%s-%d-%d".formatted(node, cardId, attempt);
    }

    private Prepared prepare(Transaction transaction, Session session, Lease lease, CardPrinter printer) {
        var card = queued(transaction, lease.cardId());
        lease.claim(transaction, card);
        var resident = residents.byId(transaction, card.residentId())
                .orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
        gate.requireAge(resident);
        transaction.audit(session.entry("printing.prepare", "printing", "card:" + card.id(), "resident:" + resident.id()));
        return new Prepared(resident.nik(),
                faces.content(transaction, card, resident, gate.today(), printer.identity().simulated()));
    }

    private Void withdraw(Transaction transaction, Session session, Order order, Gate.Denied denied) {
        cards.forUpdate(transaction, order.cardId()).filter(card -> card.state() == CardState.QUEUED)
                .ifPresent(card -> card.withdrawRelease(PrintingMsg.centreSaysNo.text(denied.status()).split("\\|")[0]));
        transaction.audit(session.entry("printing.withdrawn", "printing", "card:" + order.cardId()));
        transaction.announce("cards");
        return null;
    }

    private Card queued(Transaction transaction, long cardId) {
        var card = cards.forUpdate(transaction, cardId).orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
        if (card.state() != CardState.QUEUED) {
            throw new Refusal(PrintingMsg.notQueued, card.state().label());
        }
        return card;
    }

    private Act intend(Transaction transaction, Session session, Order order, Lease lease, Gate.Word word) {
        var card = queued(transaction, order.cardId());
        lease.begin(transaction, card);
        if (word instanceof Gate.Silence silence) {
            gate.requireFresh(card.releasedAt(), silence);
        } else {
            card.confirmRelease(transaction.now());
        }
        var attempt = cards.assign(transaction, card,
                new PrintAttempt.Place(order.chip(), order.printer(), installation.node()));
        fleet.supply().ifPresent(supply -> {
            supply.take(transaction, order.chip(), order.printer(), card.id());
            attempt.bookedInStock();
        });
        transaction.audit(session.entry("printing.intent", "printing", "card:" + card.id()));
        var blank = new ChipStep.Blank(session, card.id(), card.attempts(), order.chip(), order.printer());
        return new Act(lease, blank, jobName(installation.node(), card.id(), card.attempts()));
    }

    /**
     * From the intent to the outcome. What breaks here without being a refusal is a fault: it goes to the caller, no sign
     * of life is given any more, and the card comes before a person when its lease has run out.
     */
    private Outcome act(Act act, CardPrinter printer, byte[] face, Watch watch) {
        var label = printer.identity().label();
        var blank = act.blank();
        try {
            if (chip.worksAt(blank.printer())) {
                var encoded = chip.encode(blank, step -> watch.progress(0, 1, step));
                var over = chipStep(act, encoded);
                if (over.isPresent()) {
                    return over.get();
                }
            }
            watch.progress(0, 1, PrintingMsg.stepSend.text(label));
            var job = printer.submit(face, act.jobName());
            outcomes.printing(act, job);
            watch.progress(0, 1, PrintingMsg.stepPrinting.text(label));
            var troubled = new AtomicBoolean();
            var end = new JobWatch(printer, JobWatch.Patience.USUAL).follow(job, watch, words -> {
                watch.progress(0, 1, PrintingMsg.stepTrouble.text(label, words));
                if (troubled.compareAndSet(false, true)) {
                    outcomes.outage(act.session(), label, words);
                }
            });
            if (end instanceof JobWatch.Completed && chip.worksAt(blank.printer())) {
                var over = chipStep(act, chip.check(blank, step -> watch.progress(0, 1, step)));
                if (over.isPresent()) {
                    return over.get();
                }
            }
            return finish(act, label, end);
        } catch (DeviceException refused) {
            return notAccepted(act, label, refused);
        } catch (Refusal notWritten) {
            // The printer works on, but its outcome could not be written: nobody knows it, so a person must look.
            return outcomes.inspect(act, notWritten.happened());
        }
    }

    /** What ends the act; nothing if it goes on. */
    private Optional<Outcome> chipStep(Act act, ChipStep.Result result) {
        if (result instanceof ChipStep.Untouched untouched) {
            return Optional.of(outcomes.untouched(act, untouched.words()));
        }
        if (result instanceof ChipStep.Lost lost) {
            return Optional.of(outcomes.spoiled(act, lost.cause(), lost.words()));
        }
        if (result instanceof ChipStep.Unclear unclear) {
            return Optional.of(outcomes.inspect(act, unclear.words()));
        }
        return ((ChipStep.Good) result).read().filter(read -> !read.equals(act.blank().proposed()))
                .map(read -> outcomes.inspect(act, PrintingMsg.otherChip.text(read, act.blank().proposed())));
    }

    private Outcome finish(Act act, String label, JobWatch.End end) {
        if (end instanceof JobWatch.Completed) {
            return outcomes.printed(act, label);
        }
        if (end instanceof JobWatch.Ruined ruined) {
            return outcomes.spoiled(act, SpoilCause.PRINT_FAILURE, ruined.words());
        }
        return outcomes.inspect(act, ((JobWatch.Unknown) end).known());
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
