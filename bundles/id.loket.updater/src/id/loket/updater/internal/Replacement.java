package id.loket.updater.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.updater.Change;
import id.loket.updater.Outcome.Returned;
import id.loket.updater.Part;
import id.loket.updater.Preview.Difference;
import id.loket.updater.internal.Planning.Planned;

/**
 * Does what was planned, whole or not at all: note, p2, the running framework, the drivers' self-check, note away. A
 * driver that fails is put back within the same note, so that a crash in the middle of that leads back as well.
 */
@Component(service = Replacement.class)
public final class Replacement {

    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);
    /** Of bundles without a level of their own, as p2 writes it for them. */
    private static final int LEVEL = 4;

    private final Provisioning provisioning;
    private final Planning planning;
    /** Null in a framework that another starter than the product's has filled: there nothing can be changed. */
    private final Configurator configurator;
    private final Clock clock;
    private final DriverCheck drivers;
    private final Path program;
    private final FrameworkStartLevel levels;

    /** Called by Declarative Services. */
    @Activate
    public Replacement(BundleContext context, @Reference Provisioning provisioning, @Reference Planning planning,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Configurator configurator,
            @Reference DriverCheck drivers, @Reference Clock clock) {
        this.provisioning = provisioning;
        this.planning = planning;
        this.clock = clock;
        this.configurator = configurator;
        this.drivers = drivers;
        this.levels = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        this.program = FileLocator.getBundleFileLocation(context.getBundle()).map(File::toPath).orElse(Path.of(""));
    }

    /**
     * @param planned what to do
     * @param live whether it takes effect now
     * @param progress told what is being done
     * @return the drivers that were put back
     * @throws Refusal it failed; the installation is as it was
     */
    List<Returned> perform(Planned planned, boolean live, Consumer<String> progress) {
        var undo = new Undo(provisioning.installation());
        if (configurator == null) {
            throw new Refusal(UpdaterMsg.notManaged);
        }
        try (var turn = undo.turn().orElseThrow(() -> new Refusal(UpdaterMsg.busy))) {
            if (undo.pending()) {
                throw new Refusal(UpdaterMsg.restartFirst);
            }
            var begun = System.nanoTime();
            undo.begin(names(planned), program);
            var noted = System.nanoTime();
            var monitor = new Monitor(progress, UpdaterMsg.installing.text());
            var status = provisioning.perform(planned.plan(), monitor);
            if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
                leave(undo);
                monitor.ifCancelled();
                throw failed(undo, status);
            }
            var provisioned = System.nanoTime();
            var returned = live ? takeEffect(planned, progress) : List.<Returned>of();
            var served = System.nanoTime();
            var past = new Retention(provisioning, planning).clear();
            undo.commit(provisioning.files(planned.plan().getAdditions()));
            forget(past);
            LOG.info("{}: note {} ms, p2 {} ms, taking effect {} ms, clearing {} ms", planned.preview().differences(), millis(begun, noted),
                    millis(noted, provisioned), millis(provisioned, served), millis(served, System.nanoTime()));
            return returned;
        } catch (IOException | ProvisionException e) {
            throw new Refusal(e, undo.pending() ? UpdaterMsg.failedRestart : UpdaterMsg.failed, e.getMessage());
        }
    }

    private static long millis(long from, long to) {
        return TimeUnit.NANOSECONDS.toMillis(to - from);
    }

    /** p2 puts back what it began. Where it did not, the note stays, and the next start does. */
    private static void leave(Undo undo) throws IOException {
        if (undo.unchanged()) {
            undo.commit(List.of());
        }
    }

    /** As people call them: who starts Loket after a crash reads it. */
    private static String names(Planned planned) {
        return planned.preview().differences().stream().map(Difference::name).collect(Collectors.joining(", "));
    }

    /** Only after the note is gone: an undoing might need one of these states. What stays now goes with the next change. */
    private void forget(List<IProfile> states) {
        try {
            for (var state : states) {
                provisioning.forget(state);
            }
        } catch (ProvisionException e) {
            LOG.warn("older states of the installation stay", e);
        }
    }

    private static Refusal failed(Undo undo, IStatus status) {
        LOG.warn("the change failed: {}", status, status.getException());
        return new Refusal(status.getException(), undo.pending() ? UpdaterMsg.failedRestart : UpdaterMsg.failed, Provisioning.sentence(status));
    }

    private List<Returned> takeEffect(Planned planned, Consumer<String> progress) throws IOException, ProvisionException {
        apply();
        var returned = new ArrayList<Returned>();
        for (var difference : planned.driversToCheck()) {
            var driver = Part.driver(difference.id());
            Monitor.tell(progress, UpdaterMsg.checking.text(driver));
            var failure = drivers.failure(driver);
            if (failure.isEmpty()) {
                provisioning.clearFailed(difference.id(), difference.to());
            } else {
                LOG.warn("driver {} {} does not serve: {}", driver, difference.to(), failure.get());
                Monitor.tell(progress, UpdaterMsg.returning.text(driver));
                putBack(difference);
                returned.add(new Returned(difference, failure.get()));
            }
        }
        return returned;
    }

    /**
     * A new bundle has its level from the beginning: given it afterwards, the framework would start it in the thread of the
     * start levels while the refreshing thread starts it too, each waiting half a minute for the other.
     */
    private void apply() throws IOException {
        levels.setInitialBundleStartLevel(LEVEL);
        configurator.applyConfiguration();
    }

    private void putBack(Difference difference) throws IOException, ProvisionException {
        var part = List.of(difference.id());
        var back = planning.plan(difference.from().isEmpty() ? Change.uninstall(part) : Change.rollBack(part), clock.instant());
        var status = provisioning.perform(back.plan(), new NullProgressMonitor());
        if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw new Refusal(status.getException(), UpdaterMsg.failedRestart, Provisioning.sentence(status));
        }
        provisioning.markFailed(difference.id(), difference.to());
        apply();
    }
}
