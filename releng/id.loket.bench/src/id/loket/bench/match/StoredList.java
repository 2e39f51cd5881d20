package id.loket.bench.match;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

import id.loket.matching.Entry;

/** A list on disk, one line per row, and the truth about it in memory: so it costs the matcher what reading costs. */
final class StoredList implements Closeable {

    private static final String BETWEEN = "\t";

    private final Path file;
    private final Labels labels;

    StoredList(LabelledList list, int rows) throws IOException {
        file = Files.createTempFile("loket-match", ".tsv");
        labels = new Labels(rows);
        try (var out = Files.newBufferedWriter(file)) {
            for (int row = 0; list.hasNext(); row++) {
                var made = list.next();
                labels.set(row, made.label());
                out.write(String.join(BETWEEN, made.entry().values()));
                out.newLine();
            }
        }
    }

    Labels.Label label(long row) {
        return labels.get((int) row);
    }

    /** @return the rows, read while they are asked for */
    Rows rows() throws IOException {
        return new Rows(Files.newBufferedReader(file));
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }

    /** Numbered from 0. */
    static final class Rows implements Iterator<Entry>, Closeable {

        private final BufferedReader lines;
        private String line;
        private long row;

        private Rows(BufferedReader lines) {
            this.lines = lines;
            advance();
        }

        private void advance() {
            try {
                line = lines.readLine();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public boolean hasNext() {
            return line != null;
        }

        @Override
        public Entry next() {
            if (line == null) {
                throw new NoSuchElementException();
            }
            var entry = new Entry(row++, Arrays.asList(line.split(BETWEEN, -1)));
            advance();
            return entry;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
