import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

import id.loket.registry.names.NameKeys;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Logger;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.RecordIterator;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * The lists of {@code bench match} through Duke 1.2, for comparison. Run as a source file with Duke on the class path, so
 * that Duke is neither built nor shipped with Loket. Argument: the folder that {@code bench match --write} filled.
 *
 * <p>Configured with care: Loket's own spelling of names and dates is put into the records, the blocking keys are those
 * that Loket uses too, and each row takes its single best match. Comparators, probabilities and threshold were tried one at a
 * time, twice over, for the best F1 of a tuning list: 20,000 rows against 300,000 residents.
 */
public final class DukeMatch {

    private static final String[] COLUMNS = { "id", "nik", "familyCard", "name", "alias", "birthPlace", "birthDate", "sex",
        "mother", "father", "address", "rt", "rw", "village" };
    private static final double THRESHOLD = Double.parseDouble(System.getProperty("threshold", "0.997"));
    private static final int BATCH = 20_000;
    private static final String NONE = "\uFFFF";

    private DukeMatch() {
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var config = configuration();
        var database = new InMemoryBlockingDatabase();
        database.setConfiguration(config);
        database.setWindowSize(0);
        database.setKeyFunctions(keys());
        var processor = new Processor(config, database);
        processor.setThreads(Runtime.getRuntime().availableProcessors());
        var links = new Links();
        processor.addMatchListener(links);
        var started = System.nanoTime();
        processor.index(List.of(new Lines(folder.resolve("register.tsv"))), BATCH);
        var indexed = System.nanoTime();
        System.gc();
        var begun = System.nanoTime();
        processor.linkRecords(List.of(new Lines(folder.resolve("list.tsv"))), false, BATCH);
        double seconds = (System.nanoTime() - begun) / 1e9;
        print(folder, (indexed - started) / 1e9, seconds, links.found);
    }

    private static void print(Path folder, double prepare, double seconds, Map<String, String> found) throws IOException {
        int rows = 0;
        int known = 0;
        int right = 0;
        for (var line : Files.readAllLines(folder.resolve("truth.tsv"))) {
            known += line.startsWith("-") ? 0 : 1;
            right += line.equals(found.get(String.valueOf(rows++))) ? 1 : 0;
        }
        double precision = (double) right / Math.max(1, found.size());
        double recall = (double) right / known;
        System.out.printf(Locale.ROOT,
                "{\"engine\":\"duke 1.2\",\"rows\":%d,\"prepare_s\":%.1f,\"seconds\":%.2f,\"rows_per_s\":%.0f,\"heap_mb\":%d,"
                        + "\"precision\":%.4f,\"recall\":%.4f,\"f1\":%.4f}%n",
                rows, prepare, seconds, rows / seconds, heap(), precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    private static ConfigurationImpl configuration() {
        var config = new ConfigurationImpl();
        config.setThreshold(THRESHOLD);
        config.setProperties(List.of(new PropertyImpl("id"), property("nik", new ExactComparator(), 0.1, 0.999),
                property("familyCard", new ExactComparator(), 0.4, 0.7), property("name", new QGramComparator(), 0.02, 0.98),
                property("birthDate", new QGramComparator(), 0.0001, 0.95), property("sex", new ExactComparator(), 0.2, 0.7),
                property("mother", new Levenshtein(), 0.0001, 0.55), property("father", new PersonNameComparator(), 0.03, 0.7),
                property("village", new QGramComparator(), 0.3, 0.8),
                property("birthPlace", new JaroWinklerTokenized(), 0.4, 0.55),
                property("address", new PersonNameComparator(), 0.4, 0.65)));
        return config;
    }

    private static Property property(String name, Comparator comparator, double low, double high) {
        return new PropertyImpl(name, comparator, low, high);
    }

    private static Collection<KeyFunction> keys() {
        return List.of(key(record -> value(record, "nik")), key(record -> value(record, "familyCard")),
                key(record -> with(value(record, "birthDate"), sound(record, true))),
                key(record -> with(value(record, "birthDate"), sound(record, false))),
                key(record -> with(value(record, "birthDate"), value(record, "village"))),
                key(record -> with(year(record), with(sound(record, true), sound(record, false)))),
                key(record -> with(value(record, "village"), with(sound(record, true), sound(record, false)))));
    }

    private static KeyFunction key(Function<Record, String> making) {
        return making::apply;
    }

    private static String value(Record record, String property) {
        var value = record.getValue(property);
        return value == null || value.isEmpty() ? NONE : value;
    }

    private static String with(String one, String other) {
        return one.startsWith(NONE) || other.startsWith(NONE) ? NONE : one + "/" + other;
    }

    private static String sound(Record record, boolean first) {
        var name = value(record, "name");
        if (name.equals(NONE)) {
            return NONE;
        }
        return first ? NameKeys.firstSound(name) : NameKeys.lastSound(name);
    }

    private static String year(Record record) {
        var date = value(record, "birthDate");
        return date.length() < 4 ? NONE : date.substring(date.length() - 4);
    }

    /** Each row's best match. */
    private static final class Links extends AbstractMatchListener {

        private final Map<String, String> found = Collections.synchronizedMap(new HashMap<>());

        @Override
        public void matches(Record row, Record resident, double confidence) {
            found.put(row.getValue("id"), resident.getValue("id"));
        }
    }

    /** A file of records, one per line. */
    private static final class Lines implements DataSource {

        private final Path file;

        Lines(Path file) {
            this.file = file;
        }

        @Override
        public RecordIterator getRecords() {
            try {
                return new Records(Files.newBufferedReader(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public void setLogger(Logger logger) {
            // what Duke does is measured, not told
        }
    }

    private static final class Records extends RecordIterator {

        private final BufferedReader lines;
        private String line;

        Records(BufferedReader lines) {
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
        public Record next() {
            if (line == null) {
                throw new NoSuchElementException();
            }
            var words = line.split("\t", -1);
            var values = new HashMap<String, Collection<String>>();
            for (int i = 0; i < COLUMNS.length; i++) {
                var value = isName(COLUMNS[i]) ? NameKeys.key(words[i]) : words[i];
                if (!value.isEmpty()) {
                    values.put(COLUMNS[i], new ArrayList<>(List.of(value)));
                }
            }
            advance();
            return new RecordImpl(values);
        }

        private static boolean isName(String column) {
            return column.equals("name") || column.equals("mother") || column.equals("father");
        }
    }
}
