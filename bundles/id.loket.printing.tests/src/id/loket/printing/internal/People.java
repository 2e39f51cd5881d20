package id.loket.printing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.Citizenship;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Residents who do not exist, and their cards. */
final class People {

    private final Store store;
    private int serial = 9900;

    People(Store store) {
        this.store = store;
    }

    long adult() {
        return born(LocalDate.of(2002, 9, 12));
    }

    long born(LocalDate date) {
        return add(date, MaritalStatus.SINGLE);
    }

    long married(LocalDate date) {
        return add(date, MaritalStatus.MARRIED);
    }

    private long add(LocalDate born, MaritalStatus status) {
        var nik = new Nik("711002%02d%02d%02d%04d".formatted(born.getDayOfMonth() + 40, born.getMonthValue(),
                born.getYear() % 100, ++serial));
        return store.write(transaction -> {
            var resident = new Resident(nik, new Biodata(null, "SITI AMINAH MOKODOMPIT", "KOTABUNAN", born, Sex.FEMALE,
                    Religion.ISLAM, status, BloodGroup.AB_POSITIVE, 3, Citizenship.WNI, "JL. TRANS LINGKAR NO. 14", "003",
                    "001", new RegionCode("71.10.02.2001")));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    long released(long residentId, Instant at) {
        return store.write(transaction -> {
            var card = Card.requested(residentId, IssueReason.FIRST, transaction.now());
            card.queue(at, transaction.now());
            transaction.entities().persist(card);
            transaction.entities().flush();
            return card.id();
        });
    }

    /** The cards as printing needs them, over the same tables. */
    Cards cards() {
        return new Cards() {
            @Override
            public Optional<Card> forUpdate(Transaction transaction, long id) {
                return Optional.ofNullable(transaction.entities().find(Card.class, id, LockModeType.PESSIMISTIC_WRITE));
            }

            @Override
            public PrintAttempt assign(Transaction transaction, Card card, PrintAttempt.Place place) {
                var used = transaction.entities()
                        .createQuery("select count(a) from PrintAttempt a where a.chipNumber = :chip", Long.class)
                        .setParameter("chip", place.chip().value())
                        .getSingleResult();
                if (used > 0 && !card.story().stream().anyMatch(each -> each.result() == PrintAttempt.Result.UNUSED)) {
                    throw new Refusal(CardMsg.blankUsedBefore, place.chip());
                }
                return card.assign(place, transaction.now());
            }

            @Override
            public List<Card> inAct(Transaction transaction, String node) {
                return transaction.entities().createQuery("select c from Card c where c.node = :node and c.state in :states",
                        Card.class).setParameter("node", node)
                        .setParameter("states", List.of(CardState.ASSIGNED, CardState.PRINTING)).getResultList();
            }

            @Override
            public long count(CardState state) {
                return store.read(transaction -> transaction.entities()
                        .createQuery("select count(c) from Card c where c.state = :state", Long.class)
                        .setParameter("state", state).getSingleResult());
            }

            @Override
            public long ended(PrintAttempt.Result result, Instant since) {
                return store.read(transaction -> transaction.entities()
                        .createQuery("select count(a) from PrintAttempt a where a.result = :result and a.endedAt >= :since",
                                Long.class)
                        .setParameter("result", result).setParameter("since", since).getSingleResult());
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
            public List<Card> ofResident(Transaction transaction, long residentId) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Card> inState(Transaction transaction, CardState state, int limit) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<PrintAttempt> notInStock(Transaction transaction, int limit) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
