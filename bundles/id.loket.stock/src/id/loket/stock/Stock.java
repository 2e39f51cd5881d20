package id.loket.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.ChipNumber;

/** The stock keeper's work. Every act leaves movements and an audit row in one transaction. */
public interface Stock {

    /** Booking receipts. */
    Permission RECEIVE = Permission.of("stock.receive", Role.STOCK_KEEPER, Role.SUPERVISOR);
    /** Moving blanks between store and hoppers. */
    Permission LOAD = Permission.of("stock.load", Role.STOCK_KEEPER, Role.PRINT_OPERATOR, Role.SUPERVISOR);
    /** Reading balance and movements. */
    Permission READ = Permission.of("stock.read", Role.STOCK_KEEPER, Role.PRINT_OPERATOR, Role.SUPERVISOR, Role.HEAD);

    /**
     * Books a consignment into the office's store.
     *
     * @param session who receives; needs {@link #RECEIVE}
     * @param document number of the delivery note; each is booked once
     * @param ranges what is in it
     * @return the receipt
     * @throws id.loket.kernel.text.Refusal if a number is in the books already, ranges overlap, no document is named or
     *         the document is booked already; then nothing is booked
     */
    Receipt receive(Session session, String document, List<BlankRange> ranges);

    /**
     * Puts blanks from the office's store into a printer's hopper.
     *
     * @param session who loads; needs {@link #LOAD}
     * @param printer key of a printer of this station
     * @param range what goes in, in the order in which it comes out
     * @throws id.loket.kernel.text.Refusal if a piece is not in the store
     */
    void loadHopper(Session session, String printer, BlankRange range);

    /**
     * Takes everything out of a hopper, back into the office's store.
     *
     * @param session who empties it; needs {@link #LOAD}
     * @param printer key of a printer of this station
     * @return pieces taken out
     */
    long emptyHopper(Session session, String printer);

    /**
     * @param session who asks; needs {@link #READ}
     * @return the lowest range in the office's store, at most that many pieces: what to load next; empty if none is left
     */
    Optional<BlankRange> suggestLoad(Session session, long pieces);

    /**
     * @param session who asks; needs {@link #READ}
     * @return the balance, after pieces on cards printed without the stock have been booked
     */
    Balance balance(Session session);

    /**
     * @param session who asks; needs {@link #READ}
     * @param moment any past moment; what moved in it is counted
     * @return the balance then, by the movements
     */
    Balance balance(Session session, Instant moment);

    /**
     * @param session who asks; needs {@link #READ}
     * @param limit at most this many
     * @return the latest movements, newest first
     */
    List<Movement> movements(Session session, int limit);

    /**
     * @param session who asks; needs {@link #READ}
     * @param limit at most this many
     * @return the latest receipts, newest first
     */
    List<Receipt> receipts(Session session, int limit);

    /**
     * @param session who asks; needs {@link #READ}
     * @param chip one piece
     * @return its movements, oldest first; empty if the books do not know it
     */
    List<Movement> story(Session session, ChipNumber chip);

    /**
     * @param session who asks; needs {@link #READ}
     * @return numbers on cards that no receipt covers yet, oldest first
     */
    List<ToReceive> toBeReceived(Session session);
}
