package id.loket.registry.lists.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import id.loket.registry.lists.ImportProgress;
import id.loket.registry.lists.internal.RowReader.ReadRow;

/** Reads the sheets of a plan and hands the rows on, a thousand at a time. */
final class ChunkedReading {

    private static final int CHUNK = 1000;

    private final ImportPlan plan;
    private final ImportProgress progress;
    private final Consumer<List<ReadRow>> chunks;
    private List<ReadRow> chunk = new ArrayList<>(CHUNK);
    private int done;
    private boolean cancelled;

    ChunkedReading(ImportPlan plan, ImportProgress progress, Consumer<List<ReadRow>> chunks) {
        this.plan = plan;
        this.progress = progress;
        this.chunks = chunks;
    }

    /** @return whether it was cancelled */
    boolean run() throws IOException {
        plan.table().read(row -> {
            add(plan.reader(row.sheet()).read(row));
            return !cancelled;
        }, repeatedHeader -> { });
        if (!chunk.isEmpty() && !cancelled) {
            flush();
        }
        return cancelled;
    }

    private void add(ReadRow row) {
        chunk.add(row);
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    private void flush() {
        chunks.accept(chunk);
        done += chunk.size();
        chunk = new ArrayList<>(CHUNK);
        progress.rows(done, plan.file().share());
        cancelled = progress.cancelled();
    }
}
