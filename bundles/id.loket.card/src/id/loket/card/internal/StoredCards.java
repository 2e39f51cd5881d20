package id.loket.card.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.Cards;
import id.loket.card.Machine;
import id.loket.card.Origin;
import id.loket.card.PrintAttempt;
import id.loket.card.Standing;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.store.UniqueRule;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;

/** The cards in the office's store. */
@Component
public final class StoredCards implements Cards {

    private static final String AREA = "cards";
    private static final String ONE_IN_PRINTER = "CARD_ONE_IN_PRINTER";

    private final Store store;
    private final Standings standings = new Standings();

    /** @param store open, with the card tables */
    @Activate
    public StoredCards(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Card request(Transaction transaction, long residentId, IssueReason reason) {
        newest(transaction, residentId).filter(StoredCards::inProgress).ifPresent(card -> {
            throw new Refusal(CardMsg.alreadyInProgress, card.state().label());
        });
        var card = Card.requested(residentId, reason, transaction.now());
        standings.of(transaction, card);
        transaction.entities().persist(card);
        UniqueRule.flush(transaction,
                refused -> new Refusal(refused, CardMsg.alreadyInProgress, CardState.REQUESTED.label()));
        transaction.announce(AREA);
        return card;
    }

    @Override
    public Card release(Transaction transaction, long residentId, Instant releasedAt) {
        var card = newest(transaction, residentId)
                .orElseGet(() -> request(transaction, residentId, IssueReason.FIRST));
        switch (card.state()) {
            case REQUESTED -> {
                standings.describe(transaction, card);
                card.queue(releasedAt, transaction.now());
            }
            case QUEUED -> {
                if (card.releasedAt() == null || releasedAt.isAfter(card.releasedAt())) {
                    card.confirmRelease(releasedAt);
                }
            }
            default -> {
                return card;
            }
        }
        transaction.announce(AREA);
        return card;
    }

    @Override
    public void withdraw(Transaction transaction, long residentId, String why) {
        newest(transaction, residentId).filter(card -> card.state() == CardState.QUEUED)
                .flatMap(card -> forUpdate(transaction, card.id()))
                .filter(card -> card.state() == CardState.QUEUED)
                .ifPresent(card -> {
                    card.withdrawRelease(why);
                    transaction.announce(AREA);
                });
    }

    @Override
    public void interimLetter(Transaction transaction, long residentId, LocalDate validUntil) {
        standings.early(transaction, residentId).letterUntil(validUntil);
        ofWaiting(transaction, residentId, standing -> standing.letterUntil(validUntil));
    }

    @Override
    public void origin(Transaction transaction, long residentId, Origin origin) {
        standings.early(transaction, residentId).origin(origin);
        ofWaiting(transaction, residentId, standing -> standing.origin(origin));
    }

    @Override
    public void residentChanged(Transaction transaction, long residentId) {
        waiting(transaction, residentId).ifPresent(card -> {
            standings.describe(transaction, card);
            transaction.announce(AREA);
        });
    }

    @Override
    public void putFirst(Transaction transaction, long cardId, String reason) {
        var card = forUpdate(transaction, cardId).filter(StoredCards::waits)
                .orElseThrow(() -> new Refusal(CardMsg.notWaiting));
        card.standing().first(reason, transaction.now());
        transaction.announce(AREA);
    }

    private void ofWaiting(Transaction transaction, long residentId, Consumer<Standing> change) {
        waiting(transaction, residentId).ifPresent(card -> {
            change.accept(card.standing());
            transaction.announce(AREA);
        });
    }

    private Optional<Card> waiting(Transaction transaction, long residentId) {
        return newest(transaction, residentId).flatMap(card -> forUpdate(transaction, card.id()))
                .filter(StoredCards::waits);
    }

    private static boolean waits(Card card) {
        return card.state() == CardState.REQUESTED || card.state() == CardState.QUEUED;
    }

    @Override
    public Optional<Card> forUpdate(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(Card.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public PrintAttempt assign(Transaction transaction, Card card, PrintAttempt.Place place) {
        if (used(transaction, place.chip())) {
            throw new Refusal(CardMsg.blankUsedBefore, place.chip());
        }
        refuseBusy(transaction, place.machine());
        var attempt = card.assign(place, transaction.now());
        UniqueRule.flush(transaction, refused -> notAssigned(refused, place));
        transaction.announce(AREA);
        return attempt;
    }

    @Override
    public PrintAttempt reopen(Transaction transaction, Card card, String known) {
        var story = card.story();
        var chip = story.get(story.size() - 1).chip();
        var attempt = card.reopen(!used(transaction, chip), known, transaction.now());
        UniqueRule.flush(transaction, refused -> new Refusal(refused, CardMsg.blankUsedBefore, chip));
        transaction.announce(AREA);
        return attempt;
    }

    @Override
    public List<Card> ofResident(Transaction transaction, long residentId) {
        return transaction.entities()
                .createQuery("select c from Card c where c.residentId = :resident order by c.id desc", Card.class)
                .setParameter("resident", residentId)
                .getResultList();
    }

    @Override
    public List<Card> inState(Transaction transaction, CardState state, int limit) {
        return transaction.entities()
                .createQuery("select c from Card c where c.state = :state order by c.stateAt, c.id", Card.class)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Card> inAct(Transaction transaction, String node) {
        return transaction.entities()
                .createQuery("select c from Card c where c.state in :states and c.binding.node = :node order by c.id", Card.class)
                .setParameter("states", List.of(CardState.ASSIGNED, CardState.PRINTING))
                .setParameter("node", node)
                .getResultList();
    }

    @Override
    public List<Card> abandoned(Transaction transaction) {
        var now = transaction.databaseTime();
        return transaction.entities()
                .createQuery("select c.id from Card c where c.state in :states"
                        + " and (c.seat.seatUntil is null or c.seat.seatUntil <= :now) order by c.id", Long.class)
                .setParameter("states", List.of(CardState.ASSIGNED, CardState.PRINTING))
                .setParameter("now", now)
                .getResultStream()
                .map(id -> forUpdate(transaction, id))
                .flatMap(Optional::stream)
                .filter(card -> card.abandoned(now))
                .toList();
    }

    @Override
    public List<PrintAttempt> notInStock(Transaction transaction, int limit) {
        return transaction.entities()
                .createQuery("select a from PrintAttempt a where a.inStock = false and a.result <> :open order by a.id",
                        PrintAttempt.class)
                .setParameter("open", PrintAttempt.Result.OPEN)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(CardState state) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(c) from Card c where c.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult());
    }

    @Override
    public long ended(PrintAttempt.Result result, Instant since) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(a) from PrintAttempt a where a.result = :result and a.endedAt >= :since",
                        Long.class)
                .setParameter("result", result)
                .setParameter("since", since)
                .getSingleResult());
    }

    private Optional<Card> newest(Transaction transaction, long residentId) {
        return ofResident(transaction, residentId).stream().findFirst();
    }

    private static boolean inProgress(Card card) {
        return card.state() != CardState.HANDED_OVER && card.state() != CardState.SPOILED;
    }

    private static boolean used(Transaction transaction, ChipNumber chip) {
        return transaction.entities()
                .createQuery("select count(a) from PrintAttempt a where a.chipNumber = :chip and a.result <> :unused",
                        Long.class)
                .setParameter("chip", chip.value())
                .setParameter("unused", PrintAttempt.Result.UNUSED)
                .getSingleResult() > 0;
    }

    private static void refuseBusy(Transaction transaction, Machine machine) {
        var inside = transaction.entities()
                .createQuery("select count(c) from Card c where c.binding.busyPrinter = :machine", Long.class)
                .setParameter("machine", machine.name())
                .getSingleResult();
        if (inside > 0) {
            throw new Refusal(CardMsg.printerBusy);
        }
    }

    private static Refusal notAssigned(PersistenceException refused, PrintAttempt.Place place) {
        return UniqueRule.brokenBy(refused, ONE_IN_PRINTER) ? new Refusal(refused, CardMsg.printerBusy)
                : new Refusal(refused, CardMsg.blankUsedBefore, place.chip());
    }
}
