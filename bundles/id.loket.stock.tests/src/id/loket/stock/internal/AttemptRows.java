package id.loket.stock.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.CardState;
import id.loket.kernel.IssueReason;
import id.loket.store.Transaction;

/** What the stock asks of the cards: attempts it has not booked. */
final class AttemptRows implements Cards {

    @Override
    public List<PrintAttempt> notInStock(Transaction transaction, int limit) {
        return transaction.entities()
                .createQuery("select a from PrintAttempt a where a.inStock = false order by a.id", PrintAttempt.class)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Card request(Transaction transaction, long residentId, IssueReason reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Card release(Transaction transaction, long residentId, Instant releasedAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Card> forUpdate(Transaction transaction, long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PrintAttempt assign(Transaction transaction, Card card, PrintAttempt.Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Card> ofResident(Transaction transaction, long residentId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Card> inState(Transaction transaction, CardState state, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Card> inAct(Transaction transaction, String node) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(CardState state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long ended(PrintAttempt.Result result, Instant since) {
        throw new UnsupportedOperationException();
    }
}
