package id.loket.access.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import id.loket.access.Maintenance;
import id.loket.access.Session;
import id.loket.store.AuditAnchors;
import id.loket.store.AuditTrail;
import id.loket.store.AuditTrail.Finding;
import id.loket.store.Backups;
import id.loket.store.Installation;

/** Permission and audit row around what the store can do by itself. */
@Component
public final class StoreMaintenance implements Maintenance {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Backups backups;
    private final AuditTrail trail;
    private final Installation installation;
    private final Clock clock;
    private final AccessAudit audit;
    private final Collection<AuditAnchors> keepers = new CopyOnWriteArrayList<>();

    /** Called by Declarative Services. */
    @Activate
    public StoreMaintenance(@Reference Backups backups, @Reference AuditTrail trail, @Reference Installation installation,
            @Reference Clock clock, @Reference AccessAudit audit) {
        this.backups = backups;
        this.trail = trail;
        this.installation = installation;
        this.clock = clock;
        this.audit = audit;
    }

    /** Called by Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addKeeper(AuditAnchors keeper) {
        keepers.add(keeper);
    }

    /** Called by Declarative Services. */
    void removeKeeper(AuditAnchors keeper) {
        keepers.remove(keeper);
    }

    @Override
    public Path backUp(Session session, Path target, Consumer<String> progress) {
        session.require(BACK_UP);
        var folder = target.resolve("loket-" + installation.node() + "-" + AT.format(clock.instant().atZone(clock.getZone())));
        // Before the copy: so the copy itself says who made it.
        audit.write(session.entry("access.back-up", folder.getFileName().toString()));
        backups.backup(folder, progress);
        return folder;
    }

    @Override
    public AuditReport verifyAudit(Session session) {
        session.require(VERIFY_AUDIT);
        audit.write(session.entry("access.verify-audit", ""));
        var anchors = keepers.stream().flatMap(keeper -> keeper.heads().stream()).toList();
        var findings = trail.verify(anchors).stream().map(Finding::text).toList();
        return new AuditReport(trail.rows(), findings);
    }
}
