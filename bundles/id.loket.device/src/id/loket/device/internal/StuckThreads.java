package id.loket.device.internal;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Threads that are in a driver's code and that no interrupt ends, as in a call of a native library. Java cannot end them:
 * they are counted until they end by themselves, whatever became of their driver meanwhile.
 */
final class StuckThreads {

    private final Map<String, List<WeakReference<Thread>>> byDriver = new ConcurrentHashMap<>();

    void add(String driver, Thread thread) {
        byDriver.compute(driver, (name, known) -> {
            var all = alive(known);
            if (all.stream().noneMatch(each -> each.refersTo(thread))) {
                all.add(new WeakReference<>(thread));
            }
            return all;
        });
    }

    int count(String driver) {
        var left = byDriver.computeIfPresent(driver, (name, known) -> {
            var all = alive(known);
            return all.isEmpty() ? null : all;
        });
        return left == null ? 0 : left.size();
    }

    private static List<WeakReference<Thread>> alive(List<WeakReference<Thread>> known) {
        var all = new ArrayList<WeakReference<Thread>>();
        if (known != null) {
            for (var each : known) {
                var thread = each.get();
                if (thread != null && thread.isAlive()) {
                    all.add(each);
                }
            }
        }
        return all;
    }
}
