package id.loket.updater.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.planner.ProfileInclusionRules;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.text.Refusal;
import id.loket.updater.Change;
import id.loket.updater.Change.Act;
import id.loket.updater.Installed.Origin;
import id.loket.updater.Part;
import id.loket.updater.Part.Kind;
import id.loket.updater.Preview;
import id.loket.updater.Preview.Difference;

/** Turns what somebody wants into p2's plan, and tells in Loket's words what the plan does. */
@Component(service = Planning.class)
public final class Planning {

    private static final String SIGNER = "id.loket.signer";
    private static final String SITE = "id.loket.site";
    private static final String SERIAL = "id.loket.serial";
    private static final String AT = "id.loket.at";
    private static final String BUNDLE = "osgi.bundle";

    private final Provisioning provisioning;
    private final Reach reach;

    /** Called by Declarative Services. */
    @Activate
    public Planning(BundleContext context, @Reference Provisioning provisioning) {
        this.provisioning = provisioning;
        this.reach = new Reach(context);
    }

    /**
     * A change, worked out.
     *
     * @param preview in Loket's words
     * @param plan in p2's
     */
    record Planned(Preview preview, IProvisioningPlan plan) {

        /** @return the same, in force at the next start only */
        Planned atRestart() {
            return new Planned(new Preview(preview.change(), preview.differences(), preview.bundles(), preview.downloadBytes(), true,
                    preview.backup(), preview.signer()), plan);
        }

        /** @return names of the drivers that are new or of another version, as they call themselves */
        List<Difference> driversToCheck() {
            return preview.differences().stream().filter(each -> Part.kindOf(each.id()) == Kind.DRIVER && !each.to().isEmpty()).toList();
        }
    }

    Planned plan(Change change, Instant now) throws ProvisionException {
        var plan = switch (change.act()) {
            case INSTALL -> installing(change, now);
            case UNINSTALL -> uninstalling(change.parts());
            case ROLL_BACK -> rollingBack(change.parts());
        };
        var differences = differences(plan);
        if (differences.isEmpty()) {
            throw new Refusal(UpdaterMsg.nothingToDo);
        }
        var removed = bundles(plan.getRemovals().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet());
        var added = bundles(plan.getAdditions().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet());
        var restart = reach.needsRestart(removed, added);
        var touched = removed.stream().map(IInstallableUnit::getId).collect(Collectors.toSet());
        added.forEach(unit -> touched.add(unit.getId()));
        var modules = differences.stream().anyMatch(each -> Part.kindOf(each.id()) != Kind.DRIVER && !each.to().isEmpty());
        return new Planned(new Preview(change, differences, touched.size(), download(change, added), restart,
                modules && change.act() == Act.INSTALL, change.from().map(from -> from.site().signer().name()).orElse("")), plan);
    }

    /** @return the version before the present one that is kept and did not fail, with all units that were there then */
    Optional<Kept> earlier(String part) {
        var present = Provisioning.feature(provisioning.profile(), part);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        for (var older : provisioning.history()) {
            var unit = Provisioning.feature(older, part);
            if (unit.isPresent() && !unit.get().getVersion().equals(present.get().getVersion())
                    && !provisioning.failed(part, unit.get().getVersion().toString()) && provisioning.isKept(unit.get(), older)) {
                return Optional.of(new Kept(unit.get(), older));
            }
        }
        return Optional.empty();
    }

    /**
     * A version that can come back.
     *
     * @param unit of the feature
     * @param then the profile it was in
     */
    record Kept(IInstallableUnit unit, IProfile then) {
    }

    static Optional<Origin> origin(IProfile profile, IInstallableUnit unit) {
        var at = profile.getInstallableUnitProperty(unit, AT);
        return at == null ? Optional.empty() : Optional.of(new Origin(profile.getInstallableUnitProperty(unit, SIGNER),
                profile.getInstallableUnitProperty(unit, SITE), Long.parseLong(profile.getInstallableUnitProperty(unit, SERIAL)), Instant.parse(at)));
    }

    private IProvisioningPlan installing(Change change, Instant now) throws ProvisionException {
        var from = change.from().orElseThrow();
        var site = from.site();
        var repository = provisioning.open(site.folder(), null);
        var profile = provisioning.profile();
        var request = provisioning.request();
        var origin = Map.of(SIGNER, site.signer().name(), SITE, site.name(), SERIAL, Long.toString(site.serial()), AT, now.toString());
        for (var part : change.parts()) {
            var wanted = Provisioning.feature(repository, part).orElseThrow(() -> new Refusal(UpdaterMsg.notOffered, part));
            replace(request, profile, part, wanted);
            Provisioning.describe(request, wanted, origin);
        }
        return provisioning.plan(request, Optional.of(site.folder()));
    }

    private IProvisioningPlan uninstalling(List<String> parts) {
        var profile = provisioning.profile();
        var request = provisioning.request();
        for (var part : parts) {
            request.remove(Provisioning.feature(profile, part).orElseThrow(() -> new Refusal(UpdaterMsg.notInstalled, part)));
        }
        return provisioning.plan(request, Optional.empty());
    }

    private IProvisioningPlan rollingBack(List<String> parts) {
        var profile = provisioning.profile();
        var request = provisioning.request();
        var kept = new LinkedHashMap<String, IInstallableUnit>();
        for (var part : parts) {
            var earlier = earlier(part).orElseThrow(() -> new Refusal(UpdaterMsg.noEarlier, part));
            replace(request, profile, part, earlier.unit());
            origin(earlier.then(), earlier.unit()).ifPresent(origin -> Provisioning.describe(request, earlier.unit(), Map.of(SIGNER,
                    origin.signer(), SITE, origin.site(), SERIAL, Long.toString(origin.serial()), AT, origin.at().toString())));
            earlier.then().query(QueryUtil.ALL_UNITS, null).forEach(unit -> kept.putIfAbsent(unit.getId() + unit.getVersion(), unit));
        }
        return provisioning.plan(request, kept.values());
    }

    private void replace(IProfileChangeRequest request, IProfile profile, String part, IInstallableUnit wanted) {
        Provisioning.feature(profile, part).filter(present -> !present.equals(wanted)).ifPresent(request::remove);
        request.add(wanted);
        request.setInstallableUnitInclusionRules(wanted, ProfileInclusionRules.createStrictInclusionRule(wanted));
        Provisioning.describe(request, wanted, Map.of(IProfile.PROP_PROFILE_ROOT_IU, "true"));
    }

    private static List<Difference> differences(IProvisioningPlan plan) {
        var gone = Provisioning.features(plan.getRemovals()).stream().collect(Collectors.toMap(Provisioning::id, unit -> unit));
        var come = Provisioning.features(plan.getAdditions()).stream().collect(Collectors.toMap(Provisioning::id, unit -> unit));
        var all = new ArrayList<String>(gone.keySet());
        come.keySet().stream().filter(id -> !gone.containsKey(id)).forEach(all::add);
        return all.stream().sorted().map(id -> {
            var unit = come.getOrDefault(id, gone.get(id));
            return new Difference(id, Provisioning.name(unit), version(gone.get(id)), version(come.get(id)));
        }).toList();
    }

    private static String version(IInstallableUnit unit) {
        return unit == null ? "" : unit.getVersion().toString();
    }

    private static List<IInstallableUnit> bundles(Set<IInstallableUnit> units) {
        return units.stream().filter(unit -> unit.getArtifacts().stream().anyMatch(key -> key.getClassifier().equals(BUNDLE))).toList();
    }

    private long download(Change change, List<IInstallableUnit> added) throws ProvisionException {
        if (change.from().isEmpty()) {
            return 0;
        }
        var repository = provisioning.artifacts(change.from().get().site().folder(), null);
        var bytes = 0L;
        for (var unit : added) {
            for (var key : unit.getArtifacts()) {
                for (var descriptor : repository.getArtifactDescriptors(key)) {
                    bytes += Long.parseLong(descriptor.getProperties().getOrDefault(IArtifactDescriptor.DOWNLOAD_SIZE, "0"));
                }
            }
        }
        return bytes;
    }
}
