package id.loket.registry.lists.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import id.loket.kernel.InvalidNumber;
import id.loket.kernel.Nik;
import id.loket.registry.lists.Finding;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;

/** Reads the NIK, with every way spreadsheets and people are known to spoil it. */
final class NikReader {

    private static final int LENGTH = 16;
    /** Above this a spreadsheet's number no longer holds every whole number. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern MASKED = Pattern.compile(".*([*•●#]|[xX]{2}).*");
    private static final Pattern APOSTROPHE = Pattern.compile("^['’‘`´]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0.\\-,']");

    private final boolean columnLostDigits;

    /** @param columnLostDigits whether nearly all NIKs of the column end in 0 */
    NikReader(boolean columnLostDigits) {
        this.columnLostDigits = columnLostDigits;
    }

    /**
     * @param text a cell
     * @param isNumber whether the file holds it as a number
     * @param findings told what is wrong or was mended
     * @return the NIK, or null if there is none to be had
     */
    Nik read(String text, boolean isNumber, List<Finding> findings) {
        if (text.isEmpty() || text.chars().allMatch(character -> character == '-' || character == '0')) {
            return refuse(findings, ListMsg.nikEmpty);
        }
        if (MASKED.matcher(text).matches()) {
            return refuse(findings, ListMsg.nikMasked);
        }
        if (isNumber) {
            return number(text, findings);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return refuse(findings, ListMsg.nikScientific);
        }
        return digits(mended(text, findings), findings);
    }

    private Nik number(String raw, List<Finding> findings) {
        var number = new BigDecimal(raw);
        var digits = number.toBigInteger().toString();
        if (digits.length() == LENGTH && (digits.endsWith("0") || number.compareTo(EXACT) > 0)) {
            return refuse(findings, ListMsg.nikLastDigitLost);
        }
        findings.add(Finding.warning(ListField.NIK, ListMsg.nikStoredAsNumber));
        return digits(digits, findings);
    }

    private static String mended(String text, List<Finding> findings) {
        var bare = APOSTROPHE.matcher(text).replaceFirst("");
        if (bare.length() < text.length()) {
            findings.add(Finding.warning(ListField.NIK, ListMsg.nikApostrophe));
        }
        var digits = SEPARATORS.matcher(bare).replaceAll("");
        if (digits.length() < bare.length()) {
            findings.add(Finding.warning(ListField.NIK, ListMsg.nikSeparators));
        }
        return digits;
    }

    private Nik digits(String digits, List<Finding> findings) {
        if (!digits.chars().allMatch(Character::isDigit)) {
            return refuse(findings, ListMsg.nikNotDigits);
        }
        if (digits.length() != LENGTH) {
            return refuse(findings, ListMsg.nikLength, digits.length());
        }
        if (columnLostDigits && digits.endsWith("0")) {
            return refuse(findings, ListMsg.nikLastDigitLost);
        }
        try {
            var nik = new Nik(digits);
            if (digits.endsWith("00")) {
                findings.add(Finding.warning(ListField.NIK, ListMsg.nikEndsInZeros));
            }
            return nik;
        } catch (InvalidNumber impossible) {
            return refuse(findings, ListMsg.nikInvalid);
        }
    }

    private static Nik refuse(List<Finding> findings, ListMsg rule, Object... arguments) {
        findings.add(Finding.error(ListField.NIK, rule, arguments));
        return null;
    }
}
