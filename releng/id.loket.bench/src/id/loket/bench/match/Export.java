package id.loket.bench.match;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The labelled problem as files, for another program: the register, a list, and the truth, one line per record. */
final class Export {

    private static final String BETWEEN = "\t";

    private Export() {
    }

    static void register(Path folder, Iterator<Person> residents) throws IOException {
        Files.createDirectories(folder);
        try (var out = Files.newBufferedWriter(folder.resolve("register.tsv"))) {
            while (residents.hasNext()) {
                var resident = residents.next();
                line(out, resident.id(), resident.values());
            }
        }
    }

    static void list(Path folder, LabelledList list) throws IOException {
        try (var out = Files.newBufferedWriter(folder.resolve("list.tsv"));
                var truth = Files.newBufferedWriter(folder.resolve("truth.tsv"))) {
            while (list.hasNext()) {
                var row = list.next();
                line(out, row.entry().id(), row.entry().values());
                truth.write(String.valueOf(row.label().truth()));
                truth.newLine();
            }
        }
    }

    private static void line(BufferedWriter out, long id, Iterable<String> values) throws IOException {
        out.write(id + BETWEEN + String.join(BETWEEN, values));
        out.newLine();
    }
}
