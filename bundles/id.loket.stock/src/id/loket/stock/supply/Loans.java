package id.loket.stock.supply;

import java.time.LocalDate;
import java.util.List;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.stock.BlankRange;

/** Lending between regencies, out and back. Every step has its paper and two people. */
public interface Loans {

    /** Lending, borrowing, giving and taking back. */
    Permission LEND = Permission.of("stock.lend", Role.STOCK_KEEPER, Role.SUPERVISOR);
    /** Consenting as the second person. */
    Permission APPROVE = Permission.of("stock.lend-approve", Role.SUPERVISOR, Role.HEAD);
    /** Reading. */
    Permission READ = Permission.of("stock.lend-read", Role.STOCK_KEEPER, Role.SUPERVISOR, Role.HEAD);

    /**
     * Blanks of the office's store go to another regency.
     *
     * @param session who hands them out; needs {@link #LEND}
     * @param terms partner, paper, due date
     * @param ranges what goes
     * @param approval of a second person under {@link #APPROVE}
     * @return the loan
     * @throws id.loket.kernel.text.Refusal if a piece is not in the store, the partner is no other regency, the due date is
     *         past, or the two people are one
     */
    Loan lend(Session session, Terms terms, List<BlankRange> ranges, Approval approval);

    /**
     * Blanks of another regency come into the office's store; the books must not know their numbers.
     *
     * @param session who receives them; needs {@link #LEND}
     * @param terms partner, paper, due date
     * @param ranges what came
     * @param approval of a second person under {@link #APPROVE}
     * @return the loan
     */
    Loan borrow(Session session, Terms terms, List<BlankRange> ranges, Approval approval);

    /**
     * Pieces of a loan come back (lent) or are given back (borrowed). Lent blanks are used up where they went: whoever
     * lent gets as many others, so numbers new to the books are taken as well as the lent ones; borrowed ones are given
     * back with any numbers of the store.
     *
     * @param session who does it; needs {@link #LEND}
     * @param loan an open loan
     * @param document number of the paper they come or go with
     * @param ranges which
     * @param approval of a second person under {@link #APPROVE}
     * @return the loan
     * @throws id.loket.kernel.text.Refusal if that is more than is still out
     */
    Loan giveBack(Session session, long loan, String document, List<BlankRange> ranges, Approval approval);

    /**
     * @param session who asks; needs {@link #READ}
     * @param limit at most this many
     * @return open loans first, the one due soonest on top
     */
    List<Loan> latest(Session session, int limit);

    /**
     * What two regencies agreed.
     *
     * @param partner the other regency
     * @param document number of the paper
     * @param due when all is to be back
     */
    record Terms(RegionCode partner, String document, LocalDate due) {

        /** Trims the number. */
        public Terms {
            document = document == null ? "" : document.trim();
        }
    }
}
