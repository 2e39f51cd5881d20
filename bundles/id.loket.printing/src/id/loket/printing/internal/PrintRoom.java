package id.loket.printing.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.PrintingMsg;
import id.loket.printing.RunOrder;
import id.loket.printing.RunWatch;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The print operator's use cases. */
@Component
public final class PrintRoom implements Printing {

    private static final int INSPECTIONS = 500;

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Queue queue;
    private final Fleet fleet;
    private final Faces faces;
    private final Gate gate;
    private final PrintAct act;
    private final Runs runs;
    private final Outcomes outcomes;
    private final String node;

    /**
     * @param store open
     * @param cards the cards
     * @param residents whose they are
     * @param queue what waits
     * @param fleet the printers
     * @param faces draws cards
     * @param gate says which day it is
     * @param act prints one card
     * @param runs prints many
     * @param outcomes writes what became of it
     * @param installation this node's name
     * @param recovery has put interrupted cards before a person, before anything new is printed
     */
    @Activate
    public PrintRoom(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Queue queue, @Reference Fleet fleet, @Reference Faces faces, @Reference Gate gate,
            @Reference PrintAct act, @Reference Runs runs, @Reference Outcomes outcomes,
            @Reference Installation installation, @Reference Recovery recovery) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.queue = queue;
        this.fleet = fleet;
        this.faces = faces;
        this.gate = gate;
        this.act = act;
        this.runs = runs;
        this.outcomes = outcomes;
        node = installation.node();
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
        return runs.run(session, new RunOrder(new RunOrder.WholeQueue(), Set.of(printer), most, false), new OneLane(watch));
    }

    @Override
    public Run run(Session session, RunOrder order, RunWatch watch) {
        session.require(PRINT);
        return runs.run(session, order, watch);
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
        var memory = new PrinterMemory(fleet, node).of(found.card());
        var card = found.card();
        return new Inspection(found.waiting(), found.chip(), fleet.label(card.binding().printer()),
                card.binding().job() == null ? "" : card.binding().job(), found.waiting().note(), memory.text(), memory.likely());
    }

    @Override
    public void answer(Session session, long cardId, Answer answer) {
        session.require(PRINT);
        var card = store.read(transaction -> inInspection(transaction, cardId));
        outcomes.answer(session, card, answer, fleet.label(card.binding().printer()));
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
}
