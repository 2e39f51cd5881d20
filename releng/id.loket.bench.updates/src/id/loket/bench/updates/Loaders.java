package id.loket.bench.updates;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Remembers class loaders of bundles that go, without holding them. */
final class Loaders {

    private static final int ROUNDS = 40;
    private static final long PAUSE = 500;

    private final BundleContext context;
    private final List<WeakReference<ClassLoader>> gone = new ArrayList<>();

    Loaders(BundleContext context) {
        this.context = context;
    }

    /** @param name of a bundle that is about to be replaced */
    void remember(String name) {
        Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.adapt(BundleWiring.class)).filter(wiring -> wiring != null)
                .map(BundleWiring::getClassLoader).map(WeakReference::new).forEach(gone::add);
    }

    /** @return how many are still there after the garbage was collected, 20 s at most */
    long leaked() throws InterruptedException {
        for (var round = 0; round < ROUNDS && left() > 0; round++) {
            System.gc();
            Thread.sleep(PAUSE);
        }
        return left();
    }

    private long left() {
        return gone.stream().filter(loader -> loader.get() != null).count();
    }
}
