package id.loket.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.ChipNumber;

/**
 * Moving pieces by hand: between the office's store, rooms, hoppers and districts, with couriers, into the invalid store
 * and among the lost. Lending and destruction have papers of their own and are not booked here.
 */
public interface Movements {

    /** Moving pieces by hand, and taking movements back. */
    Permission MOVE = Permission.of("stock.move", Role.STOCK_KEEPER, Role.SUPERVISOR);
    /** Being the second person. */
    Permission APPROVE = Permission.of("stock.approve", Role.SUPERVISOR, Role.HEAD);

    /**
     * @param session who asks; needs {@link Stock#READ}
     * @return places of this office that pieces can be moved between: those it always has, its print rooms, and those
     *         where something lies or lay; couriers only while they carry something
     */
    List<Place> places(Session session);

    /**
     * Names a print room, so that blanks can be sent there.
     *
     * @param session who does; needs {@link #MOVE}
     * @param name what the office calls the room
     * @return the place
     * @throws id.loket.kernel.text.Refusal no name, one that is too long, or one there is already
     */
    Place addRoom(Session session, String name);

    /**
     * Takes what was typed or scanned onto a list, or says at once what is wrong with it.
     *
     * @param session who enters; needs {@link #MOVE}
     * @param source where the pieces must lie
     * @param list what is on the list already
     * @param typed one number, or two with a dash between them
     * @return the new list, by number, neighbours merged
     * @throws id.loket.kernel.text.Refusal no number, already on the list, not in the books, or it lies elsewhere: naming
     *         number and place
     */
    List<BlankRange> scan(Session session, Place source, List<BlankRange> list, String typed);

    /**
     * @param source from where
     * @param target to where
     * @return what such a movement is
     * @throws id.loket.kernel.text.Refusal pieces do not go this way, naming both places and the rule
     */
    Movement.Kind kind(Place source, Place target);

    /**
     * @param kind what a movement is
     * @return whether it needs a second person and a paper
     */
    boolean needsSecond(Movement.Kind kind);

    /**
     * Books all ranges or none.
     *
     * @param session who moves; needs {@link #MOVE}
     * @param order what goes where
     * @param second the second person's consent under {@link #APPROVE}, where it is due
     * @return the movements, one for each range
     * @throws id.loket.kernel.text.Refusal what {@link #kind} and the ledger refuse; no range; paper or second person missing
     */
    List<Movement> move(Session session, Order order, Optional<Approval> second);

    /**
     * Takes a movement back.
     *
     * @param session who does; needs {@link #MOVE}
     * @param number of the movement
     * @param why the reason; not blank
     * @param second the second person's consent under {@link #APPROVE}
     * @return the opposite movement
     * @throws id.loket.kernel.text.Refusal pieces moved on since, taken back already, not to be taken back here
     */
    Movement reverse(Session session, long number, String why, Approval second);

    /**
     * @param session who asks; needs {@link Stock#READ}
     * @param filter which
     * @return the movements, newest first
     */
    List<Movement> list(Session session, Filter filter);

    /**
     * What goes where.
     *
     * @param source from where
     * @param target to where; a courier without a document gets that of the order
     * @param ranges the pieces
     * @param document the paper it goes by; may be empty where none is due
     */
    record Order(Place source, Place target, List<BlankRange> ranges, String document) {

        /** Copies the list. */
        public Order {
            ranges = List.copyOf(ranges);
            document = document == null ? "" : document.strip();
        }
    }

    /**
     * Which movements.
     *
     * @param place source or target; empty for any
     * @param chip a piece; empty for any
     * @param from the first moment; empty for the beginning
     * @param until the first moment after; empty for now
     * @param before only lower numbers than this: the next page; 0 for the first
     * @param limit at most this many
     */
    record Filter(Optional<Place> place, Optional<ChipNumber> chip, Optional<Instant> from, Optional<Instant> until,
            long before, int limit) {

        /**
         * @param limit at most this many
         * @return the latest
         */
        public static Filter latest(int limit) {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, limit);
        }
    }
}
