package id.loket.printing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.ActTrace;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Seat;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.PrintingMsg;
import id.loket.store.AuditEntry;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Puts every intent without an outcome before a person: never repeated, never forgotten. On start those of this node,
 * then and later those of any seat that has fallen silent. What the printer still knows of the job is asked afterwards,
 * since it may take a while to answer.
 */
@Component(service = Recovery.class, immediate = true)
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String ACTOR = "system.printing";
    private static final Duration LOOK_EVERY = Seat.LEASE.dividedBy(3);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm.ss");

    private final Store store;
    private final Cards cards;
    private final Fleet fleet;
    private final Clock clock;
    private final String node;
    private volatile boolean stopped;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "printing-recovery"));

    /**
     * @param store open
     * @param cards the cards
     * @param fleet the printers that may know more
     * @param installation this node's name
     * @param clock the office's time
     */
    @Activate
    public Recovery(@Reference Store store, @Reference Cards cards, @Reference Fleet fleet,
            @Reference Installation installation, @Reference Clock clock) {
        this.store = store;
        this.cards = cards;
        this.fleet = fleet;
        this.clock = clock;
        node = installation.node();
        var interrupted = store.write(transaction -> interrupt(transaction,
                cards.inAct(transaction, node), PrintingMsg.interrupted));
        interrupted.forEach(cardId -> later.execute(() -> learn(cardId)));
        later.scheduleWithFixedDelay(this::lookForSilentSeats, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** What was begun ends by itself: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        stopped = true;
        later.shutdown();
    }

    /** Seats that died, were shut like a laptop, or lost the database for longer than a lease. */
    void lookForSilentSeats() {
        try {
            store.write(transaction -> interrupt(transaction, cards.abandoned(transaction), PrintingMsg.abandoned))
                    .forEach(this::learn);
        } catch (Refusal notNow) {
            LOG.info("Silent seats are looked for again later: {}", notNow.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on, it would end the looking for good, and nobody would see why a card is never inspected.
            LOG.error("Looking for silent seats failed; the next look begins anew", defect);
        }
    }

    private List<Long> interrupt(Transaction transaction, List<Card> inAct, PrintingMsg what) {
        if (inAct.isEmpty()) {
            return List.of();
        }
        LOG.warn("{} cards were interrupted and wait for inspection", inAct.size());
        for (var card : inAct) {
            card.inspect(known(card, what), transaction.now());
        }
        transaction.audit(AuditEntry.of(ACTOR, "printing.interrupted", "recovery",
                inAct.stream().map(card -> "card:" + card.id()).toArray(String[]::new)));
        transaction.announce("cards");
        return inAct.stream().map(Card::id).toList();
    }

    private String known(Card card, PrintingMsg what) {
        var story = card.story();
        var trace = story.get(story.size() - 1).trace();
        var step = trace.step().map(ActTrace.Step::label).orElseGet(() -> card.state().label().toLowerCase(Locale.ROOT));
        var since = trace.stepAt() == null ? card.stateAt() : trace.stepAt();
        var known = what.text(step, when(since), fleet.label(card.binding().printer()), card.binding().chip(), card.binding().node());
        return trace.answer().isEmpty() ? known
                : known + " " + PrintingMsg.lastWord.text(trace.answer(), when(trace.answeredAt()));
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(clock.getZone()));
    }

    private void learn(long cardId) {
        if (stopped) {
            return;
        }
        try {
            ask(cardId);
        } catch (Refusal unreachable) {
            // The card waits for a person all the same; the inspection page asks the printer again.
            LOG.warn("What the printer knows of card {} could not be noted: {}", cardId, unreachable.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on, it would be lost in the timer, or end the looking for silent seats.
            LOG.error("What the printer knows of card {} could not be noted", cardId, defect);
        }
    }

    private void ask(long cardId) {
        var card = store.read(transaction -> transaction.entities().find(Card.class, cardId));
        var answer = new PrinterMemory(fleet, node).of(card);
        store.write(transaction -> {
            cards.forUpdate(transaction, cardId).filter(each -> each.state() == CardState.INSPECT)
                    .ifPresent(each -> each.learn(each.note() + " " + answer.text()));
            return null;
        });
    }
}
