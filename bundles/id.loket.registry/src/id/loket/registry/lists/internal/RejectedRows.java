package id.loket.registry.lists.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.loket.registry.lists.Finding;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.lists.internal.RowReader.ReadRow;

/** Writes the rows that could not be taken as they were, with sheet, row, field and rule behind them. */
final class RejectedRows implements Closeable {

    private final Path file;
    private final List<String> headers;
    private CsvWriter writer;

    /** @param file is made with the first row; null writes nothing */
    RejectedRows(Path file, List<String> headers) {
        this.file = file;
        this.headers = headers;
    }

    void add(ReadRow row) {
        if (file == null) {
            return;
        }
        try {
            if (writer == null) {
                open();
            }
            var refusing = row.findings().stream().filter(Finding::refuses).toList();
            var cells = new ArrayList<>(Arrays.asList(Arrays.copyOf(row.row().texts(), headers.size())));
            cells.replaceAll(cell -> cell == null ? "" : cell);
            cells.addAll(List.of(row.row().sheet(), String.valueOf(row.row().number()),
                    joined(refusing.stream().map(finding -> finding.field().label()).toList()),
                    joined(refusing.stream().map(Finding::text).toList())));
            writer.writeRecord(cells);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the file, or null if no row was rejected */
    Path written() {
        return writer == null ? null : file;
    }

    private void open() throws IOException {
        // With the mark at its start, a spreadsheet reads the file as UTF-8.
        var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        writer = CsvWriter.builder().fieldSeparator(';').build(out);
        var all = new ArrayList<>(headers);
        all.addAll(List.of(ListMsg.columnSheet.text(), ListMsg.columnRow.text(), ListMsg.columnRejectedField.text(),
                ListMsg.columnRule.text()));
        writer.writeRecord(all);
    }

    private static String joined(List<String> texts) {
        return texts.stream().distinct().collect(Collectors.joining(" / "));
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
