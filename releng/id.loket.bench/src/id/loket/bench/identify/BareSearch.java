package id.loket.bench.identify;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;

import id.loket.registry.biometrics.EnrolledFingers;
import id.loket.store.Store;

/** SourceAFIS and nothing else, over the same templates: each thread compares its share and keeps the best. */
final class BareSearch implements AutoCloseable {

    private static final int PORTION = 500;

    private final FingerprintTemplate[] templates;
    private final int threads;
    private final ExecutorService pool;

    BareSearch(Store store, EnrolledFingers enrolled, int threads) {
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads);
        var all = store.read(enrolled::all);
        var read = new ArrayList<FingerprintTemplate>(all.size());
        for (var from = 0; from < all.size(); from += PORTION) {
            var portion = all.subList(from, Math.min(all.size(), from + PORTION));
            store.read(transaction -> enrolled.templates(transaction, portion)).values()
                    .forEach(template -> read.add(new FingerprintTemplate(template)));
        }
        templates = read.toArray(FingerprintTemplate[]::new);
    }

    /** @return the best score there is */
    double search(byte[] probe) throws InterruptedException, ExecutionException {
        var matcher = new FingerprintMatcher(new FingerprintTemplate(probe));
        var shares = new ArrayList<Callable<Double>>();
        for (var share = 0; share < threads; share++) {
            var from = (int) ((long) templates.length * share / threads);
            var to = (int) ((long) templates.length * (share + 1) / threads);
            shares.add(() -> {
                var best = 0.0;
                for (var each = from; each < to; each++) {
                    best = Math.max(best, matcher.match(templates[each]));
                }
                return best;
            });
        }
        var best = 0.0;
        for (var share : pool.invokeAll(shares)) {
            best = Math.max(best, share.get());
        }
        return best;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
