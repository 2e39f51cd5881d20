package id.loket.updater.internal;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;

/** p2, as far as Loket uses it: the profile of this installation, a verified copy of a site, a plan, and doing it. */
@Component(service = Provisioning.class)
public final class Provisioning {

    private static final String GROUP = ".feature.group";
    private static final URI[] NOWHERE = {};
    private static final int SENTENCES = 4;

    private final IProvisioningAgentProvider agents;
    private final Path installation;
    /** States never change, and reading one takes a moment. */
    private final Map<Long, IProfile> older = new ConcurrentHashMap<>();
    private IProvisioningAgent agent;

    /** Called by Declarative Services. */
    @Activate
    public Provisioning(@Reference Installation office, @Reference IProvisioningAgentProvider agents) {
        this.agents = agents;
        this.installation = office.product().orElse(office.data());
    }

    /**
     * @return the profile as it is now
     * @throws Refusal this installation was not made by p2
     */
    IProfile profile() {
        var profile = registry().getProfile(IProfileRegistry.SELF);
        if (profile == null) {
            throw new Refusal(UpdaterMsg.notManaged);
        }
        return profile;
    }

    /** @return the profile before each change that is kept, newest first, the present one left out */
    List<IProfile> history() {
        var present = profile();
        return LongStream.of(registry().listProfileTimestamps(present.getProfileId())).boxed()
                .filter(time -> time < present.getTimestamp()).sorted(Comparator.reverseOrder())
                .map(time -> older.computeIfAbsent(time, key -> registry().getProfile(present.getProfileId(), key))).toList();
    }

    /** Lets a version of a part never be gone back to. */
    void markFailed(String part, String version) {
        var profile = profile();
        registry().setProfileStateProperty(profile.getProfileId(), profile.getTimestamp(), failedKey(part, version), "true");
    }

    /** It serves now: what it did before, with a device that was broken say, counts no longer. */
    void clearFailed(String part, String version) {
        var id = profile().getProfileId();
        var key = failedKey(part, version);
        registry().getProfileStateProperties(id, key).keySet()
                .forEach(state -> registry().removeProfileStateProperties(id, Long.parseLong(state), List.of(key)));
    }

    boolean failed(String part, String version) {
        return !registry().getProfileStateProperties(profile().getProfileId(), failedKey(part, version)).isEmpty();
    }

    private static String failedKey(String part, String version) {
        return "id.loket.failed." + part + '.' + version;
    }

    /** Forgets an older state of the profile. */
    void forget(IProfile state) throws ProvisionException {
        registry().removeProfile(state.getProfileId(), state.getTimestamp());
        older.remove(state.getTimestamp());
    }

    /** @return the features of Loket in a profile or site, the newest of each */
    static List<IInstallableUnit> features(IQueryable<IInstallableUnit> source) {
        return QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery())
                .perform(source.query(QueryUtil.createIUGroupQuery(), null).iterator()).toUnmodifiableSet().stream()
                .filter(unit -> unit.getId().startsWith("id.loket.") && unit.getId().endsWith(GROUP)).toList();
    }

    static Optional<IInstallableUnit> feature(IQueryable<IInstallableUnit> source, String id) {
        return features(source).stream().filter(unit -> id(unit).equals(id)).findFirst();
    }

    /** @return the id of the feature that this unit stands for */
    static String id(IInstallableUnit group) {
        var id = group.getId();
        return id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
    }

    static String name(IInstallableUnit group) {
        var name = group.getProperty(IInstallableUnit.PROP_NAME, null);
        return name == null ? id(group) : name;
    }

    boolean isRoot(IProfile profile, IInstallableUnit unit) {
        return Boolean.parseBoolean(profile.getInstallableUnitProperty(unit, IProfile.PROP_PROFILE_ROOT_IU));
    }

    IMetadataRepository open(Path folder, IProgressMonitor monitor) throws ProvisionException {
        var manager = agent().getService(IMetadataRepositoryManager.class);
        return manager.loadRepository(folder.toUri(), monitor);
    }

    IArtifactRepository artifacts(Path folder, IProgressMonitor monitor) throws ProvisionException {
        return agent().getService(IArtifactRepositoryManager.class).loadRepository(folder.toUri(), monitor);
    }

    /** The lists of sites that p2 keeps are not ours: every change names its own. */
    void close(Path folder) {
        agent().getService(IMetadataRepositoryManager.class).removeRepository(folder.toUri());
        agent().getService(IArtifactRepositoryManager.class).removeRepository(folder.toUri());
    }

    IProfileChangeRequest request() {
        return planner().createChangeRequest(profile());
    }

    /**
     * @param request what is wanted
     * @param site the only place new units may come from
     * @return how it is done
     * @throws Refusal it cannot be done
     */
    IProvisioningPlan plan(IProfileChangeRequest request, Optional<Path> site) {
        var only = site.map(folder -> new URI[] {folder.toUri()}).orElse(NOWHERE);
        var context = new ProvisioningContext(agent());
        context.setMetadataRepositories(only);
        context.setArtifactRepositories(only);
        return checked(planner().getProvisioningPlan(request, context, new NullProgressMonitor()));
    }

    /** As {@link #plan(IProfileChangeRequest, Optional)}, from units that were installed before and whose files are kept. */
    IProvisioningPlan plan(IProfileChangeRequest request, Collection<IInstallableUnit> kept) {
        var context = new ProvisioningContext(agent());
        context.setMetadataRepositories(NOWHERE);
        context.setArtifactRepositories(NOWHERE);
        context.setExtraInstallableUnits(List.copyOf(kept));
        return checked(planner().getProvisioningPlan(request, context, new NullProgressMonitor()));
    }

    private static IProvisioningPlan checked(IProvisioningPlan plan) {
        if (plan.getStatus().matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw new Refusal(UpdaterMsg.cannotResolve, sentence(plan.getStatus()));
        }
        return plan;
    }

    /** @return whether all files of this unit and of what it brings with it are on this disk */
    boolean isKept(IInstallableUnit group, IProfile then) {
        try {
            var pool = artifacts(installation(), null);
            return group.getRequirements().stream().flatMap(need -> then.query(QueryUtil.createMatchQuery(need.getMatches()), null).toSet().stream())
                    .flatMap(unit -> unit.getArtifacts().stream()).allMatch(pool::contains);
        } catch (ProvisionException e) {
            return false;
        }
    }

    /** @return the files of these units that are installed */
    List<Path> files(IQueryable<IInstallableUnit> units) throws ProvisionException {
        return files(units, installation());
    }

    /** @return the files of these units that lie in a folder: the installation, or the verified copy of a site */
    List<Path> files(IQueryable<IInstallableUnit> units, Path folder) throws ProvisionException {
        if (!(artifacts(folder, null) instanceof IFileArtifactRepository pool)) {
            return List.of();
        }
        return units.query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet().stream().flatMap(unit -> unit.getArtifacts().stream())
                .map(pool::getArtifactFile).filter(file -> file != null && file.isFile()).map(File::toPath).toList();
    }

    /** @return how it went; the profile is as before unless it is OK or a warning */
    IStatus perform(IProvisioningPlan plan, IProgressMonitor monitor) {
        return agent().getService(IEngine.class).perform(plan, monitor);
    }

    /** @return the product's folder */
    Path installation() {
        return installation;
    }

    /** @return what went wrong: p2 wraps it in what it was doing, in which session and phase */
    static String sentence(IStatus status) {
        var leaves = leaves(status).filter(leaf -> leaf.matches(IStatus.ERROR | IStatus.CANCEL))
                .map(IStatus::getMessage).filter(text -> !text.startsWith("session context")).distinct().limit(SENTENCES).toList();
        return leaves.isEmpty() ? status.getMessage() : String.join("; ", leaves);
    }

    private static Stream<IStatus> leaves(IStatus status) {
        return status.getChildren().length == 0 ? Stream.of(status) : Stream.of(status.getChildren()).flatMap(Provisioning::leaves);
    }

    static void describe(IProfileChangeRequest request, IInstallableUnit unit, Map<String, String> properties) {
        properties.forEach((key, value) -> request.setInstallableUnitProfileProperty(unit, key, value));
    }

    /** Made when first asked for: a login should not wait for p2. */
    private synchronized IProvisioningAgent agent() {
        if (agent == null) {
            try {
                // p2 would clear the versions away that we go back to.
                DefaultScope.INSTANCE.getNode("org.eclipse.equinox.p2.garbagecollector").putBoolean("gc_enabled", false);
                agent = agents.createAgent(null);
            } catch (ProvisionException e) {
                throw new Refusal(e, UpdaterMsg.notManaged);
            }
        }
        return agent;
    }

    private IProfileRegistry registry() {
        return agent().getService(IProfileRegistry.class);
    }

    private IPlanner planner() {
        return agent().getService(IPlanner.class);
    }
}
