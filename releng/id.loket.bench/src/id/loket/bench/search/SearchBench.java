package id.loket.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ImportResult;
import id.loket.registry.lists.ListImport;
import id.loket.store.Store;
import id.loket.training.TrainingList;

/**
 * Fills a store with residents who do not exist, by list import, then searches it, each search with its audit row.
 * Argument: how many residents, a million unless told. A store that was filled by an earlier run is searched as it is.
 */
@Component(property = Command.NAME + "=bench-search")
public final class SearchBench implements Command {

    private static final int RESIDENTS = 1_000_000;
    private static final int MEASURED_IMPORT = 300_000;

    private final Store store;
    private final Residents residents;
    private final ListImport lists;
    private final Regions regions;
    private final Clock clock;

    /**
     * @param store filled and searched; must be one for benchmarks alone
     * @param residents searches
     * @param lists imports
     * @param regions knows the villages
     * @param clock tells today
     */
    @Activate
    public SearchBench(@Reference Store store, @Reference Residents residents, @Reference ListImport lists,
            @Reference Regions regions, @Reference Clock clock) {
        this.store = store;
        this.residents = residents;
        this.lists = lists;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException {
        int wanted = arguments.isEmpty() ? RESIDENTS : Integer.parseInt(arguments.get(0));
        var filling = fill(session, wanted, out);
        var samples = new Samples(store);
        var searches = new SearchRounds(residents, session, samples, out);
        var nik = searches.byNik();
        var prefix = searches.byPrefix();
        var fuzzy = searches.fuzzy();
        out.printf(Locale.ROOT, "{\"residents\":%d,\"nik_p95_ms\":%.2f,\"prefix_p95_ms\":%.2f,\"fuzzy_p95_ms\":%.2f,"
                + "\"import_rows_per_s\":%.0f,\"import_heap_mb\":%.0f}%n", samples.residents(), nik, prefix, fuzzy,
                filling.rowsPerSecond(), filling.heapMegabytes());
        return 0;
    }

    private Filling fill(Session session, int wanted, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("loket-bench");
        var list = folder.resolve("list.csv");
        try {
            int measured = Math.min(MEASURED_IMPORT, wanted);
            out.printf(Locale.ROOT, "Importing a list of %,d residents on %s%n", measured, store.engine());
            write(list, measured);
            var filling = Filling.of(progress -> imported(session, list, progress));
            out.printf(Locale.ROOT, "  %s: %.0f rows/s, heap after collection at most %.0f MB%n", filling.result(),
                    filling.rowsPerSecond(), filling.heapMegabytes());
            if (wanted > measured) {
                out.printf(Locale.ROOT, "Importing a list of %,d residents, the first %,d of them the same%n", wanted,
                        measured);
                write(list, wanted);
                var rest = Filling.of(progress -> imported(session, list, progress));
                out.printf(Locale.ROOT, "  %s: %.0f rows/s%n", rest.result(), rest.rowsPerSecond());
            }
            return filling;
        } finally {
            Files.deleteIfExists(list);
            Files.delete(folder);
        }
    }

    private void write(Path list, int count) throws IOException {
        new TrainingList(regions, regions.office().code(), LocalDate.now(clock)).write(list, count);
    }

    private ImportResult imported(Session session, Path list, Filling.Progress progress) {
        var sheet = lists.outline(session, list).sheets().get(0);
        return lists.run(session, new ImportRequest(list, Set.of(sheet.name()), ColumnMapping.suggested(sheet.headers()),
                "benchmark", null), progress);
    }
}
