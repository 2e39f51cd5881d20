package id.loket.printing.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.PrintingMsg;
import id.loket.printing.RunOrder;
import id.loket.printing.RunWatch;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The print operator's use cases. */
@Component
public final class PrintRoom implements Printing {

    /** A card with one of these is left in the queue and the run goes on with the next one. */
    private static final Set<Message> OF_ONE_CARD = Set.of(PrintingMsg.underAge, PrintingMsg.centreSaysNo,
            PrintingMsg.releaseOld, PrintingMsg.noPortrait, PrintingMsg.notQueued, PrintingMsg.cardGone,
            CardMsg.claimedElsewhere);
    private static final int MOST_SPOILED_IN_A_ROW = 2;
    private static final int MOST_SKIPPED = 200;
    private static final int INSPECTIONS = 500;
    private static final long PAUSE_MILLIS = 200;

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Queue queue;
    private final Fleet fleet;
    private final Faces faces;
    private final Gate gate;
    private final PrintAct act;
    private final Outcomes outcomes;

    /**
     * @param store open
     * @param cards the cards
     * @param residents whose they are
     * @param queue what waits
     * @param fleet the printers
     * @param faces draws cards
     * @param gate says which day it is
     * @param act prints one card
     * @param outcomes writes what became of it
     * @param recovery has put interrupted cards before a person, before anything new is printed
     */
    @Activate
    public PrintRoom(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Queue queue, @Reference Fleet fleet, @Reference Faces faces, @Reference Gate gate,
            @Reference PrintAct act, @Reference Outcomes outcomes, @Reference Recovery recovery) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.queue = queue;
        this.fleet = fleet;
        this.faces = faces;
        this.gate = gate;
        this.act = act;
        this.outcomes = outcomes;
    }

    @Override
    public List<Waiting> queue(Session session, int limit) {
        session.require(READ);
        return queue.inState(session, CardState.QUEUED, limit);
    }

    @Override
    public Figures figures() {
        var midnight = gate.midnight();
        var since = store.read(transaction -> transaction.entities()
                .createQuery("select min(c.stateAt) from Card c where c.state = :inspect", Instant.class)
                .setParameter("inspect", CardState.INSPECT)
                .getSingleResult());
        return new Figures(cards.count(CardState.QUEUED), cards.count(CardState.INSPECT), since,
                cards.ended(PrintAttempt.Result.PRINTED, midnight), cards.ended(PrintAttempt.Result.SPOILED, midnight));
    }

    @Override
    public List<Printer> printers() {
        return fleet.list();
    }

    @Override
    public Optional<Proposal> propose(Session session, String printer) {
        session.require(PRINT);
        return queue.firstPrintable(session, Set.of()).map(card -> new Proposal(card, fleet.next(printer)));
    }

    @Override
    public Outcome print(Session session, Order order, Watch watch) {
        session.require(PRINT);
        return act.print(session, order, watch);
    }

    @Override
    public Run run(Session session, String printer, int most, Watch watch) {
        session.require(PRINT);
        var tally = new Tally(most);
        if (inspectionWaits(printer)) {
            return tally.ended(PrintingMsg.runInspect.text());
        }
        var skipped = new HashSet<Long>();
        while (tally.printed < most) {
            if (!mayGoOn(watch, tally)) {
                return tally.ended(PrintingMsg.runCancelled.text());
            }
            var next = skipped.size() > MOST_SKIPPED ? Optional.<Waiting>empty() : queue.firstPrintable(session, skipped);
            if (next.isEmpty()) {
                return tally.ended(PrintingMsg.runQueueEmpty.text());
            }
            var chip = fleet.next(printer);
            if (chip.isEmpty()) {
                return tally.ended(PrintingMsg.runHopperEmpty.text());
            }
            try {
                // Asked again for each card: who logged out, or lost the right, prints no further one.
                session.require(PRINT);
                var cardId = next.get().cardId();
                tally.count(act.print(session, new Order(cardId, printer, chip.get()), tally.within(watch)));
            } catch (Refusal refused) {
                if (!OF_ONE_CARD.contains(refused.reason())) {
                    return tally.ended(PrintingMsg.runRefused.text(refused.getLocalizedMessage()));
                }
                skipped.add(next.get().cardId());
            }
            if (tally.inspect > 0) {
                return tally.ended(PrintingMsg.runInspect.text());
            }
            if (tally.spoiledInARow >= MOST_SPOILED_IN_A_ROW) {
                return tally.ended(PrintingMsg.runSpoiled.text());
            }
        }
        return tally.ended(PrintingMsg.runDone.text());
    }

    @Override
    public Run run(Session session, RunOrder order, RunWatch watch) {
        session.require(PRINT);
        var keys = order.printers().isEmpty()
                ? fleet.list().stream().map(Printer::key).toList() : List.copyOf(order.printers());
        return keys.stream().map(key -> run(session, key, order.most(), within(watch)))
                .reduce((one, other) -> new Run(one.printed() + other.printed(), one.spoiled() + other.spoiled(),
                        one.inspect() + other.inspect(), other.ended()))
                .orElseGet(() -> new Run(0, 0, 0, PrintingMsg.holdNoPrinter.text()));
    }

    @Override
    public List<Waiting> toInspect(Session session) {
        session.require(READ);
        return queue.inState(session, CardState.INSPECT, INSPECTIONS);
    }

    @Override
    public Inspection inspect(Session session, long cardId) {
        session.require(PRINT);
        var found = store.write(transaction -> {
            var card = inInspection(transaction, cardId);
            var resident = resident(transaction, card);
            transaction.audit(session.entry("printing.look", "inspection", "card:" + cardId, "resident:" + resident.id()));
            return new Found(card, lastBlank(card), queue.waiting(card, resident, Hold.NONE));
        });
        var memory = new PrinterMemory(fleet).of(found.card());
        var card = found.card();
        return new Inspection(found.waiting(), found.chip(), fleet.label(card.printer()),
                card.printerJob() == null ? "" : card.printerJob(), found.waiting().note(), memory.text(), memory.likely());
    }

    @Override
    public void answer(Session session, long cardId, Answer answer) {
        session.require(PRINT);
        var card = store.read(transaction -> inInspection(transaction, cardId));
        outcomes.answer(session, card, answer, fleet.label(card.printer()));
    }

    @Override
    public byte[] face(Session session, long cardId) {
        session.require(READ);
        return faces.draw(store.write(transaction -> {
            var card = card(transaction, cardId);
            var resident = resident(transaction, card);
            transaction.audit(session.entry("printing.face", "preview", "card:" + cardId, "resident:" + resident.id()));
            return faces.content(transaction, card, resident, gate.today(), false);
        }));
    }

    private boolean inspectionWaits(String printer) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(c) from Card c where c.state = :inspect and c.printer = :printer", Long.class)
                .setParameter("inspect", CardState.INSPECT)
                .setParameter("printer", printer)
                .getSingleResult()) > 0;
    }

    private record Found(Card card, ChipNumber chip, Waiting waiting) {
    }

    /** Also of a card whose blank was taken by another one before its own late word came. */
    private static ChipNumber lastBlank(Card card) {
        var story = card.story();
        return story.get(story.size() - 1).chip();
    }

    private Card inInspection(Transaction transaction, long cardId) {
        var card = card(transaction, cardId);
        if (card.state() != CardState.INSPECT) {
            throw new Refusal(PrintingMsg.notToInspect, card.state().label());
        }
        return card;
    }

    private static Card card(Transaction transaction, long cardId) {
        return Optional.ofNullable(transaction.entities().find(Card.class, cardId))
                .orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
    }

    private Resident resident(Transaction transaction, Card card) {
        return residents.byId(transaction, card.residentId()).orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
    }

    private static Watch within(RunWatch run) {
        return new Watch() {

            @Override
            public void progress(int done, int total, String step) {
                run.changed(new RunWatch.Progress(total, List.of()));
            }

            @Override
            public boolean cancelled() {
                return run.cancelled();
            }

            @Override
            public boolean paused() {
                return run.paused();
            }
        };
    }

    private static boolean mayGoOn(Watch watch, Tally tally) {
        while (watch.paused() && !watch.cancelled()) {
            watch.progress(tally.printed, tally.total, PrintingMsg.stepPaused.text());
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !watch.cancelled();
    }
}
