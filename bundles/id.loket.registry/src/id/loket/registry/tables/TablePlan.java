package id.loket.registry.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import id.loket.kernel.text.Refusal;

/** How a table will be read: its sheets, where their headers stand, which column holds what, how it writes dates and NIKs. */
public final class TablePlan {

    /** Where more NIKs than this share end in 0, the column was stored as numbers: one in ten would be chance. */
    private static final double ZERO_SHARE = 0.9;
    private static final int ZERO_SAMPLE = 20;
    private static final int NIK_LENGTH = 16;

    private final TableFile file;
    private final Map<String, TableHead> heads = new LinkedHashMap<>();

    /**
     * @param file the table
     * @param sheets those to read, in this order
     * @param known tells headers that such tables are known to have
     * @throws IOException if the file cannot be read
     */
    public TablePlan(TableFile file, Collection<String> sheets, Predicate<String> known) throws IOException {
        this.file = file;
        for (var sheet : sheets) {
            heads.put(sheet, TableHead.of(file, sheet, known));
        }
    }

    /**
     * @param file a table
     * @param wanted names of sheets
     * @return those of them that there are, in the table's order; the only one of a table of one sheet
     * @throws Refusal if there are several and none is wanted
     */
    public static List<String> chosen(TableFile file, Set<String> wanted) {
        var all = file.sheets();
        if (all.size() == 1) {
            return all;
        }
        var chosen = all.stream().filter(wanted::contains).toList();
        if (chosen.isEmpty()) {
            throw new Refusal(TableMsg.sheetChoose, String.join(", ", all));
        }
        return chosen;
    }

    /** @return the table */
    public TableFile file() {
        return file;
    }

    /** @return the head of each sheet to read, in their order */
    public Collection<TableHead> heads() {
        return heads.values();
    }

    /** @param head of a sheet that is not to be read after all */
    public void leaveOut(TableHead head) {
        heads.remove(head.sheet());
    }

    /**
     * @param head of one sheet
     * @param type of the fields
     * @param headers the header of each field's column
     * @param <F> fields
     * @return the column of each field, counted from 0
     * @throws Refusal if the sheet has only one column, or one of the headers is not there
     */
    public static <F extends Enum<F>> Map<F, Integer> columns(TableHead head, Class<F> type, Map<F, String> headers) {
        if (head.headers().size() < 2) {
            throw new Refusal(TableMsg.noColumns);
        }
        var columns = new EnumMap<F, Integer>(type);
        headers.forEach((field, header) -> {
            var column = head.column(header);
            if (column < 0) {
                throw new Refusal(TableMsg.sheetHeaderDiffers, head.sheet(), header);
            }
            columns.put(field, column);
        });
        return columns;
    }

    /**
     * @param given what a person said
     * @param dateHeader the column of dates; empty for none
     * @param nikHeader the column of NIKs, which know day and month; empty for none
     * @return the order of the table's dates
     * @throws Refusal if it is to be detected and the dates do not tell
     */
    public DateOrder dateOrder(DateOrder given, String dateHeader, String nikHeader) {
        if (given != DateOrder.DETECT) {
            return given;
        }
        var evidence = new DateOrderEvidence();
        for (var head : heads.values()) {
            var date = head.column(dateHeader);
            var nik = head.column(nikHeader);
            for (var row : head.sample()) {
                if (!row.isNumber(date)) {
                    evidence.add(row.text(date), row.text(nik).replaceAll("\\D", ""));
                }
            }
        }
        return evidence.order().orElseThrow(() -> new Refusal(TableMsg.dateOrderUnclear));
    }

    /**
     * @param nikHeader the column of NIKs; empty for none
     * @return whether nearly all of them end in 0, as they do once a spreadsheet has taken them for numbers
     */
    public boolean losesLastDigit(String nikHeader) {
        var niks = new ArrayList<String>();
        for (var head : heads.values()) {
            var column = head.column(nikHeader);
            head.sample().stream().map(row -> row.text(column).replaceAll("\\D", ""))
                    .filter(digits -> digits.length() == NIK_LENGTH).forEach(niks::add);
        }
        return niks.size() >= ZERO_SAMPLE
                && niks.stream().filter(digits -> digits.endsWith("0")).count() > niks.size() * ZERO_SHARE;
    }

    /**
     * Reads the rows below the headers, sheet after sheet.
     *
     * @param rows given each row that says something; false stops
     * @param skipped told of rows that say nothing of a person
     * @throws IOException if the file cannot be read to the end
     */
    public void read(Predicate<TableRow> rows, Consumer<TableNote> skipped) throws IOException {
        var goesOn = new boolean[] { true };
        for (var head : heads.values()) {
            if (!goesOn[0]) {
                return;
            }
            file.read(head.sheet(), row -> {
                if (!head.isContent(row)) {
                    return true;
                }
                if (head.isRepeatedBy(row)) {
                    skipped.accept(TableNote.ofRow(row.sheet(), row.number(), TableMsg.headerRepeated));
                    return true;
                }
                goesOn[0] = rows.test(row);
                return goesOn[0];
            });
        }
    }
}
