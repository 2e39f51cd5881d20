package id.loket.stock.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day by the books and by the count. A sheet without {@link #closed} shows what a closing would hold now.
 *
 * @param day which day, in the office's zone
 * @param lines each place, shelves first
 * @param kinds pieces that became invalid on it, by kind
 * @param firstMovement number of the first movement it holds; one more than {@code lastMovement} if it holds none
 * @param lastMovement number of the last one
 * @param closed by whom and when; empty while it is open
 */
public record DaySheet(LocalDate day, List<DayLine> lines, Kinds kinds, long firstMovement, long lastMovement,
        Optional<Closed> closed) {

    /** Copies the list. */
    public DaySheet {
        lines = List.copyOf(lines);
    }

    /** @return the places a person counts */
    public List<DayLine> shelves() {
        return lines.stream().filter(line -> line.place().isShelf()).toList();
    }

    /** @return places where count and books differ */
    public List<DayLine> differences() {
        return lines.stream().filter(DayLine::differs).toList();
    }

    /** @return movements it holds */
    public long movements() {
        return lastMovement - firstMovement + 1;
    }

    /**
     * The end of a day, and where both chains stood then.
     *
     * @param by account
     * @param at when
     * @param countersignedBy the second person; empty where nothing differed
     * @param stockHead where the chain of movements stood, as text; empty if there was no chain
     * @param auditHead where this node's audit trail stood, as text
     */
    public record Closed(String by, Instant at, String countersignedBy, String stockHead, String auditHead) {
    }
}
