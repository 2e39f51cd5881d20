package id.loket.verification.campaign.internal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What is left of a NIK that is not whole: its digits, and a question mark for each that is masked or lost. */
final class NikDigits {

    private static final int LENGTH = 16;
    /** One digit typed twice, or a second number behind it. */
    private static final int LONGEST = 18;
    /** Fewer say no more than the province. */
    private static final int FEWEST = 4;
    /** A spreadsheet keeps fifteen digits of a number. */
    private static final int KEPT = 15;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0.\\-,'’‘`´]");

    private NikDigits() {
    }

    /**
     * @param text a cell that holds no whole NIK
     * @param isNumber whether the file holds it as a number
     * @param lostColumn whether its column was stored as numbers once
     * @return digits and question marks; empty if too few digits are left
     */
    static String of(String text, boolean isNumber, boolean lostColumn) {
        var digits = isNumber || SCIENTIFIC.matcher(text).matches() ? ofNumber(text, isNumber)
                : ofText(text, lostColumn);
        var known = digits.chars().filter(Character::isDigit).count();
        return known < FEWEST || digits.length() > LONGEST ? "" : digits;
    }

    /** Shown as 7.11E+15, a number keeps the digits that are shown, the last of them rounded. */
    private static String ofNumber(String text, boolean isNumber) {
        var number = new BigDecimal(text.replace(',', '.'));
        var digits = number.toBigInteger().toString();
        var kept = isNumber ? KEPT : number.precision() - 1;
        if (kept >= digits.length()) {
            return digits;
        }
        return digits.substring(0, kept) + "?".repeat(digits.length() - kept);
    }

    private static String ofText(String text, boolean lostColumn) {
        var bare = BETWEEN.matcher(text).replaceAll("");
        var digits = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            var character = bare.charAt(i);
            digits.append(character >= '0' && character <= '9' ? character : '?');
        }
        if (lostColumn && digits.length() == LENGTH && digits.charAt(LENGTH - 1) == '0') {
            digits.setCharAt(LENGTH - 1, '?');
        }
        return digits.toString();
    }
}
