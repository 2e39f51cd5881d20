package id.loket.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.store.AuditTrail;
import id.loket.store.Backups;
import id.loket.store.Installation;
import id.loket.store.SharedTexts;
import id.loket.store.Store;
import id.loket.store.Store.Engine;
import id.loket.store.StoreGate;
import id.loket.store.StoreHealth;
import id.loket.store.StoreMsg;
import id.loket.store.spi.BackupFolder;
import id.loket.store.spi.Database;
import id.loket.store.spi.OpenStore;
import id.loket.store.spi.StoreBuilder;
import id.loket.store.spi.StoreModules;

/** The gate of this installation: PostgreSQL where {@code loket.store.url} is set, the embedded engine otherwise. */
@Component(service = { StoreGate.class, StoreHealth.class, Backups.class })
public final class OfficeGate implements StoreGate, StoreHealth, Backups {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeGate.class);
    private static final long LOW_SPACE_MB = 512;

    private final BundleContext context;
    private final Installation installation;
    private final Clock clock;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Database> databases;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile EventAdmin events;

    private final AtomicBoolean prepared = new AtomicBoolean();
    private volatile OpenStore open;

    /**
     * @param context registers the store
     * @param installation says which engine and where
     * @param clock the office's
     */
    @Activate
    public OfficeGate(BundleContext context, @Reference Installation installation, @Reference Clock clock) {
        this.context = context;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public boolean exists() {
        return database().exists();
    }

    @Override
    public Optional<SharedTexts> sharedTexts() {
        return database().sharedTexts();
    }

    @Override
    public boolean isOpen() {
        return open != null;
    }

    @Override
    public void prepare() {
        if (open != null || !prepared.compareAndSet(false, true)) {
            return;
        }
        var thread = new Thread(() -> builder().rehearse(), "loket-store-prepare");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private StoreBuilder builder() {
        return new StoreBuilder(database(), installation.node(), clock, StoreModules.in(context))
                .headsIn(installation.data()).announcingTo(this::announce);
    }

    @Override
    public synchronized void open(byte[] dataKey, Consumer<String> progress) {
        if (open != null) {
            return;
        }
        open = builder().open(dataKey, progress);
        services.add(context.registerService(AuditTrail.class, open.auditTrail(), null));
        services.add(context.registerService(Store.class, open.store(), null));
    }

    @Override
    @Deactivate
    public synchronized void close() {
        if (open == null) {
            return;
        }
        services.forEach(ServiceRegistration::unregister);
        services.clear();
        var ending = open;
        open = null;
        ending.close();
    }

    @Override
    public List<String> warnings() {
        var now = open;
        var texts = new ArrayList<String>();
        if (now != null) {
            now.warnings().forEach(warning -> texts.add(warning.text()));
        }
        try {
            var free = Files.getFileStore(installation.data()).getUsableSpace() >> 20;
            if (free < LOW_SPACE_MB) {
                texts.add(StoreMsg.diskLow.text(free));
            }
        } catch (IOException e) {
            LOG.warn("Free space of {} is not known: {}", installation.data(), e.toString());
        }
        return texts;
    }

    @Override
    public void backup(Path folder, Consumer<String> progress) {
        var now = open;
        if (now == null) {
            throw new Refusal(StoreMsg.notOpen);
        }
        new BackupFolder(folder, installation.data()).write(database(), now.auditTrail().head(), clock.instant(), progress);
    }

    @Override
    public synchronized void restore(Path folder, boolean replacing, Consumer<String> progress) {
        if (open != null) {
            throw new Refusal(StoreMsg.restoreNotEmpty, installation.data());
        }
        new BackupFolder(folder, installation.data()).putBack(database(), replacing, LocalDateTime.now(clock), progress);
    }

    private void announce(String area) {
        var admin = events;
        if (admin != null) {
            admin.postEvent(new Event("id/loket/changed/" + area, Map.of()));
        }
    }

    private Database database() {
        var wanted = installation.setting("store.url").isPresent() ? Engine.POSTGRESQL : Engine.DERBY;
        return databases.stream().filter(database -> database.engine() == wanted).findFirst()
                .orElseThrow(() -> new Refusal(StoreMsg.engineMissing, wanted));
    }
}
