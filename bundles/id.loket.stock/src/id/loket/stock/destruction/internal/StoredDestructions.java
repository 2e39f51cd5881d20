package id.loket.stock.destruction.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Approval;
import id.loket.access.People;
import id.loket.access.Permission;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.document.Documents;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;
import id.loket.stock.destruction.Destruction;
import id.loket.stock.destruction.Destruction.State;
import id.loket.stock.destruction.DestructionMsg;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.InvalidPiece;
import id.loket.stock.internal.Ledger;
import id.loket.stock.supply.Evidence;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Destructions over the ledger: pieces leave the invalid store only with the outcome. */
@Component
public final class StoredDestructions implements Destructions {

    private static final int FEWEST_WITNESSES = 2;

    private final Store store;
    private final EvidenceFiles evidence;
    private final Clock clock;
    private final Regions regions;
    private final DestructionPapers papers;

    /**
     * @param store open
     * @param evidence keeps the photographs
     * @param regions name the office and the districts
     * @param documents make the papers
     * @param clock of the installation, with its zone
     * @param people names of persons on the papers
     */
    @Activate
    public StoredDestructions(@Reference Store store, @Reference EvidenceFiles evidence, @Reference Regions regions,
            @Reference Documents documents, @Reference Clock clock, @Reference People people) {
        this.store = store;
        this.evidence = evidence;
        this.regions = regions;
        this.clock = clock;
        papers = new DestructionPapers(documents, regions, people, clock.getZone());
    }

    @Override
    public Found invalid(Session session, Filter filter, int limit) {
        session.require(READ);
        return store.read(transaction -> {
            var free = new InvalidStore(transaction, clock.getZone()).free(filter);
            return new Found(free.size(), List.copyOf(free.subList(0, Math.min(limit, free.size()))));
        });
    }

    @Override
    public Destruction prepare(Session session, List<ChipNumber> pieces) {
        session.require(PREPARE);
        return store.write(transaction -> {
            new Ledger(transaction);
            var free = new HashMap<ChipNumber, InvalidPiece>();
            new InvalidStore(transaction, clock.getZone()).free(Filter.all()).forEach(piece -> free.put(piece.chip(), piece));
            var listed = new ArrayList<InvalidPiece>();
            for (var chip : pieces) {
                listed.add(Optional.ofNullable(free.remove(chip)).orElseThrow(() -> new Refusal(DestructionMsg.notFree, chip)));
            }
            return prepared(transaction, session, listed);
        });
    }

    @Override
    public Destruction prepareAll(Session session, Filter filter) {
        session.require(PREPARE);
        return store.write(transaction -> {
            new Ledger(transaction);
            return prepared(transaction, session, new InvalidStore(transaction, clock.getZone()).free(filter));
        });
    }

    private Destruction prepared(Transaction transaction, Session session, List<InvalidPiece> pieces) {
        if (pieces.isEmpty()) {
            throw new Refusal(DestructionMsg.nothingChosen);
        }
        if (pieces.size() > MOST_PIECES) {
            throw new Refusal(DestructionMsg.tooMany, pieces.size(), MOST_PIECES);
        }
        var destruction = new Destruction(number(transaction), pieces.size(), session.account(), transaction.now());
        transaction.entities().persist(destruction);
        pieces.forEach(piece -> transaction.entities().persist(new ListedPiece(destruction.id(), piece)));
        return audited(transaction, session, "stock.destroy-prepare", destruction);
    }

    private Destruction.RecordNumber number(Transaction transaction) {
        var month = YearMonth.now(clock);
        var last = transaction.entities()
                .createQuery("select max(d.recordCount) from Destruction d where d.recordYear = :year", Integer.class)
                .setParameter("year", month.getYear())
                .getSingleResult();
        var count = last == null ? 1 : last + 1;
        return new Destruction.RecordNumber(month.getYear(), count,
                "BA-%03d/PEMUSNAHAN/%s/%02d/%d".formatted(count, regions.office().code(), month.getMonthValue(), month.getYear()));
    }

    @Override
    public Destruction consent(Session session, long id) {
        return store.write(transaction -> {
            var destruction = find(transaction, id);
            session.require(next(destruction));
            consent(destruction, session.account(), transaction.now());
            return audited(transaction, session, "stock.destroy-consent", destruction);
        });
    }

    @Override
    public Destruction consent(Session session, long id, Approval approval) {
        session.require(READ);
        return store.write(transaction -> {
            var destruction = find(transaction, id);
            if (!approval.covers(session, next(destruction), Destructions.subject(id))) {
                throw new Refusal(DestructionMsg.wrongConsent);
            }
            consent(destruction, approval.approver(), transaction.now());
            return audited(transaction, session, "stock.destroy-consent", destruction);
        });
    }

    private static Permission next(Destruction destruction) {
        return destruction.state() == State.PREPARED ? CHECK : APPROVE;
    }

    private static void consent(Destruction destruction, String account, Instant now) {
        if (destruction.state() == State.PREPARED) {
            destruction.check(account, now);
        } else {
            destruction.approve(account, now);
        }
    }

    @Override
    public Destruction begin(Session session, long id) {
        session.require(PREPARE);
        return change(session, id, "stock.destroy-begin", (transaction, destruction) -> {
            destruction.begin(session.account(), transaction.now());
            requireThere(transaction, id);
        });
    }

    /** A piece that was taken out of the store since the list was made is found before the fire, not after it. */
    private static void requireThere(Transaction transaction, long id) {
        var ledger = new Ledger(transaction);
        var there = RangeSet.of(ledger.at(Place.INVALID, Integer.MAX_VALUE).stream().map(holding -> holding.range()).toList());
        for (var piece : listed(transaction, id)) {
            there.outside(piece.range()).ifPresent(gone -> {
                throw new Refusal(DestructionMsg.pieceGone, gone);
            });
        }
    }

    @Override
    public Destruction close(Session session, long id, Outcome outcome) {
        session.require(PREPARE);
        refuseIncomplete(outcome);
        if (evidence.of(session, EvidenceFiles.destruction(id)).stream().noneMatch(file -> file.format() != Evidence.Format.PDF)) {
            throw new Refusal(DestructionMsg.noPhotograph);
        }
        return change(session, id, "stock.destroy", (transaction, destruction) -> {
            destruction.requireState(State.BEGUN);
            if (outcome.at().isBefore(destruction.begunAt().minusSeconds(60)) || outcome.at().isAfter(transaction.now())) {
                throw new Refusal(DestructionMsg.timeWrong);
            }
            outcome.witnesses().forEach(witness -> transaction.entities().persist(new WitnessRow(id, witness)));
            destruction.close(outcome, session.account(), transaction.now());
            book(transaction, session, destruction);
            release(transaction, id);
        });
    }

    /** One movement for each run of numbers with one cause. */
    private static void book(Transaction transaction, Session session, Destruction destruction) {
        var ledger = new Ledger(transaction);
        var perCause = new HashMap<SpoilCause, List<BlankRange>>();
        listed(transaction, destruction.id()).forEach(piece -> perCause.computeIfAbsent(piece.cause(), any -> new ArrayList<>())
                .add(piece.range()));
        perCause.forEach((cause, pieces) -> {
            var entry = Entry.of(Kind.DESTROY, session.account()).because(cause).by(destruction.recordNumber())
                    .approved(destruction.approvedBy());
            RangeSet.of(pieces).ranges().forEach(range -> ledger.move(range, Place.INVALID, Place.DESTROYED, entry));
        });
    }

    private static void refuseIncomplete(Outcome outcome) {
        if (outcome.place() == null || outcome.place().isBlank()) {
            throw new Refusal(DestructionMsg.noPlace);
        }
        if (outcome.method() == null || outcome.method().isBlank()) {
            throw new Refusal(DestructionMsg.noMethod);
        }
        if (outcome.at() == null) {
            throw new Refusal(DestructionMsg.timeWrong);
        }
        if (outcome.witnesses().size() < FEWEST_WITNESSES) {
            throw new Refusal(DestructionMsg.fewWitnesses, outcome.witnesses().size(), FEWEST_WITNESSES);
        }
        var seen = new HashSet<String>();
        for (var witness : outcome.witnesses()) {
            if (!witness.isComplete()) {
                throw new Refusal(DestructionMsg.witnessIncomplete, witness.name());
            }
            if (!seen.add(witness.number())) {
                throw new Refusal(DestructionMsg.witnessTwice, witness.name(), witness.number());
            }
        }
    }

    @Override
    public Destruction abort(Session session, long id, String reason) {
        session.require(READ);
        if (reason == null || reason.isBlank()) {
            throw new Refusal(DestructionMsg.noReason);
        }
        return change(session, id, "stock.destroy-abort", (transaction, destruction) -> {
            destruction.abort(session.account(), reason.trim(), transaction.now());
            release(transaction, id);
        });
    }

    private static void release(Transaction transaction, long id) {
        transaction.entities().createQuery("update ListedPiece p set p.released = :id where p.destructionId = :id")
                .setParameter("id", id).executeUpdate();
    }

    @Override
    public List<Destruction> latest(Session session, int limit) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select d from Destruction d order by d.id desc", Destruction.class)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public byte[] list(Session session, long id) {
        session.require(READ);
        return papers.list(content(session, id, "stock.destroy-list"));
    }

    @Override
    public byte[] officialRecord(Session session, long id) {
        session.require(READ);
        var content = content(session, id, "stock.destroy-record");
        content.destruction().requireState(State.DONE);
        var photographs = evidence.of(session, EvidenceFiles.destruction(id)).stream()
                .filter(file -> file.format() != Evidence.Format.PDF)
                .map(file -> new DestructionPapers.Photograph(file, evidence.open(session, file)))
                .toList();
        return papers.officialRecord(content, photographs);
    }

    private DestructionPapers.Content content(Session session, long id, String action) {
        return store.write(transaction -> {
            var destruction = find(transaction, id);
            var pieces = listed(transaction, id).stream().map(ListedPiece::piece).toList();
            var witnesses = transaction.entities()
                    .createQuery("select w from WitnessRow w where w.destructionId = :id order by w.id", WitnessRow.class)
                    .setParameter("id", id).getResultStream().map(WitnessRow::witness).toList();
            var residents = papers.residents(transaction, pieces);
            transaction.audit(session.entry(action, destruction.recordNumber(), Destructions.subject(id)));
            return new DestructionPapers.Content(destruction, pieces, residents, witnesses);
        });
    }

    private Destruction change(Session session, long id, String action, BiConsumer<Transaction, Destruction> step) {
        return store.write(transaction -> {
            var destruction = find(transaction, id);
            step.accept(transaction, destruction);
            return audited(transaction, session, action, destruction);
        });
    }

    private static Destruction audited(Transaction transaction, Session session, String action, Destruction destruction) {
        transaction.audit(session.entry(action, destruction.recordNumber(), Destructions.subject(destruction.id())));
        transaction.announce("blanks");
        return destruction;
    }

    private static List<ListedPiece> listed(Transaction transaction, long id) {
        return transaction.entities()
                .createQuery("select p from ListedPiece p where p.destructionId = :id order by p.movementId, p.series, p.serial", ListedPiece.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static Destruction find(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(Destruction.class, id))
                .orElseThrow(() -> new Refusal(DestructionMsg.unknown));
    }
}
