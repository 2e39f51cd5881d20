package id.loket.bench.search;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.function.Function;

import id.loket.registry.lists.ImportProgress;
import id.loket.registry.lists.ImportResult;

/**
 * One import, measured.
 *
 * @param result what came of it
 * @param rowsPerSecond rows read, judged and committed
 * @param heapMegabytes the most that was left on the heap after a collection
 */
record Filling(ImportResult result, double rowsPerSecond, double heapMegabytes) {

    private static final double MEGABYTE = 1024 * 1024;

    static Filling of(Function<Progress, ImportResult> work) {
        var progress = new Progress();
        var started = System.nanoTime();
        var result = work.apply(progress);
        var seconds = (System.nanoTime() - started) / 1e9;
        return new Filling(result, result.rows() / seconds, progress.heap / MEGABYTE);
    }

    /** Looks at the heap as the import goes on. */
    static final class Progress implements ImportProgress {

        private long heap;

        @Override
        public void rows(int done, double share) {
            long left = 0;
            for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
                left += afterCollection(pool);
            }
            heap = Math.max(heap, left);
        }

        private static long afterCollection(MemoryPoolMXBean pool) {
            var usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            return usage == null ? 0 : usage.getUsed();
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
