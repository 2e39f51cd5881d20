package id.loket.stock;

import java.time.Instant;
import java.util.List;

/**
 * What the ledger says at a moment. {@code received + takenIn + borrowed + toBeReceived} must equal what lies at the places; what is
 * missing or too much is the residual, shown and never hidden.
 *
 * @param at when
 * @param received pieces on receipts
 * @param takenIn old cards handed in that were no pieces of this office
 * @param borrowed pieces borrowed from other regencies and not given back
 * @param toBeReceived pieces on cards that no receipt covers yet
 * @param printed blanks that became cards, by the ledger
 * @param printedOnCards the same, by the records of the cards
 * @param spoiled blanks spoiled, by the ledger
 * @param places each place with what lies there, counted two ways
 */
public record Balance(Instant at, long received, long takenIn, long borrowed, long toBeReceived, long printed,
        long printedOnCards, long spoiled, List<Line> places) {

    /** Copies the list. */
    public Balance {
        places = List.copyOf(places);
    }

    /** @return blanks left that can be printed on */
    public long left() {
        return places.stream().filter(line -> line.place().isUnused()).mapToLong(Line::held).sum();
    }

    /**
     * @param place a place
     * @return pieces that lie there
     */
    public long at(Place place) {
        return places.stream().filter(line -> line.place().equals(place)).mapToLong(Line::held).sum();
    }

    /** @return what came in less what lies somewhere; 0 when the books are right */
    public long residual() {
        return received + takenIn + borrowed + toBeReceived - places.stream().mapToLong(Line::held).sum();
    }

    /** @return whether every check agrees */
    public boolean agrees() {
        return residual() == 0 && printed == printedOnCards && places.stream().allMatch(line -> line.difference() == 0);
    }

    /**
     * One place.
     *
     * @param place which
     * @param held pieces in the ranges that lie there
     * @param moved pieces moved in less pieces moved out
     */
    public record Line(Place place, long held, long moved) {

        /** @return 0 when both ways of counting agree */
        public long difference() {
            return held - moved;
        }
    }
}
