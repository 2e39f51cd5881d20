package id.loket.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import id.loket.matching.internal.block.Blocks;
import id.loket.matching.internal.column.Column;
import id.loket.matching.internal.column.Columns;

/**
 * All residents in memory, packed and indexed: about 200 bytes each. Prepared once for a list; does not follow changes of
 * the register.
 */
public final class Register {

    private static final int BATCH = 16_384;

    private final Shape shape;
    private final List<Column> columns;
    private final Blocks blocks;
    private final long[] ids;

    private Register(Shape shape, List<Column> columns, long[] ids) {
        this.shape = shape;
        this.columns = columns;
        this.ids = ids;
        blocks = new Blocks(shape, columns, ids.length);
    }

    /**
     * Reads all residents and indexes them. They are read by the calling thread, and packed by others meanwhile.
     *
     * @param shape what they consist of
     * @param residents read once
     * @param progress told how many are read
     * @return the register, ready for any number of lists
     * @throws CancellationException if {@code progress} says so
     */
    public static Register prepare(Shape shape, Iterator<Entry> residents, Progress progress) {
        var columns = shape.fields().stream().map(Columns::of).toList();
        var ids = new long[BATCH];
        int size = 0;
        var packing = CompletableFuture.<Void>completedFuture(null);
        while (residents.hasNext()) {
            var batch = new ArrayList<Entry>(BATCH);
            while (residents.hasNext() && batch.size() < BATCH) {
                batch.add(residents.next());
            }
            packing.join();
            packing = CompletableFuture.runAsync(() -> pack(batch, columns));
            ids = size + batch.size() > ids.length ? Arrays.copyOf(ids, ids.length * 2) : ids;
            for (var resident : batch) {
                ids[size++] = resident.id();
            }
            progress.done(size);
            stopIfCancelled(progress);
        }
        packing.join();
        columns.parallelStream().forEach(Column::rest);
        return new Register(shape, columns, Arrays.copyOf(ids, size));
    }

    /** A column is filled by one thread at a time, and different columns by several. */
    private static void pack(List<Entry> batch, List<Column> columns) {
        columns.parallelStream().forEach(column -> batch.forEach(column::add));
    }

    static void stopIfCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    /** @return how many residents there are */
    public int size() {
        return ids.length;
    }

    /** @return what they consist of */
    public Shape shape() {
        return shape;
    }

    long id(int resident) {
        return ids[resident];
    }

    OptionalInt numberOf(long id) {
        return IntStream.range(0, ids.length).filter(resident -> ids[resident] == id).findFirst();
    }

    List<Column> columns() {
        return columns;
    }

    Blocks blocks() {
        return blocks;
    }
}
