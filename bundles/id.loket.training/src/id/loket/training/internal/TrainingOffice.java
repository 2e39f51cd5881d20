package id.loket.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Access;
import id.loket.registry.Regions;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ListImport;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.training.TrainingList;

/**
 * Gives a training office its ministry list at the first login, in the background and through the same import an office
 * uses. Stopped half-way it goes on at the next start, since an import may be repeated. The setting
 * {@code loket.training.residents} says how many; 0 for none.
 */
@Component(immediate = true, service = TrainingOffice.class)
public final class TrainingOffice {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingOffice.class);
    private static final String SOURCE = "Kemendagri (latihan)";

    private final Access access;
    private final ListImport lists;
    private final Regions regions;
    private final LocalDate today;
    private final Path folder;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** Called by Declarative Services, once the store is open. */
    @Activate
    public TrainingOffice(@Reference Installation installation, @Reference Store store, @Reference Access access,
            @Reference ListImport lists, @Reference Regions regions, @Reference Clock clock) {
        this.access = access;
        this.lists = lists;
        this.regions = regions;
        this.today = LocalDate.now(clock);
        this.folder = installation.data();
        var wanted = installation.setting("training.residents").map(Integer::parseInt).orElse(TrainingList.USUAL);
        if (installation.training() && wanted > 0 && residents(store) < wanted) {
            var work = new Thread(() -> fill(wanted), "loket-training-list");
            work.setDaemon(true);
            work.setPriority(Thread.MIN_PRIORITY);
            work.start();
        }
    }

    @Deactivate
    void stop() {
        stopped.set(true);
    }

    private static long residents(Store store) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(r) from Resident r", Long.class).getSingleResult());
    }

    private void fill(int residents) {
        var session = access.system("system.training");
        var file = folder.resolve("daftar-latihan.csv");
        try {
            new TrainingList(regions, regions.office().code(), today).write(file, residents);
            var sheet = lists.outline(session, file).sheets().get(0);
            var result = lists.run(session, new ImportRequest(file, Set.of(sheet.name()),
                    ColumnMapping.suggested(sheet.headers()), SOURCE, null), new Patience());
            LOG.info("training list: {} residents added", result.added());
            Files.deleteIfExists(file);
        } catch (IOException | RuntimeException e) { // a background thread: nobody else would hear of it
            LOG.error("the training list could not be imported", e);
        }
    }

    /** Goes on until the store closes. */
    private final class Patience implements ImportProgress {

        @Override
        public void rows(int done, double share) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return stopped.get();
        }
    }
}
