package id.loket.printing.internal;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.PrintingMsg;
import id.loket.printing.check.internal.CheckPolicy;
import id.loket.printing.internal.PrintAct.Act;
import id.loket.registry.office.OutageLog;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Writes what became of a card and its blank: both in one transaction, with its audit row. */
@Component(service = Outcomes.class)
public final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final String UNTOUCHED = "printing.untouched";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm.ss");

    private final Store store;
    private final Cards cards;
    private final OutageLog outages;
    private final Fleet fleet;
    private final Clock clock;
    private final CheckPolicy checks;

    /**
     * @param store open
     * @param cards the cards
     * @param outages told when a printer fails and works again
     * @param fleet knows the stock
     * @param clock the office's zone
     * @param checks whether a person looks at what came out
     */
    @Activate
    public Outcomes(@Reference Store store, @Reference Cards cards, @Reference OutageLog outages,
            @Reference Fleet fleet, @Reference Clock clock, @Reference CheckPolicy checks) {
        this.store = store;
        this.cards = cards;
        this.outages = outages;
        this.fleet = fleet;
        this.clock = clock;
        this.checks = checks;
    }

    void encoding(Act act) {
        change(act, "printing.encoding", PrintingMsg.stepEncoding.text(),
                (transaction, card) -> card.act().encoding(transaction.now()));
    }

    void encoded(Act act, ChipNumber read) {
        change(act, "printing.encoded", PrintingMsg.chipRead.text(read),
                (transaction, card) -> card.act().encoded(read, transaction.now()));
    }

    void printing(Act act, String job) {
        change(act, "printing.taken", PrintingMsg.jobTaken.text(job),
                (transaction, card) -> card.printing(job, transaction.now()));
    }

    Outcome printed(Act act, String printerLabel) {
        return change(act, "printing.printed", PrintingMsg.stepPrinted.text(),
                (transaction, card) -> came(transaction, card, printerLabel));
    }

    Outcome spoiled(Act act, SpoilCause cause, String words) {
        return change(act, "printing.spoiled", words, (transaction, card) -> spoiled(transaction, card, cause, words));
    }

    Outcome untouched(Act act, String words) {
        return change(act, UNTOUCHED, words, (transaction, card) -> untouched(transaction, card, words));
    }

    Outcome inspect(Act act, String known) {
        return change(act, "printing.inspect", known, (transaction, card) -> card.inspect(known, transaction.now()));
    }

    /** What a person saw. The card is locked first: of two who answer at the same moment one is told so. */
    void answer(Session session, Card seen, Answer answer, String printerLabel) {
        store.write(transaction -> {
            var card = cards.forUpdate(transaction, seen.id()).orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
            if (card.state() != CardState.INSPECT || card.attempts() != seen.attempts()) {
                throw new Refusal(PrintingMsg.notToInspect, card.state().label());
            }
            if (answer instanceof Answer.Spoiled said) {
                spoiled(transaction, card, said.cause(), PrintingMsg.saidSpoiled.text(said.cause().label()));
            } else if (answer instanceof Answer.Unused) {
                untouched(transaction, card, PrintingMsg.saidUnused.text());
            } else {
                printed(transaction, card, printerLabel);
            }
            transaction.audit(session.entry("printing.answer", "inspection", "card:" + card.id()));
            transaction.announce("cards");
            return null;
        });
    }

    void outage(Session session, String printerLabel, String words) {
        store.write(transaction -> {
            outages.begin(transaction, OutageCause.DEVICE, printerLabel, words);
            transaction.audit(session.entry("printing.outage", printerLabel));
            return null;
        });
    }

    /** Out of the printer; it counts as printed at once, or when a person has looked at it. */
    private void came(Transaction transaction, Card card, String printerLabel) {
        if (!checks.due(transaction)) {
            printed(transaction, card, printerLabel);
            return;
        }
        card.printedUnchecked(transaction.now());
        outages.end(transaction, OutageCause.DEVICE, printerLabel);
    }

    private void printed(Transaction transaction, Card card, String printerLabel) {
        book(card, (supply, attempt) -> supply.printed(transaction, attempt.chip(), card.id()));
        card.printed(transaction.now());
        outages.end(transaction, OutageCause.DEVICE, printerLabel);
    }

    private void spoiled(Transaction transaction, Card card, SpoilCause cause, String words) {
        book(card, (supply, attempt) -> supply.spoiled(transaction, attempt.chip(), card.id(), cause));
        card.spoiled(cause, words, transaction.now());
    }

    private void untouched(Transaction transaction, Card card, String words) {
        book(card, (supply, attempt) -> supply.untouched(transaction, attempt.chip(), card.id()));
        card.unused(words, transaction.now());
    }

    private Outcome change(Act act, String action, String words, BiConsumer<Transaction, Card> step) {
        return store.write(transaction -> {
            var card = cards.forUpdate(transaction, act.cardId()).orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
            if (act.lease().holds(card)) {
                act.lease().noteWord(card);
                step.accept(transaction, card);
                transaction.audit(act.session().entry(action, "printing", "card:" + card.id()));
            } else {
                late(transaction, act, card, action.equals(UNTOUCHED), words);
            }
            transaction.announce("cards");
            return new Outcome(card.id(), card.state(), card.note() == null ? "" : card.note(), card.checkDueAt() != null);
        });
    }

    /**
     * The lease had run out, and the card is before a person, or beyond: what came is only another thing that is known.
     * One that a person had sent back to the queue must not be printed a second time, so a person decides again; not if
     * the blank was seen spoiled, nor once the next blank is on its way.
     */
    private void late(Transaction transaction, Act act, Card card, boolean untouched, String words) {
        LOG.warn("Late word on attempt {} of card {}, which is {} now: {}", act.attempt(), card.id(), card.state(), words);
        var sameBlank = card.attempts() == act.attempt();
        if (sameBlank && card.state() == CardState.INSPECT) {
            card.learn(card.note() + " " + words);
        } else if (sameBlank && calledUnused(card) && !untouched) {
            reopen(transaction, card, words);
        }
        transaction.audit(act.session().entry("printing.late", "printing", "card:" + card.id()));
    }

    private static boolean calledUnused(Card card) {
        return card.state() == CardState.QUEUED && lastAttempt(card).result() == PrintAttempt.Result.UNUSED;
    }

    private void reopen(Transaction transaction, Card card, String words) {
        var before = lastAttempt(card);
        var known = PrintingMsg.lateWord.text(words, WHEN.format(transaction.now().atZone(clock.getZone())),
                fleet.label(before.printer()), before.chip());
        var attempt = cards.reopen(transaction, card, known);
        if (card.binding().chip() == null) {
            card.learn(known + " " + PrintingMsg.lateBlankTaken.text(attempt.chip()));
            return;
        }
        fleet.supply().ifPresent(supply -> takeAgain(transaction, supply, attempt));
    }

    /** It had gone back to where it lay; one that is there no more is left to the stock's reconciliation. */
    private static void takeAgain(Transaction transaction, BlankSupply supply, PrintAttempt attempt) {
        try {
            supply.take(transaction, attempt.chip(), attempt.card().id());
            attempt.bookedInStock();
        } catch (Refusal goneElsewhere) {
            LOG.warn("Blank {} of card {} is not taken from the stock again: {}", attempt.chip(), attempt.card().id(),
                    goneElsewhere.getMessage());
        }
    }

    private static PrintAttempt lastAttempt(Card card) {
        var story = card.story();
        return story.get(story.size() - 1);
    }

    /** A blank that was used without the stock module is left to the stock's reconciliation. */
    private void book(Card card, BiConsumer<BlankSupply, PrintAttempt> outcome) {
        var attempt = lastAttempt(card);
        if (attempt.inStock()) {
            fleet.supply().ifPresent(supply -> outcome.accept(supply, attempt));
        }
    }
}
