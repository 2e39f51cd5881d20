package id.loket.printing.internal;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.PrintingMsg;
import id.loket.store.AuditEntry;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * On start, puts every intent of this node without an outcome before a person: never repeated, never forgotten. What
 * the printer still knows of the job is asked afterwards, since it may take a while to answer.
 */
@Component(service = Recovery.class, immediate = true)
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String ACTOR = "system.printing";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm.ss");

    private final Store store;
    private final Cards cards;
    private final Fleet fleet;
    private final Clock clock;
    private volatile boolean stopped;
    private final ExecutorService later =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "printing-recovery"));

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
        var interrupted = store.write(transaction -> interrupt(transaction, installation.node()));
        interrupted.forEach(cardId -> later.execute(() -> learn(cardId)));
    }

    /** What was begun ends by itself: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        stopped = true;
        later.shutdown();
    }

    private List<Long> interrupt(Transaction transaction, String node) {
        var inAct = cards.inAct(transaction, node);
        if (inAct.isEmpty()) {
            return List.of();
        }
        LOG.warn("{} cards were interrupted and wait for inspection", inAct.size());
        for (var card : inAct) {
            card.inspect(PrintingMsg.interrupted.text(card.state().label(),
                    WHEN.format(card.stateAt().atZone(clock.getZone())), fleet.label(card.printer()), card.chip()), transaction.now());
        }
        transaction.audit(AuditEntry.of(ACTOR, "printing.interrupted", "start",
                inAct.stream().map(card -> "card:" + card.id()).toArray(String[]::new)));
        transaction.announce("cards");
        return inAct.stream().map(Card::id).toList();
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
        }
    }

    private void ask(long cardId) {
        var card = store.read(transaction -> transaction.entities().find(Card.class, cardId));
        var answer = new PrinterMemory(fleet).of(card);
        store.write(transaction -> {
            cards.forUpdate(transaction, cardId).filter(each -> each.state() == CardState.INSPECT)
                    .ifPresent(each -> each.learn(each.note() + " " + answer.text()));
            return null;
        });
    }
}
