package id.loket.outreach.field.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.internal.Days;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.Heading;
import id.loket.packet.field.Heading.Purpose;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Packages declared lost, as far as this computer has heard: from whatever the office sealed, and from its notices. */
public final class Losses {

    /** A notice has one name: the newest replaces the one before on every medium. */
    static final String FILE = "daftar-hilang" + FieldContainers.SUFFIX;

    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private final Store store;
    private final FieldContainers containers;
    private final Days days;

    /**
     * @param store open
     * @param containers reads notices
     * @param days writes dates
     */
    public Losses(Store store, FieldContainers containers, Days days) {
        this.store = store;
        this.containers = containers;
        this.days = days;
    }

    /**
     * What a container of the office tells, whether the container itself is of use or not.
     *
     * @param heading its outside
     */
    public void hear(Heading heading) {
        store.write(transaction -> {
            heading.lost().stream().filter(id -> transaction.entities().find(LostNotice.class, id) == null)
                    .map(id -> new LostNotice(id, transaction.now())).forEach(transaction.entities()::persist);
            return null;
        });
    }

    /**
     * @param file a notice
     * @return how many losses it tells
     * @throws Refusal if it is damaged or no notice
     */
    int read(Path file) {
        var heading = containers.check(file).manifest().heading();
        if (heading.purpose() != Purpose.NOTICE) {
            throw new Refusal(FieldMsg.notANotice);
        }
        hear(heading);
        return heading.lost().size();
    }

    /**
     * Reads the notice that lies on the same medium, if there is one.
     *
     * @param file somebody opens
     */
    public void readBeside(Path file) {
        var notice = file.resolveSibling(FILE);
        if (!Files.isReadable(notice)) {
            return;
        }
        try {
            read(notice);
        } catch (Refusal damaged) {
            // It can be taken away as well: a damaged one is no reason to keep a team from its work.
            LOG.warn("The notice {} is not usable", notice.getFileName(), damaged);
        }
    }

    /**
     * @param transaction any
     * @param packageId a package
     * @throws Refusal if it was declared lost
     */
    public void requireNotLost(Transaction transaction, String packageId) {
        var notice = transaction.entities().find(LostNotice.class, packageId);
        if (notice != null) {
            throw new Refusal(FieldMsg.packageLost, days.text(notice.heardAt()));
        }
    }
}
