package id.loket.registry.tables.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableMsg;
import id.loket.registry.tables.TableNote;
import id.loket.registry.tables.TableRow;

/** A text file of delimited cells. */
public final class CsvFile implements TableFile {

    private static final BitSet NONE = new BitSet(0);

    private final Path file;
    private final CsvFormat format;
    private final long size;
    private long position;

    /**
     * @param file a text file
     * @throws IOException if it cannot be read
     */
    public CsvFile(Path file) throws IOException {
        this.file = file;
        this.format = CsvFormat.of(file);
        this.size = Math.max(1, Files.size(file));
    }

    @Override
    public String format() {
        var delimiter = switch (format.delimiter()) {
            case ',' -> TableMsg.delimiterComma;
            case ';' -> TableMsg.delimiterSemicolon;
            case '\t' -> TableMsg.delimiterTab;
            default -> TableMsg.delimiterBar;
        };
        return TableMsg.formatCsv.text(delimiter.text(), format.charset().displayName());
    }

    @Override
    public List<String> sheets() {
        return List.of(TableFile.name(file));
    }

    @Override
    public List<TableNote> notes() {
        return List.of();
    }

    @Override
    public void read(String sheet, Predicate<TableRow> rows) throws IOException {
        position = 0;
        var builder = CsvReader.builder().fieldSeparator(format.delimiter()).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true);
        var lines = new BoundedLines(TableFile.name(file), format.open(new Counting(Files.newInputStream(file))));
        var mender = new QuoteMender(lines);
        try (var csv = builder.ofCsvRecord(mender)) {
            for (var each : csv) {
                if (format.declared() && each.getStartingLineNumber() == 1) {
                    continue;
                }
                if (!rows.test(row(sheet, each, mender))) {
                    return;
                }
            }
        } catch (CsvParseException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public double share() {
        return (double) position / size;
    }

    private static TableRow row(String sheet, CsvRecord record, QuoteMender mender) {
        var number = (int) record.getStartingLineNumber();
        var cells = new CellText(sheet, number);
        if (mender.mended(number)) {
            cells.note(TableNote.WHOLE_ROW, TableMsg.quoteUnclosed);
        }
        var texts = new String[record.getFieldCount()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = cells.of(record.getField(i), i);
        }
        return new TableRow(sheet, number, texts, NONE, NONE, cells.notes());
    }

    /** Counts the bytes read, for the progress. */
    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            position += Math.max(0, count);
            return count;
        }
    }
}
