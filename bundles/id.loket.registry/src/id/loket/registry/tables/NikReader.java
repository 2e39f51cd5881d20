package id.loket.registry.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import id.loket.kernel.InvalidNumber;
import id.loket.kernel.Nik;

/** Reads the NIK, with every way spreadsheets and people are known to spoil it. */
public final class NikReader {

    private static final int LENGTH = 16;
    /** Above this a spreadsheet's number no longer holds every whole number. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern MASKED = Pattern.compile(".*([*•●#]|[xX]{2}).*");
    private static final Pattern APOSTROPHE = Pattern.compile("^['’‘`´]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0.\\-,']");

    private final boolean columnLostDigits;

    /** @param columnLostDigits whether nearly all NIKs of the column end in 0 */
    public NikReader(boolean columnLostDigits) {
        this.columnLostDigits = columnLostDigits;
    }

    /**
     * @param text a cell
     * @param isNumber whether the file holds it as a number
     * @param notes told what is wrong or was mended
     * @return the NIK, or null if there is none to be had
     */
    public Nik read(String text, boolean isNumber, CellNotes notes) {
        if (text.isEmpty() || text.chars().allMatch(character -> character == '-' || character == '0')) {
            return refuse(notes, TableMsg.nikEmpty);
        }
        if (MASKED.matcher(text).matches()) {
            return refuse(notes, TableMsg.nikMasked);
        }
        if (isNumber) {
            return number(text, notes);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return refuse(notes, TableMsg.nikScientific);
        }
        return digits(mended(text, notes), notes);
    }

    private Nik number(String raw, CellNotes notes) {
        var number = new BigDecimal(raw);
        var digits = number.toBigInteger().toString();
        if (digits.length() == LENGTH && (digits.endsWith("0") || number.compareTo(EXACT) > 0)) {
            return refuse(notes, TableMsg.nikLastDigitLost);
        }
        notes.note(TableMsg.nikStoredAsNumber);
        return digits(digits, notes);
    }

    private static String mended(String text, CellNotes notes) {
        var bare = APOSTROPHE.matcher(text).replaceFirst("");
        if (bare.length() < text.length()) {
            notes.note(TableMsg.nikApostrophe);
        }
        var digits = SEPARATORS.matcher(bare).replaceAll("");
        if (digits.length() < bare.length()) {
            notes.note(TableMsg.nikSeparators);
        }
        return digits;
    }

    private Nik digits(String digits, CellNotes notes) {
        if (!digits.chars().allMatch(Character::isDigit)) {
            return refuse(notes, TableMsg.nikNotDigits);
        }
        if (digits.length() != LENGTH) {
            return refuse(notes, TableMsg.nikLength, digits.length());
        }
        if (columnLostDigits && digits.endsWith("0")) {
            return refuse(notes, TableMsg.nikLastDigitLost);
        }
        try {
            var nik = new Nik(digits);
            if (digits.endsWith("00")) {
                notes.note(TableMsg.nikEndsInZeros);
            }
            return nik;
        } catch (InvalidNumber impossible) {
            return refuse(notes, TableMsg.nikInvalid);
        }
    }

    private static Nik refuse(CellNotes notes, TableMsg rule, Object... arguments) {
        notes.refuse(rule, arguments);
        return null;
    }
}
