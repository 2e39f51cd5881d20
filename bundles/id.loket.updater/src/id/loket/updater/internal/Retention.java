package id.loket.updater.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;

/**
 * What is kept of the past: the state just before, and of each part the version it can go back to, with their files.
 * Everything else leaves the disk. p2's own collector would leave the present alone.
 */
final class Retention {

    private final Provisioning provisioning;
    private final Planning planning;

    Retention(Provisioning provisioning, Planning planning) {
        this.provisioning = provisioning;
        this.planning = planning;
    }

    /**
     * Takes the files away that no kept version needs.
     *
     * @return states of the profile to forget as well, once nothing can be undone to them
     */
    List<IProfile> clear() throws ProvisionException {
        var history = provisioning.history();
        var needed = Provisioning.features(provisioning.profile()).stream().map(Provisioning::id)
                .flatMap(id -> planning.earlier(id).stream()).map(kept -> kept.then().getTimestamp()).collect(Collectors.toSet());
        history.stream().findFirst().ifPresent(before -> needed.add(before.getTimestamp()));
        var used = new HashSet<IArtifactKey>();
        add(provisioning.profile(), used);
        var past = new ArrayList<IProfile>();
        for (var older : history) {
            if (needed.contains(older.getTimestamp())) {
                add(older, used);
            } else {
                past.add(older);
            }
        }
        var pool = provisioning.artifacts(provisioning.installation(), null);
        var unused = pool.query(ArtifactKeyQuery.ALL_KEYS, null).toUnmodifiableSet().stream().filter(key -> !used.contains(key))
                .toArray(IArtifactKey[]::new);
        if (unused.length > 0) {
            pool.removeDescriptors(unused, new NullProgressMonitor());
        }
        return past;
    }

    private static void add(IProfile profile, Collection<IArtifactKey> used) {
        profile.query(QueryUtil.ALL_UNITS, null).forEach(unit -> used.addAll(unit.getArtifacts()));
    }
}
