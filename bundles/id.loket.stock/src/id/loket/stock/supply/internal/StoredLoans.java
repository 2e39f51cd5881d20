package id.loket.stock.supply.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;
import id.loket.stock.internal.Ledger;
import id.loket.stock.supply.Loan;
import id.loket.stock.supply.Loan.Direction;
import id.loket.stock.supply.Loans;
import id.loket.stock.supply.SupplyMsg;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Loans over the ledger. */
@Component
public final class StoredLoans implements Loans {

    private static final int LONGEST_YEARS = 1;

    private final Store store;
    private final Regions regions;
    private final Clock clock;

    /**
     * @param store open
     * @param regions know the partners
     * @param clock of the installation, with its zone
     */
    @Activate
    public StoredLoans(@Reference Store store, @Reference Regions regions, @Reference Clock clock) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public Loan lend(Session session, Terms terms, List<BlankRange> ranges, Approval approval) {
        return open(session, Direction.LENT, terms, ranges, approval);
    }

    @Override
    public Loan borrow(Session session, Terms terms, List<BlankRange> ranges, Approval approval) {
        return open(session, Direction.BORROWED, terms, ranges, approval);
    }

    private Loan open(Session session, Direction direction, Terms terms, List<BlankRange> ranges, Approval approval) {
        session.require(LEND);
        refuseWrong(terms);
        refuseOnePerson(session, approval);
        var pieces = disjoint(ranges);
        return store.write(transaction -> {
            var ledger = new Ledger(transaction);
            refuseKnown(transaction, direction, terms);
            var loan = new Loan(direction, terms, pieces.pieces(), session.account(), approval.approver(), transaction.now());
            transaction.entities().persist(loan);
            var lent = direction == Direction.LENT;
            var entry = entry(session, lent ? Kind.LEND : Kind.BORROW, terms.document(), approval);
            var partner = Place.lent(terms.partner());
            for (var range : pieces.ranges()) {
                ledger.move(range, lent ? Place.OFFICE : Place.OUTSIDE, lent ? partner : Place.OFFICE, entry);
                if (lent) {
                    transaction.entities().persist(new LoanRange(loan.id(), range));
                }
            }
            transaction.audit(session.entry("stock." + entry.kind().name().toLowerCase(Locale.ROOT), terms.document(), "loan:" + loan.id()));
            return loan;
        });
    }

    @Override
    public Loan giveBack(Session session, long id, String document, List<BlankRange> ranges, Approval approval) {
        session.require(LEND);
        refuseOnePerson(session, approval);
        if (document == null || document.isBlank()) {
            throw new Refusal(SupplyMsg.loanDocument);
        }
        var pieces = disjoint(ranges);
        return store.write(transaction -> {
            var ledger = new Ledger(transaction);
            var loan = Optional.ofNullable(transaction.entities().find(Loan.class, id))
                    .filter(Loan::isOpen).orElseThrow(() -> new Refusal(SupplyMsg.loanSettled));
            if (pieces.pieces() > loan.outstanding()) {
                throw new Refusal(SupplyMsg.loanTooMany, pieces.pieces(), loan.outstanding());
            }
            if (loan.direction() == Direction.BORROWED) {
                var entry = entry(session, Kind.BORROW_BACK, document.trim(), approval);
                pieces.ranges().forEach(range -> ledger.move(range, Place.OFFICE, Place.OUTSIDE, entry));
            } else {
                takeBack(transaction, ledger, loan, pieces, entry(session, Kind.LEND_BACK, document.trim(), approval));
            }
            loan.back(pieces.pieces(), transaction.now());
            transaction.audit(session.entry("stock.loan-back", document.trim(), "loan:" + id));
            return loan;
        });
    }

    /** Lent numbers come from the partner's place; for each other number one of the lent ones is gone for good. */
    private static void takeBack(Transaction transaction, Ledger ledger, Loan loan, RangeSet pieces, Entry entry) {
        var kept = transaction.entities().createQuery("select r from LoanRange r where r.loanId = :id order by r.id", LoanRange.class)
                .setParameter("id", loan.id()).getResultList();
        var out = RangeSet.of(kept.stream().map(LoanRange::range).toList());
        var others = pieces.without(out);
        var same = pieces.without(others);
        var partner = Place.lent(loan.partner());
        same.ranges().forEach(range -> ledger.move(range, partner, Place.OFFICE, entry));
        same.ranges().forEach(out::remove);
        others.ranges().forEach(range -> ledger.move(range, Place.OUTSIDE, Place.OFFICE, entry));
        for (var gone : first(out, others.pieces())) {
            ledger.move(gone, partner, Place.OUTSIDE, entry);
            out.remove(gone);
        }
        kept.forEach(transaction.entities()::remove);
        out.ranges().forEach(range -> transaction.entities().persist(new LoanRange(loan.id(), range)));
    }

    private static List<BlankRange> first(RangeSet set, long pieces) {
        var taken = new ArrayList<BlankRange>();
        var missing = pieces;
        for (var range : set.ranges()) {
            if (missing > 0) {
                var part = new BlankRange(range.first(), range.first().plus(Math.min(missing, range.pieces()) - 1));
                taken.add(part);
                missing -= part.pieces();
            }
        }
        return taken;
    }

    @Override
    public List<Loan> latest(Session session, int limit) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select l from Loan l order by case when l.settledAt is null then 0 else 1 end, l.dueDate, l.id", Loan.class)
                .setMaxResults(limit)
                .getResultList());
    }

    private static Entry entry(Session session, Kind kind, String document, Approval approval) {
        return Entry.of(kind, session.account()).by(document).approved(approval.approver());
    }

    private void refuseWrong(Terms terms) {
        if (terms.document().isEmpty()) {
            throw new Refusal(SupplyMsg.loanDocument);
        }
        if (terms.partner() == null || terms.partner().level() != RegionCode.Level.REGENCY
                || terms.partner().equals(regions.office().code()) || regions.name(terms.partner()).isEmpty()) {
            throw new Refusal(SupplyMsg.loanPartner, terms.partner() == null ? "" : terms.partner());
        }
        var today = LocalDate.now(clock);
        if (terms.due() == null || terms.due().isBefore(today) || terms.due().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Refusal(SupplyMsg.loanDue, terms.due() == null ? "" : Days.words(terms.due()));
        }
    }

    private static void refuseKnown(Transaction transaction, Direction direction, Terms terms) {
        var known = transaction.entities()
                .createQuery("select count(l) from Loan l where l.direction = :direction and l.partner = :partner"
                        + " and l.document = :document", Long.class)
                .setParameter("direction", direction)
                .setParameter("partner", terms.partner().value())
                .setParameter("document", terms.document())
                .getSingleResult();
        if (known > 0) {
            throw new Refusal(SupplyMsg.loanKnown, terms.document());
        }
    }

    private static void refuseOnePerson(Session session, Approval approval) {
        if (approval == null || !approval.permission().equals(APPROVE)) {
            throw new Refusal(SupplyMsg.loanApproval);
        }
        if (approval.approver().equals(session.account())) {
            throw new Refusal(SupplyMsg.loanOnePerson, approval.approver());
        }
    }

    private static RangeSet disjoint(List<BlankRange> ranges) {
        if (ranges.isEmpty()) {
            throw new Refusal(SupplyMsg.noLines);
        }
        return RangeSet.distinct(ranges, twice -> new Refusal(SupplyMsg.rangeTwice, twice));
    }
}
