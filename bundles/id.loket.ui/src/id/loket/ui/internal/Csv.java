package id.loket.ui.internal;

import java.util.List;
import java.util.stream.Collectors;

/** Writes lines that spreadsheets read as text and never as formulas. */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {
    }

    /**
     * @param cells of one row
     * @return the row, ended
     */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var quoted = harmless.contains(";") || harmless.contains("\"") || harmless.contains("\n") || harmless.contains("\r");
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
