package id.loket.bench.match;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/**
 * The heap that was in use at most. Each pool's peak by itself, so more rather than less than what was ever in use at once:
 * garbage that was not yet collected counts too.
 */
final class PeakHeap {

    private static final long MEGABYTE = 1 << 20;

    private PeakHeap() {
    }

    static void reset() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** @return megabytes that survived the latest collection */
    static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }
}
