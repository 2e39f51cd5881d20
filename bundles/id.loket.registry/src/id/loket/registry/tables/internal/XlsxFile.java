package id.loket.registry.tables.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableMsg;
import id.loket.registry.tables.TableNote;
import id.loket.registry.tables.TableRow;

/** A workbook, streamed. Dates arrive as Excel's day numbers. */
public final class XlsxFile implements TableFile {

    private final Path file;
    private final WorkbookScan scan;
    private final Map<String, String> parts;
    private final List<String> sheets = new ArrayList<>();
    private final List<TableNote> notes = new ArrayList<>();

    /**
     * @param file a workbook
     * @throws IOException if it is damaged
     */
    public XlsxFile(Path file) throws IOException {
        this.file = file;
        this.scan = WorkbookScan.of(file);
        this.parts = SheetParts.of(file);
        try (var workbook = open()) {
            if (workbook.isDate1904()) {
                throw new Refusal(TableMsg.file1904, TableFile.name(file));
            }
            workbook.getSheets().forEach(sheet -> {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(sheet.getName());
                } else {
                    notes.add(TableNote.ofSheet(sheet.getName(), TableMsg.sheetHidden, sheet.getName()));
                }
            });
        } catch (ExcelReaderException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public String format() {
        return TableMsg.formatXlsx.text(sheets.size());
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public List<TableNote> notes() {
        return notes;
    }

    @Override
    public void read(String name, Predicate<TableRow> rows) throws IOException {
        try (var workbook = open()) {
            var sheet = workbook.findSheet(name).orElseThrow(() -> new IOException("no sheet " + name));
            var merged = new MergedValues(scan.merged(parts.getOrDefault(sheet.getId(), "")));
            try (var stream = sheet.openStream()) {
                var iterator = stream.iterator();
                for (var row = next(iterator); row != null; row = next(iterator)) {
                    if (!rows.test(row(name, row, merged))) {
                        return;
                    }
                }
            }
        } catch (ExcelReaderException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Formats tell days from numbers. Workbooks of odd programs have none, or broken ones: they are read without. */
    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException | IOException noFormats) {
            return new ReadableWorkbook(file.toFile());
        }
    }

    @Override
    public double share() {
        return -1;
    }

    /** A sheet may name a text, a style or a kind of cell that is not there: the reader then fails in its own ways. */
    private static Row next(Iterator<Row> rows) throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException
                | NullPointerException damaged) {
            throw new IOException(damaged);
        }
    }

    private static TableRow row(String sheet, Row row, MergedValues merged) {
        var cells = new CellText(sheet, row.getRowNum());
        var texts = new String[row.getCellCount()];
        var numbers = new BitSet();
        var days = new BitSet();
        for (int i = 0; i < texts.length; i++) {
            var cell = row.getCell(i);
            texts[i] = cell == null ? "" : text(cell, i, cells);
            numbers.set(i, cell != null && isNumber(cell));
            days.set(i, numbers.get(i) && DateFormats.isDay(cell.getDataFormatId(), cell.getDataFormatString()));
        }
        var filled = merged.filled(texts, row.getRowNum(), cells);
        return new TableRow(sheet, row.getRowNum(), filled, numbers, days, cells.notes());
    }

    private static String text(Cell cell, int column, CellText cells) {
        var raw = cell.getType() == CellType.ERROR || cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getFormula() != null) {
            cells.note(column, raw.isBlank() ? TableMsg.formulaEmpty : TableMsg.cellFormula);
        }
        return cells.of(raw, column);
    }

    /** A formula's result is a number where the reader read one. */
    private static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER || cell.getFormula() != null && cell.getValue() instanceof Number;
    }
}
