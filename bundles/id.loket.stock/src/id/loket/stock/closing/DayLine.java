package id.loket.stock.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import id.loket.stock.Place;

/**
 * One place on a day's sheet. {@code opening + in - out = closing}; what was counted is compared with what should lie
 * there at the moment of counting, so a day that is closed late is not blamed for the work done since.
 *
 * @param place which
 * @param opening pieces when the day began, by the books
 * @param in pieces that came
 * @param out pieces that left
 * @param since moved in less moved out after the day's last movement and before the count
 * @param count what was found; empty on a sheet not closed yet and where nobody can count
 * @param carried the difference the closing before it left there, with the day it is from; empty if none
 */
public record DayLine(Place place, long opening, long in, long out, long since, Optional<Found> count,
        Optional<Carried> carried) {

    /** @return pieces when the day ended, by the books */
    public long closing() {
        return opening + in - out;
    }

    /** @return pieces that should lie there at the moment of counting */
    public long expected() {
        return closing() + since;
    }

    /** @return counted less expected; 0 while nothing is counted */
    public long difference() {
        return count.map(found -> found.pieces() - expected()).orElse(0L);
    }

    /** @return whether count and books differ, be it only in the numbers */
    public boolean differs() {
        return count.filter(found -> found.pieces() != expected() || !found.missing().isEmpty()
                || !found.surplus().isEmpty()).isPresent();
    }

    /** @return whether the count needs no words: it agrees, or differs by what an earlier closing left open */
    public boolean settled() {
        return difference() == carried.map(Carried::pieces).orElse(0L)
                && (difference() != 0 || count.filter(found -> !found.missing().isEmpty() || !found.surplus().isEmpty()).isEmpty());
    }

    /** @return whether words and a second person stand behind a difference, here or where it was first found */
    public boolean explained() {
        return !differs() || count.orElseThrow().explained()
                || carried.filter(open -> open.pieces() == difference() && !open.explanation().isEmpty()).isPresent();
    }

    /**
     * What a person found.
     *
     * @param pieces how many
     * @param missing numbers that should be there and were not scanned, as people write them; empty where only pieces
     *        were counted
     * @param surplus numbers that were scanned and should not be there
     * @param explanation why, in words; empty where nothing differs
     * @param revision 0 for the closing itself, 1 and more for what was corrected later
     * @param countedBy account
     * @param countedAt when
     * @param countersignedBy the second person; empty where nothing differs
     */
    public record Found(long pieces, String missing, String surplus, String explanation, int revision, String countedBy,
            Instant countedAt, String countersignedBy) {

        /** @return whether words and a second person stand behind it */
        public boolean explained() {
            return !explanation.isEmpty() && !countersignedBy.isEmpty();
        }
    }

    /**
     * A difference that an earlier closing found and no movement has accounted for.
     *
     * @param pieces counted less booked
     * @param from the day it was found
     * @param explanation what was said about it
     */
    public record Carried(long pieces, LocalDate from, String explanation) {
    }
}
