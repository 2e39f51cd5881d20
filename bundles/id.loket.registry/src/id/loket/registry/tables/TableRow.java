package id.loket.registry.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;

/**
 * One row as the file holds it.
 *
 * @param sheet the sheet's name
 * @param number its number in the sheet, 1 for the first
 * @param texts its cells as text; never null inside
 * @param numbers which cells the file holds as numbers, not as text
 * @param days which of them it shows as days
 * @param notes what was mended in reading it
 */
public record TableRow(String sheet, int number, String[] texts, BitSet numbers, BitSet days, List<TableNote> notes) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm");
    private static final long MINUTES = Duration.ofDays(1).toMinutes();
    /** 31 December 9999, where workbooks end. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /**
     * @param column counted from 0; any
     * @return the cell without blanks around it; empty where there is none
     */
    public String text(int column) {
        return column >= 0 && column < texts.length ? texts[column].strip() : "";
    }

    /**
     * @param column counted from 0; any
     * @return whether the file holds the cell as a number
     */
    public boolean isNumber(int column) {
        return column >= 0 && numbers.get(column);
    }

    /**
     * @param column counted from 0; any
     * @return the cell as who looks at the table reads it: a long number without an exponent, a day as a day
     */
    public String shown(int column) {
        var text = text(column);
        if (text.isEmpty() || !isNumber(column)) {
            return text;
        }
        var number = new BigDecimal(text);
        if (!days.get(column) || number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
            return number.stripTrailingZeros().toPlainString();
        }
        var minutes = number.multiply(BigDecimal.valueOf(MINUTES)).setScale(0, RoundingMode.HALF_UP).longValue();
        var moment = DateReader.EXCEL_DAY_ZERO.atStartOfDay().plusMinutes(minutes);
        return (minutes % MINUTES == 0 ? DAY : MOMENT).format(moment);
    }

    /** @return whether no cell holds anything */
    public boolean isBlank() {
        for (var text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** @return the number of the last cell that is not blank, counted from 1 */
    public int width() {
        int width = texts.length;
        while (width > 0 && texts[width - 1].isBlank()) {
            width--;
        }
        return width;
    }
}
