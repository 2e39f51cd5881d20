package id.loket.registry.lists.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import id.loket.registry.lists.ListMsg;

/** A workbook, streamed. Dates arrive as Excel's day numbers. */
final class XlsxFile implements ListFile {

    private final Path file;
    private final List<String> sheets;

    XlsxFile(Path file) throws IOException {
        this.file = file;
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            sheets = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName).toList();
        } catch (ExcelReaderException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public String format() {
        return ListMsg.formatXlsx.text(sheets.size());
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public void read(String name, Predicate<ListRow> rows) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var sheet = workbook.findSheet(name).orElseThrow(() -> new IOException("no sheet " + name));
            try (var stream = sheet.openStream()) {
                for (Iterator<Row> iterator = stream.iterator(); iterator.hasNext();) {
                    if (!rows.test(row(name, iterator.next()))) {
                        return;
                    }
                }
            }
        } catch (ExcelReaderException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public double share() {
        return -1;
    }

    private static ListRow row(String sheet, Row row) {
        var texts = new String[row.getCellCount()];
        var numbers = new BitSet();
        for (int i = 0; i < texts.length; i++) {
            var cell = row.getCell(i);
            var raw = cell == null || cell.getType() == CellType.ERROR ? null : cell.getRawValue();
            texts[i] = raw == null ? "" : raw;
            numbers.set(i, cell != null && cell.getType() == CellType.NUMBER);
        }
        return new ListRow(sheet, row.getRowNum(), texts, numbers);
    }
}
