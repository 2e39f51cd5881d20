package id.loket.kernel;

import java.util.regex.Pattern;

/**
 * The number of a family card (KK): region of issue, date of recording (DDMMYY), serial; 16 digits.
 * It may change in a life: move, death of the head, divorce, split.
 *
 * @param value 16 digits
 */
public record FamilyCardNumber(String value) {

    private static final Pattern DIGITS = Pattern.compile("\\d{16}");

    /** Checks the rule. */
    public FamilyCardNumber {
        if (value == null || !DIGITS.matcher(value).matches()) {
            throw new InvalidNumber(KernelMsg.familyCardNotSixteenDigits);
        }
    }

    @Override
    public String toString() {
        return value.substring(0, 4) + "••••••••" + value.substring(12);
    }
}
