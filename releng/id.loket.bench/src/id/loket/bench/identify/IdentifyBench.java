package id.loket.bench.identify;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.console.Command;
import id.loket.device.Devices;
import id.loket.registry.Resident;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.EnrolledFingers;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.biometrics.PreparedFingers;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.verification.identify.Identification;
import id.loket.verification.identify.IdentifyRules;
import id.loket.verification.identify.Probe;
import id.loket.verification.identify.Question;
import id.loket.verification.identify.SearchProgress;

/**
 * Searches an office's fingers for people laid down again, half of them from images, in turn with SourceAFIS called bare
 * over the same templates on as many threads. One line of JSON per number of enrolled fingers.
 *
 * <p>{@code seconds} is the median search over all fingers, from the print to the committed candidates; {@code bare_ratio}
 * the median, over the probes, of that time to the bare one next to it; {@code narrow_seconds} the median where sex, age
 * and hand are known; {@code bytes_per_person} what the heap grew by, after a collection, while the gallery was filled,
 * divided by the people (two fingers each).
 *
 * <pre>
 * --enrolled A,B   numbers of fingers, 10.000 and 100.000 unless told
 * --images N       how many of them come from images, 2.000 unless told
 * --probes N       searches of each kind, 20 unless told
 * </pre>
 */
@Component(property = Command.NAME + "=bench-identify")
public final class IdentifyBench implements Command {

    private static final String REASON = "pengukuran";
    private static final int QUALITY = 80;
    private static final int MEMORY = 100_000;
    private static final int TOLERANCE = 10;
    /** The gallery looks around for its users every ten seconds. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(12);

    private final BenchOffice office;
    private final Access access;
    private final Store store;
    private final OfficeSettings settings;
    private final Identification identification;
    private final EnrolledFingers enrolled;
    private final PreparedFingers fingers;
    private final BiometricReferences references;
    private final FingerMatcher matcher;
    private final Devices devices;

    /** Called by Declarative Services. */
    @Activate
    public IdentifyBench(@Reference BenchOffice office, @Reference Access access, @Reference Store store,
            @Reference OfficeSettings settings, @Reference Identification identification, @Reference EnrolledFingers enrolled,
            @Reference PreparedFingers fingers, @Reference BiometricReferences references, @Reference FingerMatcher matcher,
            @Reference Devices devices) {
        this.office = office;
        this.access = access;
        this.store = store;
        this.settings = settings;
        this.identification = identification;
        this.enrolled = enrolled;
        this.fingers = fingers;
        this.references = references;
        this.matcher = matcher;
        this.devices = devices;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws Exception {
        store.write(transaction -> {
            settings.put(transaction, IdentifyRules.MEMORY, String.valueOf(MEMORY));
            return null;
        });
        var people = new EnrolledOffice(office, store, references, matcher, devices, number(arguments, "--images", "2000"));
        var probes = number(arguments, "--probes", "20");
        for (var size : option(arguments, "--enrolled", "10000,100000").split(",")) {
            out.printf(Locale.ROOT, "Enrolling %,d fingers on %s%n", Integer.parseInt(size), store.engine());
            people.enrol(session, Integer.parseInt(size));
            out.println(measure(people, probes));
        }
        return 0;
    }

    private static int number(List<String> arguments, String name, String usual) {
        return Integer.parseInt(option(arguments, name, usual));
    }

    private static String option(List<String> arguments, String name, String usual) {
        var at = arguments.indexOf(name);
        return at < 0 ? usual : arguments.get(at + 1);
    }

    private String measure(EnrolledOffice people, int probes) throws Exception {
        var before = live();
        var searcher = office.person("supervisor");
        var begun = System.nanoTime();
        while (identification.prepare(searcher).filling()) {
            Thread.sleep(10);
        }
        var prepared = seconds(begun);
        var perPerson = (live() - before) / people.people();
        try (var bare = new BareSearch(store, enrolled, Runtime.getRuntime().availableProcessors())) {
            var rounds = new Rounds(people, bare, searcher);
            rounds.run(probes);
            return String.format(Locale.ROOT, "{\"enrolled\":%d,\"distinct\":%d,\"from_images\":%d,\"seconds\":%.3f,"
                    + "\"bare_ratio\":%.3f,\"narrow_seconds\":%.3f,\"bytes_per_person\":%d,\"right_first\":%.3f,\"probes\":%d,"
                    + "\"prepare_s\":%.1f,\"threads\":%d}", people.fingers(), people.distinct(), people.images(),
                    median(rounds.ours), median(rounds.ratios), median(rounds.narrow), perPerson,
                    (double) rounds.right / probes, probes, prepared, Runtime.getRuntime().availableProcessors());
        } finally {
            access.logout(searcher);
            Thread.sleep(FORGOTTEN.toMillis());
        }
    }

    /** Ours and the bare one in turn, each first every other time: what else the machine does meets both. */
    private final class Rounds {

        private final EnrolledOffice people;
        private final BareSearch bare;
        private final Session searcher;
        private final List<Double> ours = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();
        private final List<Double> narrow = new ArrayList<>();
        private int right;

        Rounds(EnrolledOffice people, BareSearch bare, Session searcher) {
            this.people = people;
            this.bare = bare;
            this.searcher = searcher;
        }

        void run(int probes) throws Exception {
            var random = new SplittableRandom(people.fingers());
            for (var probe = -2; probe < probes; probe++) {
                var finger = probe % 2 == 0 && people.images() > 0 || people.images() == people.fingers()
                        ? random.nextInt(people.images()) : random.nextInt(people.images(), people.fingers());
                one(finger, probe);
            }
        }

        private void one(int finger, int number) throws Exception {
            var template = people.laidDownAgain(finger);
            var probe = new Probe(people.position(finger), new byte[0], QUALITY, fingers.minutiae(template), template);
            var bareFirst = number % 4 >= 2 ? bare(template) : 0;
            var begun = System.nanoTime();
            var found = identification.search(searcher, probe, Question.aboutAnybody(REASON), SearchProgress.unwatched());
            var mine = seconds(begun);
            var bareTime = bareFirst > 0 ? bareFirst : bare(template);
            var known = resident(people.person(finger).id());
            begun = System.nanoTime();
            identification.search(searcher, probe, new Question(known.sex(), known.birthDate().getYear(), TOLERANCE, false, null,
                    REASON), SearchProgress.unwatched());
            var blocked = seconds(begun);
            if (number >= 0) { // before that, the machine gets warm
                ours.add(mine);
                ratios.add(mine / bareTime);
                narrow.add(blocked);
                var first = found.candidates().stream().findFirst();
                right += first.filter(one -> one.residentId() == people.person(finger).id()).isPresent() ? 1 : 0;
            }
        }

        private double bare(byte[] template) throws Exception {
            var begun = System.nanoTime();
            bare.search(template);
            return seconds(begun);
        }
    }

    private Resident resident(long id) {
        return store.read(transaction -> transaction.entities().find(Resident.class, id));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    private static long live() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
