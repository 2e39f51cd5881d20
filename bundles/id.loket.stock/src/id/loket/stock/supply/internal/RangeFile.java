package id.loket.stock.supply.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.loket.kernel.text.Refusal;
import id.loket.stock.supply.Line;
import id.loket.stock.supply.Line.Condition;
import id.loket.stock.supply.SupplyMsg;

/**
 * Ranges out of a file the centre sent along. A row's numbers are its cells that look like chip numbers: one (a piece or
 * a whole range) or two (first and last). What else looks like a count is the count, the rest names the box.
 */
final class RangeFile {

    private static final int HEAD = 8;
    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 20L << 20;
    private static final String CHIP = "[A-Za-z]{0,6}\\d{6,14}";
    private static final Pattern NUMBERS = Pattern.compile("\\s*" + CHIP + "\\s*((-|–|s/d|\\.\\.)\\s*" + CHIP + "\\s*)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,5}|\\d{1,3}\\.\\d{3}");

    private final String name;

    private RangeFile(String name) {
        this.name = name;
    }

    static List<Line> read(Path file) {
        return new RangeFile(file.getFileName().toString()).lines(file);
    }

    private List<Line> lines(Path file) {
        var rows = rows(file);
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank()) && !(lines.isEmpty() && isHeading(row))) {
                lines.add(line(row));
            }
        }
        if (lines.stream().noneMatch(line -> NUMBERS.matcher(line.typed()).matches())) {
            throw new Refusal(SupplyMsg.fileNoNumbers, name);
        }
        if (lines.size() > MOST_ROWS) {
            throw new Refusal(SupplyMsg.fileTooLong, name, lines.size(), MOST_ROWS);
        }
        return lines;
    }

    private List<FileRow> rows(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal(SupplyMsg.fileTooLarge, name, MOST_BYTES >> 20);
            }
            var head = head(file);
            if (head.length == 0) {
                throw new Refusal(SupplyMsg.fileEmpty, name);
            }
            if (head.length == HEAD && ReadableWorkbook.isOLE2Header(head)) {
                throw new Refusal(SupplyMsg.fileOldExcel, name);
            }
            return head.length == HEAD && ReadableWorkbook.isOOXMLZipHeader(head) ? workbook(file) : text(file);
        } catch (IOException | ExcelReaderException | CsvParseException damaged) {
            throw new Refusal(damaged, SupplyMsg.fileDamaged, name);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static List<FileRow> workbook(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile()); var rows = workbook.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS + 2L).map(row -> new FileRow(row.getRowNum(), cells(row))).toList();
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(row::getCell)
                .map(cell -> cell == null || cell.getType() == CellType.ERROR || cell.getRawValue() == null ? ""
                        : cell.getRawValue().strip())
                .toList();
    }

    /** Spreadsheets of this country write semicolons; whichever delimiter the first lines have more of is the one. */
    private static List<FileRow> text(Path file) throws IOException {
        var content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var semicolons = content.chars().filter(each -> each == ';').count();
        var tabs = content.chars().filter(each -> each == '\t').count();
        var commas = content.chars().filter(each -> each == ',').count();
        var delimiter = tabs > semicolons && tabs > commas ? '\t' : semicolons >= commas ? ';' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).ofCsvRecord(content)) {
            return csv.stream().limit(MOST_ROWS + 2L)
                    .map(each -> new FileRow((int) each.getStartingLineNumber(), each.getFields().stream().map(String::strip).toList()))
                    .toList();
        }
    }

    private static boolean isHeading(FileRow row) {
        return row.cells().stream().noneMatch(cell -> cell.chars().filter(Character::isDigit).count() >= 4);
    }

    private static Line line(FileRow row) {
        var numbers = row.cells().stream().filter(cell -> NUMBERS.matcher(cell).matches()).limit(2).toList();
        var counts = row.cells().stream().filter(cell -> COUNT.matcher(cell).matches()).toList();
        var words = row.cells().stream().filter(cell -> !cell.isBlank() && !numbers.contains(cell) && !counts.contains(cell)).toList();
        var condition = words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).matches("rusak|damaged")) ? Condition.DAMAGED
                : Condition.GOOD;
        var typed = numbers.isEmpty() ? String.join(" ", words) : String.join(" - ", numbers);
        return new Line(row.number(), typed, words.isEmpty() || numbers.isEmpty() ? "" : words.get(0),
                counts.isEmpty() ? Line.UNCOUNTED : Long.parseLong(counts.get(counts.size() - 1).replace(".", "")), condition);
    }

    private record FileRow(int number, List<String> cells) {
    }
}
