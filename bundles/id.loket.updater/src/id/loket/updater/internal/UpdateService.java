package id.loket.updater.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.eclipse.equinox.p2.core.ProvisionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.update.VerifiedSite;
import id.loket.updater.Change;
import id.loket.updater.Change.Act;
import id.loket.updater.Installed;
import id.loket.updater.Offers;
import id.loket.updater.Outcome;
import id.loket.updater.Outcome.Returned;
import id.loket.updater.Part;
import id.loket.updater.Preview;
import id.loket.updater.Preview.Difference;
import id.loket.updater.Updates;
import id.loket.updater.internal.Planning.Planned;

/** Permission, audit and order around what is done. */
@Component
public final class UpdateService implements Updates {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateService.class);

    private final Provisioning provisioning;
    private final Planning planning;
    private final Replacement replacement;
    private final Sites sites;
    private final Ledger ledger;
    private final SafeBefore safe;
    private final DriverCheck drivers;
    private final Installation installation;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Optional<String> undone;
    private volatile boolean restartPending;

    /** Called by Declarative Services. */
    @Activate
    public UpdateService(@Reference Provisioning provisioning, @Reference Planning planning, @Reference Replacement replacement,
            @Reference Sites sites, @Reference Ledger ledger, @Reference SafeBefore safe, @Reference DriverCheck drivers,
            @Reference Installation installation, @Reference Clock clock, @Reference Access access) {
        this.provisioning = provisioning;
        this.planning = planning;
        this.replacement = replacement;
        this.sites = sites;
        this.ledger = ledger;
        this.safe = safe;
        this.drivers = drivers;
        this.installation = installation;
        this.clock = clock;
        this.undone = takeUndone(access);
    }

    @Override
    public List<Installed> installed(Session session) {
        session.require(SEE);
        var profile = provisioning.profile();
        return Provisioning.features(profile).stream().map(unit -> {
            var id = Provisioning.id(unit);
            var part = new Part(id, Provisioning.name(unit), Part.kindOf(id), unit.getVersion().toString());
            return new Installed(part, Planning.origin(profile, unit), planning.earlier(id).map(kept -> kept.unit().getVersion().toString()),
                    provisioning.isRoot(profile, unit) && part.kind() != Part.Kind.BASE);
        }).sorted(Comparator.comparing(each -> each.part().name())).toList();
    }

    @Override
    public Optional<String> officeSite() {
        return installation.setting("update.site");
    }

    @Override
    public Offers offers(Session session, String site, Consumer<String> progress) {
        session.require(SEE);
        ledger.looked(session, site);
        var verified = verified(session, site, progress);
        progress.accept(UpdaterMsg.reading.text());
        try {
            var profile = provisioning.profile();
            var parts = Provisioning.features(provisioning.open(verified.folder(), null)).stream().map(unit -> {
                var id = Provisioning.id(unit);
                return new Offers.Offer(new Part(id, Provisioning.name(unit), Part.kindOf(id), unit.getVersion().toString()),
                        Provisioning.feature(profile, id).map(present -> present.getVersion().toString()));
            }).sorted(Comparator.comparing(each -> each.part().name())).toList();
            return new Offers(verified, parts);
        } catch (ProvisionException e) {
            throw new Refusal(e, UpdaterMsg.cannotResolve, e.getMessage());
        }
    }

    /** Who tampers with a site should find it in the trail. */
    private VerifiedSite verified(Session session, String site, Consumer<String> progress) {
        try {
            return sites.verified(site, progress);
        } catch (Refusal refused) {
            ledger.refused(session, site, refused);
            throw refused;
        }
    }

    @Override
    public Preview preview(Session session, Change change) {
        session.require(SEE);
        return planned(change).preview();
    }

    @Override
    public Outcome carryOut(Session session, Change change, Consumer<String> progress) {
        session.require(CHANGE);
        if (!turn.tryLock()) {
            throw new Refusal(UpdaterMsg.busy);
        }
        try {
            return carryOutAlone(session, change, progress);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean restartPending() {
        return restartPending;
    }

    @Override
    public Optional<String> undone() {
        return undone;
    }

    private Outcome carryOutAlone(Session session, Change change, Consumer<String> progress) {
        progress.accept(UpdaterMsg.planning.text());
        var planned = plannedOrTold(session, change);
        var differences = planned.preview().differences();
        ledger.begun(session, change.act(), differences);
        try {
            if (change.act() == Act.ROLL_BACK || planned.preview().backup()) {
                safe.refuseIfDataWouldNotBearIt(planned);
            }
            var backup = planned.preview().backup() ? Optional.of(safe.backUp(session, planned.preview(), progress)) : Optional.<Path>empty();
            var returned = replacement.perform(planned, !planned.preview().restart(), progress);
            returned.forEach(each -> ledger.returned(session, each.difference(), each.reason()));
            var done = differences.stream().filter(each -> returned.stream().map(Returned::difference).noneMatch(each::equals)).toList();
            ledger.done(session, change.act(), done);
            restartPending |= planned.preview().restart();
            return new Outcome(done, returned, planned.preview().restart(), backup);
        } catch (RuntimeException failure) { // whatever it was, the trail says how the act ended
            ledger.failed(session, change.act(), failure.getMessage());
            throw failure;
        }
    }

    private Planned plannedOrTold(Session session, Change change) {
        try {
            return planned(change);
        } catch (Refusal refused) {
            ledger.failed(session, change.act(), refused.getMessage());
            throw refused;
        }
    }

    private Planned planned(Change change) {
        try {
            var planned = planning.plan(change, clock.instant());
            // What waits for the restart would come with it.
            return restartPending || drivers.isStuck(planned.preview().differences()) ? planned.atRestart() : planned;
        } catch (ProvisionException e) {
            throw new Refusal(e, UpdaterMsg.cannotResolve, e.getMessage());
        }
    }

    private Optional<String> takeUndone(Access access) {
        try {
            var what = new Undo(provisioning.installation()).takeUndone();
            what.ifPresent(change -> ledger.undone(access.system("system.updater"), change));
            return what.map(UpdaterMsg.undone::text);
        } catch (IOException e) {
            LOG.warn("what was undone at the start cannot be read", e);
        }
        return Optional.empty();
    }
}
