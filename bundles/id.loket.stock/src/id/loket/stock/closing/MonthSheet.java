package id.loket.stock.closing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.text.Refusal;
import id.loket.stock.Place;

/**
 * A month as its days' closings add up to it.
 *
 * @param month which
 * @param lines each place
 * @param kinds pieces that became invalid in it, by kind
 * @param days its closed days, oldest first
 * @param obstacles why it cannot be closed; empty if it can, or is
 * @param closed by whom and when; empty while it is open
 */
public record MonthSheet(YearMonth month, List<Line> lines, Kinds kinds, List<DaySheet> days, List<Refusal> obstacles,
        Optional<Closed> closed) {

    /** Copies the lists. */
    public MonthSheet {
        lines = List.copyOf(lines);
        days = List.copyOf(days);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * One place over the month.
     *
     * @param place which
     * @param opening pieces when its first day began
     * @param in pieces that came
     * @param out pieces that left
     * @param difference counted less booked at its last count
     */
    public record Line(Place place, long opening, long in, long out, long difference) {

        /** @return pieces when its last day ended, by the books */
        public long closing() {
            return opening + in - out;
        }
    }

    /**
     * @param by account
     * @param at when
     * @param countersignedBy the second person
     */
    public record Closed(String by, Instant at, String countersignedBy) {
    }
}
