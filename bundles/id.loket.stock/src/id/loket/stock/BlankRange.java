package id.loket.stock;

import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;

/**
 * Consecutive chip numbers of one series, both ends included.
 *
 * @param first the lowest number
 * @param last the highest number, same letters and width
 */
public record BlankRange(ChipNumber first, ChipNumber last) {

    /** More in one movement is a typing error: the largest consignment on record is 40,000. What lies somewhere may be more. */
    public static final long MOST_PIECES = 200_000;

    private static final Pattern TYPED = Pattern.compile("\\s*([A-Za-z0-9]+)\\s*(?:(?:-|–|s/d|\\.\\.)\\s*([A-Za-z0-9]+)\\s*)?");

    /** Checks that the ends belong together. */
    public BlankRange {
        if (!series(first).equals(series(last))) {
            throw new Refusal(StockMsg.rangeTwoSeries, first, last);
        }
        if (last.serial() < first.serial()) {
            throw new Refusal(StockMsg.rangeBackwards, first, last);
        }
    }

    /**
     * @param typed one number, or two with {@code -}, {@code s/d} or {@code ..} between them
     * @return the range
     */
    public static BlankRange parse(String typed) {
        var form = TYPED.matcher(typed);
        if (!form.matches()) {
            throw new Refusal(StockMsg.rangeForm, typed);
        }
        var first = ChipNumber.parse(form.group(1));
        var range = new BlankRange(first, form.group(2) == null ? first : ChipNumber.parse(form.group(2)));
        if (range.pieces() > MOST_PIECES) {
            throw new Refusal(StockMsg.rangeTooLong, range.pieces(), MOST_PIECES);
        }
        return range;
    }

    /**
     * @param chip one piece
     * @return a range of that piece
     */
    public static BlankRange of(ChipNumber chip) {
        return new BlankRange(chip, chip);
    }

    /**
     * @param series letters and width, as {@link #series()} gives them
     * @param firstSerial lowest serial
     * @param lastSerial highest serial
     * @return the range
     */
    public static BlankRange of(String series, long firstSerial, long lastSerial) {
        return new BlankRange(chip(series, firstSerial), chip(series, lastSerial));
    }

    /** @return letters and width of the numbers: {@code DKB#8} */
    public String series() {
        return series(first);
    }

    /** @return how many pieces */
    public long pieces() {
        return last.serial() - first.serial() + 1;
    }

    /**
     * @param other numbers
     * @return whether some piece is in both
     */
    public boolean overlaps(BlankRange other) {
        return series().equals(other.series()) && first.serial() <= other.last.serial()
                && other.first.serial() <= last.serial();
    }

    /**
     * @param other a range that overlaps
     * @return the pieces in both
     */
    public BlankRange common(BlankRange other) {
        return of(series(), Math.max(first.serial(), other.first.serial()), Math.min(last.serial(), other.last.serial()));
    }

    /**
     * @param other numbers
     * @return whether they go on right behind this range, and both fit into one movement
     */
    public boolean isFollowedBy(BlankRange other) {
        return series().equals(other.series()) && last.serial() + 1 == other.first.serial()
                && pieces() + other.pieces() <= MOST_PIECES;
    }

    /** @return each piece, lowest number first */
    public Stream<ChipNumber> chips() {
        return LongStream.range(0, pieces()).mapToObj(first::plus);
    }

    private static String series(ChipNumber chip) {
        return chip.prefix() + "#" + (chip.value().length() - chip.prefix().length());
    }

    private static ChipNumber chip(String series, long serial) {
        var mark = series.indexOf('#');
        return new ChipNumber(series.substring(0, mark)
                + ("%0" + series.substring(mark + 1) + "d").formatted(serial));
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.value() : first + " – " + last;
    }
}
