package id.loket.store.derby.internal;

import java.nio.file.Path;

/**
 * What Derby reads from system properties when it boots; a property that IT has set stays.
 *
 * <p>{@code derby.system.durability} is never set: "test" gives up durability.
 */
final class DerbySettings {

    private static final int PAGE_SIZE = 8192;
    /** A cached page takes its bytes and about a fifth more for its slots. */
    private static final long PAGE_IN_HEAP = PAGE_SIZE * 6L / 5;
    private static final int HEAP_PERCENT = 15;
    /** Derby forces its log to the disk whenever the buffer is full; its default of 32 kB is a tenth of a list's chunk. */
    private static final int LOG_BUFFER = 512 << 10;
    private static final int LOG_FILE = 4 << 20;
    /** What a start after a crash has to do again at most, and what a list writes between two sweeps over its indexes. */
    private static final int LOG_BETWEEN_CHECKPOINTS = 16 << 20;

    private DerbySettings() {
    }

    static void apply(Path data) {
        set("derby.system.home", data.toString());
        set("derby.stream.error.file", data.resolve("derby.log").toString());
        set("derby.storage.pageSize", Integer.toString(PAGE_SIZE));
        set("derby.storage.pageCacheSize", Long.toString(cachedPages(Runtime.getRuntime().maxMemory())));
        set("derby.storage.logBufferSize", Integer.toString(LOG_BUFFER));
        set("derby.storage.logSwitchInterval", Integer.toString(LOG_FILE));
        set("derby.storage.checkpointInterval", Integer.toString(LOG_BETWEEN_CHECKPOINTS));
        set("derby.locks.deadlockTimeout", "3");
        set("derby.locks.waitTimeout", "10");
    }

    /** @return pages that fill at most 15 % of the heap; Derby takes no less than 40 */
    static long cachedPages(long maxHeap) {
        return Math.max(40, maxHeap / 100 * HEAP_PERCENT / PAGE_IN_HEAP);
    }

    private static void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
