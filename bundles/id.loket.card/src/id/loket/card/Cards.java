package id.loket.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.CardState;
import id.loket.card.internal.StoredCards;
import id.loket.kernel.IssueReason;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The cards of the office. The calling use case checks the permission and audits. */
public interface Cards {

    /**
     * For those who put services together by hand, as tests do; everyone else is given the service.
     *
     * @param store with the card tables
     * @return the cards in that store
     */
    static Cards in(Store store) {
        return new StoredCards(store);
    }

    /**
     * Asks for a card. One resident has at most one card in progress.
     *
     * @param transaction the use case's transaction
     * @param residentId for whom
     * @param reason why
     * @return the card, REQUESTED
     * @throws id.loket.kernel.text.Refusal if a card is in progress
     */
    Card request(Transaction transaction, long residentId, IssueReason reason);

    /**
     * The centre released the resident for printing: a requested card is queued; a resident who never had a card gets
     * a first one. Idempotent, also for answers that come twice or late: whoever has or had a card gets a further one
     * only by {@link #request}.
     *
     * @param transaction the use case's transaction
     * @param residentId whose
     * @param releasedAt when the centre said so
     * @return the card
     */
    Card release(Transaction transaction, long residentId, Instant releasedAt);

    /**
     * The centre no longer says that the resident may have a card: one that still waits in the queue keeps its place and
     * is not printed before the next {@link #release}. Nothing where no card waits.
     *
     * @param transaction the use case's transaction
     * @param residentId whose
     * @param why the centre's word
     */
    void withdraw(Transaction transaction, long residentId, String why);

    /**
     * The resident has an interim letter, a longer one, or none any more: who waits with a letter that ends soon may be
     * put first. Kept for a card that is asked for later.
     *
     * @param transaction the use case's transaction
     * @param residentId whose
     * @param validUntil the letter's last day, or null if it no longer counts
     */
    void interimLetter(Transaction transaction, long residentId, LocalDate validUntil);

    /**
     * The resident was recorded on a visit, from a list or in a field package. Kept for a card that is asked for later.
     *
     * @param transaction the use case's transaction
     * @param residentId whose
     * @param origin where
     */
    void origin(Transaction transaction, long residentId, Origin origin);

    /**
     * The registry's word about the resident changed: birth date, marital status or village.
     *
     * @param transaction the use case's transaction
     * @param residentId whose
     */
    void residentChanged(Transaction transaction, long residentId);

    /**
     * A supervisor puts a card that waits before all others, or back to its place.
     *
     * @param transaction the use case's transaction
     * @param cardId a card that is not being printed
     * @param reason why, or null to put it back
     * @throws id.loket.kernel.text.Refusal if the card does not wait
     */
    void putFirst(Transaction transaction, long cardId, String reason);

    /**
     * @param transaction the use case's transaction
     * @param id a card's id
     * @return the card, locked for update against other seats until the transaction ends
     */
    Optional<Card> forUpdate(Transaction transaction, long id);

    /**
     * Intent: binds a blank to a queued card, and writes it at once, so that a number used before is noticed here.
     *
     * @param transaction the printing use case's transaction
     * @param card a queued card, read {@link #forUpdate}
     * @param place the blank, the printer it lies in, the station
     * @return the attempt
     * @throws id.loket.kernel.text.Refusal if the number is on another card or was spoiled before, or another card is in
     *         that printer
     */
    PrintAttempt assign(Transaction transaction, Card card, PrintAttempt.Place place);

    /**
     * A blank that a person called untouched was in the printer after all: the card leaves the queue for inspection. The
     * blank is the card's again, unless another card has taken it since; then {@link Card#chip} stays null.
     *
     * @param transaction the printing use case's transaction
     * @param card a queued card whose last attempt ended UNUSED, read {@link #forUpdate}
     * @param known the late word
     * @return the attempt, OPEN and not in the stock's books
     * @throws id.loket.kernel.text.Refusal if another card takes the blank at this moment; the next call knows it
     */
    PrintAttempt reopen(Transaction transaction, Card card, String known);

    /**
     * @param transaction any transaction
     * @param residentId whose
     * @return the resident's cards, newest first
     */
    List<Card> ofResident(Transaction transaction, long residentId);

    /**
     * @param transaction any transaction
     * @param state which
     * @param limit at most this many
     * @return cards in that state, longest there first
     */
    List<Card> inState(Transaction transaction, CardState state, int limit);

    /**
     * @param transaction any transaction
     * @param node a station's name
     * @return the cards this station began to print and whose outcome is not known
     */
    List<Card> inAct(Transaction transaction, String node);

    /**
     * @param transaction the use case's transaction
     * @return the cards whose act was begun by a seat that has fallen silent, locked for update: nobody else brings them
     *         to inspection
     */
    List<Card> abandoned(Transaction transaction);

    /**
     * @param transaction any transaction
     * @param limit at most this many
     * @return blanks whose outcome is known and that are not in the stock module's books, oldest first
     */
    List<PrintAttempt> notInStock(Transaction transaction, int limit);

    /**
     * @param state which
     * @return how many
     */
    long count(CardState state);

    /**
     * @param result which outcome
     * @param since from this moment on
     * @return how many blanks ended so since then
     */
    long ended(PrintAttempt.Result result, Instant since);
}
