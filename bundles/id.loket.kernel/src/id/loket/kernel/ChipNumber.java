package id.loket.kernel;

import java.util.regex.Pattern;

/**
 * The number in the chip of a blank card: one office's letters, then digits; ranges run in the digits.
 * The real format is closed; this one takes 6 to 20 characters, of which the last 6 to 14 are digits.
 *
 * @param value upper case, no spaces
 */
public record ChipNumber(String value) implements Comparable<ChipNumber> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{0,6}\\d{6,14}");

    /** Checks the form. */
    public ChipNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidNumber(KernelMsg.chipNumberForm, value);
        }
    }

    /**
     * @param typed what a person typed or a scanner sent: spaces and dashes are dropped, letters raised
     * @return the number
     */
    public static ChipNumber parse(String typed) {
        return new ChipNumber(typed == null ? null : typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT));
    }

    /** @return the letters in front of the digits; may be empty */
    public String prefix() {
        return value.replaceAll("\\d+$", "");
    }

    /** @return the digits as a number */
    public long serial() {
        return Long.parseLong(value.substring(prefix().length()));
    }

    /**
     * @param steps how many pieces further in the range
     * @return the number that many pieces on, with the same prefix and width
     */
    public ChipNumber plus(long steps) {
        var width = value.length() - prefix().length();
        return new ChipNumber(prefix() + ("%0" + width + "d").formatted(serial() + steps));
    }

    @Override
    public int compareTo(ChipNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
