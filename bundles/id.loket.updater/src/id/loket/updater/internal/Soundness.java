package id.loket.updater.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether what runs is what p2 says is installed, and all of it can run. */
@Component(service = Soundness.class)
public final class Soundness {

    private final BundleContext context;
    private final Provisioning provisioning;

    /** Called by Declarative Services. */
    @Activate
    public Soundness(BundleContext context, @Reference Provisioning provisioning) {
        this.context = context;
        this.provisioning = provisioning;
    }

    /** @return what is wrong, in words for IT; empty if nothing is */
    List<String> faults() {
        var running = Arrays.stream(context.getBundles()).map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .collect(Collectors.toSet());
        var missing = installed().stream().filter(name -> !running.contains(name)).map(UpdaterMsg.faultMissing::text);
        var unresolved = Arrays.stream(context.getBundles()).filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                .map(bundle -> UpdaterMsg.faultUnresolved.text(bundle.getSymbolicName() + " " + bundle.getVersion()));
        return Stream.concat(missing, unresolved).sorted().toList();
    }

    private Set<String> installed() {
        return provisioning.profile().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet().stream()
                .flatMap(unit -> unit.getArtifacts().stream()).filter(key -> key.getClassifier().equals("osgi.bundle"))
                .map(key -> key.getId() + " " + key.getVersion()).collect(Collectors.toSet());
    }
}
