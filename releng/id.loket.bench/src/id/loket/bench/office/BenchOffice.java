package id.loket.bench.office;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.kernel.AgeRule;
import id.loket.registry.Regions;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ListImport;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.training.TrainingList;

/** The training office as benchmarks need it: residents, an operator, and what happens between capture and commit. */
@Component(service = BenchOffice.class)
public final class BenchOffice {

    private static final String OPERATOR = "operator";
    private static final int OF_AGE = 3;

    private final Access access;
    private final Store store;
    private final Enrolments enrolments;
    private final Devices devices;
    private final ListImport lists;
    private final Regions regions;
    private final Installation installation;
    private final LocalDate today;

    /** Takes one item of a recording. */
    @FunctionalInterface
    public interface Taking {

        /**
         * @param recording whose
         * @param item what
         * @return what the device gave
         */
        Capture.Image take(Recording recording, Item item);
    }

    /** Told when an item is durable. */
    @FunctionalInterface
    public interface Accepted {

        /**
         * @param item which
         * @param image what was accepted
         * @param nanos how long accepting took
         * @throws IOException if it cannot be noted
         */
        void accepted(Item item, Capture.Image image, long nanos) throws IOException;
    }

    /** Called by Declarative Services. */
    @Activate
    public BenchOffice(@Reference Access access, @Reference Store store, @Reference Enrolments enrolments,
            @Reference Devices devices, @Reference ListImport lists, @Reference Regions regions,
            @Reference Installation installation, @Reference Clock clock) {
        this.access = access;
        this.store = store;
        this.enrolments = enrolments;
        this.devices = devices;
        this.lists = lists;
        this.regions = regions;
        this.installation = installation;
        today = LocalDate.now(clock);
    }

    /** @return who records in the training office */
    public Session operator() {
        return person(OPERATOR);
    }

    /**
     * @param account one of the training office's
     * @return that person, logged in
     */
    public Session person(String account) {
        return access.login(account, ("latihan-" + account).toCharArray(), step -> { });
    }

    /**
     * @param session who imports
     * @param wanted how many
     * @return residents who may be recorded and given a card, imported from a training list
     * @throws IOException if the list cannot be written
     */
    public List<Long> residents(Session session, int wanted) throws IOException {
        take(session, wanted * OF_AGE);
        return store.read(transaction -> transaction.entities()
                .createQuery("select r.id from Resident r where r.birthDate <= :limit order by r.id", Long.class)
                .setParameter("limit", today.minusYears(AgeRule.PRINTING_AGE)).setMaxResults(wanted).getResultList());
    }

    /**
     * @param session who imports
     * @param rows how many residents of all ages the training list has that is imported
     * @throws IOException if the list cannot be written
     */
    public void take(Session session, int rows) throws IOException {
        var file = installation.data().resolve("bench-list.csv");
        try {
            new TrainingList(regions, regions.office().code(), today).write(file, rows);
            var sheet = lists.outline(session, file).sheets().get(0);
            lists.run(session, new ImportRequest(file, Set.of(sheet.name()), ColumnMapping.suggested(sheet.headers()),
                    "bench", null), new Unwatched());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Records a resident up to the end of a step.
     *
     * @param operator who records
     * @param resident whom
     * @param last the last step
     * @param taking takes each item
     * @param accepted told of each
     * @throws IOException if one cannot be noted
     */
    public void record(Session operator, long resident, Step last, Taking taking, Accepted accepted) throws IOException {
        var recording = enrolments.confirmBiodata(operator, enrolments.begin(operator, resident).enrolment().id());
        while (recording.step().compareTo(last) <= 0) {
            var item = recording.nextItem().orElseThrow();
            var image = taking.take(recording, item);
            var begun = System.nanoTime();
            recording = enrolments.accept(operator, recording.enrolment().id(), item, tries(recording, item, image), "bench:0");
            accepted.accepted(item, image, System.nanoTime() - begun);
        }
    }

    /** A picture that is too poor, a test pattern say, is accepted once it was tried as often as the office allows. */
    private static List<Capture.Image> tries(Recording recording, Item item, Capture.Image image) {
        return image.quality() >= recording.policy().threshold(item) ? List.of(image)
                : Collections.nCopies(recording.policy().tries(), image);
    }

    /**
     * @param item to be taken
     * @param wanted which device of its kind
     * @return that device
     */
    public Device device(Item item, Predicate<Device> wanted) {
        return devices.of(Recorder.kind(item)).stream().map(Device.class::cast).filter(wanted).findFirst()
                .orElseThrow(() -> new IllegalStateException("no device for " + item));
    }

    /** Nobody watches, nobody stops it. */
    private static final class Unwatched implements ImportProgress {

        @Override
        public void rows(int done, double share) {
            // a benchmark has no screen
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
