package id.loket.registry.lists.internal;

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
import id.loket.registry.lists.ListMsg;

/** A text file of delimited cells. */
final class CsvFile implements ListFile {

    private static final BitSet NO_NUMBERS = new BitSet(0);

    private final Path file;
    private final CsvFormat format;
    private final long size;
    private long position;

    CsvFile(Path file) throws IOException {
        this.file = file;
        this.format = CsvFormat.of(file);
        this.size = Math.max(1, Files.size(file));
    }

    @Override
    public String format() {
        var delimiter = switch (format.delimiter()) {
            case ',' -> ListMsg.delimiterComma;
            case ';' -> ListMsg.delimiterSemicolon;
            case '\t' -> ListMsg.delimiterTab;
            default -> ListMsg.delimiterBar;
        };
        return ListMsg.formatCsv.text(delimiter.text(), format.charset().displayName());
    }

    @Override
    public List<String> sheets() {
        return List.of(ListFile.name(file));
    }

    @Override
    public void read(String sheet, Predicate<ListRow> rows) throws IOException {
        position = 0;
        var builder = CsvReader.builder().fieldSeparator(format.delimiter()).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true);
        try (var csv = builder.ofCsvRecord(new QuoteMender(format.open(new Counting(Files.newInputStream(file)))))) {
            for (var each : csv) {
                if (format.declared() && each.getStartingLineNumber() == 1) {
                    continue;
                }
                var texts = each.getFields().toArray(String[]::new);
                if (!rows.test(new ListRow(sheet, (int) each.getStartingLineNumber(), texts, NO_NUMBERS))) {
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
