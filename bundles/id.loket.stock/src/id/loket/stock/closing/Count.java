package id.loket.stock.closing;

import java.util.List;

import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;

/**
 * What a person counted on one shelf: a number of pieces, or the numbers themselves as they were scanned.
 *
 * @param place the shelf
 * @param pieces how many
 * @param scanned the numbers, if they were scanned; then missing and surplus numbers can be named; else empty
 * @param explanation why it differs from the books, in words; empty where it does not
 */
public record Count(Place place, long pieces, List<BlankRange> scanned, String explanation) {

    /** More on one shelf is a typing error. */
    public static final long MOST_PIECES = 10_000_000;

    /** Checks what can be checked without the books. */
    public Count {
        scanned = List.copyOf(scanned);
        explanation = explanation == null ? "" : explanation.strip();
        if (!place.isShelf()) {
            throw new Refusal(ClosingMsg.noShelf, place.label());
        }
        if (pieces < 0) {
            throw new Refusal(ClosingMsg.countNegative, place.label(), pieces);
        }
        if (pieces > MOST_PIECES) {
            throw new Refusal(ClosingMsg.countTooMany, place.label(), pieces, MOST_PIECES);
        }
    }

    /**
     * @param place the shelf
     * @param pieces how many lie there
     * @return a count by number of pieces
     * @throws Refusal if the number is negative or beyond reason, or nobody can count that place
     */
    public static Count of(Place place, long pieces) {
        return new Count(place, pieces, List.of(), "");
    }

    /**
     * @param place the shelf
     * @param scanned the numbers that lie there
     * @return a count by numbers
     * @throws Refusal if a number is in it twice
     */
    public static Count of(Place place, List<BlankRange> scanned) {
        var numbers = RangeSet.distinct(scanned, twice -> new Refusal(ClosingMsg.scannedTwice, twice));
        return new Count(place, numbers.pieces(), scanned, "");
    }

    /**
     * Reads what stands in a count field: a number of pieces ({@code 1204}), or one number or range a line.
     *
     * @param place the shelf
     * @param typed what was typed or scanned
     * @return the count
     * @throws Refusal if it is neither, negative, or a number is in it twice
     */
    public static Count parse(Place place, String typed) {
        var text = typed.strip();
        if (text.matches("-\\s*\\d+")) {
            throw new Refusal(ClosingMsg.countNegative, place.label(), text);
        }
        var figure = text.replaceAll("(?<=\\d)[.](?=\\d{3}(\\D|$))", "");
        if (figure.matches("\\d{1,5}") || text.matches("\\d{1,3}([.]\\d{3})+")) {
            return of(place, Long.parseLong(figure));
        }
        if (text.isEmpty() || !text.matches("(?s).*\\d.*") || text.matches("[\\d.,]+") && text.matches(".*[.,].*")) {
            throw new Refusal(ClosingMsg.countForm, place.label(), text);
        }
        return of(place, text.lines().flatMap(line -> List.of(line.split("[;,]")).stream())
                .filter(part -> !part.isBlank()).map(BlankRange::parse).toList());
    }

    /** @return whether the numbers are known, not only how many */
    public boolean byNumber() {
        return !scanned.isEmpty();
    }

    /**
     * @param words why it differs
     * @return this count with them
     */
    public Count because(String words) {
        return new Count(place, pieces, scanned, words);
    }
}
