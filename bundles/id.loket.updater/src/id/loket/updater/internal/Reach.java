package id.loket.updater.internal;

import java.util.Collection;
import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** How far a change of bundles reaches in the running framework. */
final class Reach {

    private static final String DRIVER = "id.loket.driver.";
    private static final String OWN = "id.loket.";

    private final BundleContext context;

    Reach(BundleContext context) {
        this.context = context;
    }

    /**
     * @param removed bundles that go or change
     * @param added bundles that come
     * @return whether anything but drivers would have to be stopped, or something comes that is bound at the start only
     */
    boolean needsRestart(Collection<IInstallableUnit> removed, Collection<IInstallableUnit> added) {
        var touched = removed.stream().flatMap(unit -> running(unit).stream()).toList();
        var closure = touched.isEmpty() ? List.<Bundle>of()
                : context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).getDependencyClosure(touched);
        return closure.stream().anyMatch(bundle -> !isDriver(bundle.getSymbolicName()) && !isLibraryOf(touched, bundle))
                || added.stream().anyMatch(Reach::isBoundAtStart);
    }

    /** A library goes or changes with the drivers it serves; whoever else it serves is in the closure as well. */
    private static boolean isLibraryOf(List<Bundle> touched, Bundle bundle) {
        return touched.contains(bundle) && !bundle.getSymbolicName().startsWith(OWN);
    }

    /** A module's tables and pages are bound when Loket opens; a library that only comes is bound by whom it came with. */
    private static boolean isBoundAtStart(IInstallableUnit unit) {
        return unit.getId().startsWith(OWN) && !isDriver(unit.getId())
                || unit.getRequirements().stream().anyMatch(need -> need.toString().startsWith("osgi.fragment"))
                || unit.getProvidedCapabilities().stream().anyMatch(each -> each.getNamespace().equals("osgi.fragment"));
    }

    private static boolean isDriver(String name) {
        return name != null && name.startsWith(DRIVER);
    }

    private List<Bundle> running(IInstallableUnit unit) {
        return List.of(context.getBundles()).stream().filter(bundle -> unit.getId().equals(bundle.getSymbolicName())
                && unit.getVersion().toString().equals(bundle.getVersion().toString())).toList();
    }
}
