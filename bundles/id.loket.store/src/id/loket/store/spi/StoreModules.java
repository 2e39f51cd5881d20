package id.loket.store.spi;

import java.util.List;

import org.osgi.framework.BundleContext;

import id.loket.store.internal.unit.BundleModules;
import id.loket.store.internal.unit.ClassPathModules;

/** Finds the modules that are installed. */
public final class StoreModules {

    private StoreModules() {
    }

    /**
     * @param context any bundle's
     * @return modules among the resolved bundles, each after those it is wired to
     */
    public static List<StoreModule> in(BundleContext context) {
        return BundleModules.in(context);
    }

    /**
     * @param loader sees the bundles' folders or jars, each with its manifest
     * @return modules on a plain class path, in its order
     */
    public static List<StoreModule> on(ClassLoader loader) {
        return ClassPathModules.of(loader);
    }
}
