package id.loket.printing.queue.internal;

import java.time.LocalDate;
import java.util.Set;

import id.loket.card.Lane;
import id.loket.printing.Printing.Hold;

/**
 * A piece of the order: some lanes, merged by one order. Sections share no card.
 *
 * @param rule number of the rule, 0 for cards put first
 * @param lanes whose cards
 * @param order among them
 * @param letterAfter only cards whose letter ends after this day, or null
 * @param letterUpTo only cards whose letter ends on this day or before, or null
 * @param hold why its cards are not printed when their turn comes, or NONE
 */
public record Section(int rule, Set<Lane> lanes, Order order, LocalDate letterAfter, LocalDate letterUpTo, Hold hold) {

    /** By which the cards of a section come. */
    public enum Order {
        /** By the moment they were asked for. */
        ASKED(null),
        /** By the end of the letter. */
        LETTER("LETTERUNTIL"),
        /** By the date of the visit, list or package. */
        ORIGIN("ORIGINON"),
        /** By the day from which they may be printed. */
        PRINTABLE("PRINTABLEFROM");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    boolean holds(Lane lane, LocalDate letterUntil) {
        return lanes.contains(lane) && (letterAfter == null || letterUntil.isAfter(letterAfter))
                && (letterUpTo == null || !letterUntil.isAfter(letterUpTo));
    }
}
