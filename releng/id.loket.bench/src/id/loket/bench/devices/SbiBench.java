package id.loket.bench.devices;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus.State;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
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

/**
 * How long a look at the hundred ports of the biometric interface takes with {@code loket.bench.sbi.devices} devices
 * behind services, five ports that accept and stay silent and two that speak HTML, and how many known devices it drops;
 * and what Loket adds between the last byte of a service's answer ({@code loket.bench.sbi.admin} tells when that was) and
 * the finger that is accepted and durable. Argument: how many residents, 3 unless told, behind one who warms the machine.
 */
@Component(property = Command.NAME + "=bench-devices-sbi")
public final class SbiBench implements Command {

    private static final int RESIDENTS = 3;
    private static final int LOOKS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Access access;
    private final Store store;
    private final Enrolments enrolments;
    private final Devices devices;
    private final List<DeviceProvider> drivers;
    private final ListImport lists;
    private final Regions regions;
    private final Installation installation;
    private final BundleContext context;
    private final LocalDate today;

    /** Called by Declarative Services. */
    @Activate
    public SbiBench(BundleContext context, @Reference Access access, @Reference Store store,
            @Reference Enrolments enrolments, @Reference Devices devices,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DeviceProvider> drivers,
            @Reference ListImport lists, @Reference Regions regions, @Reference Installation installation,
            @Reference Clock clock) {
        this.context = context;
        this.access = access;
        this.store = store;
        this.enrolments = enrolments;
        this.devices = devices;
        this.drivers = drivers;
        this.lists = lists;
        this.regions = regions;
        this.installation = installation;
        today = LocalDate.now(clock);
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        var driver = drivers.stream().filter(each -> each.driver().equals("sbi")).findFirst().orElseThrow();
        var known = known(driver, Integer.parseInt(context.getProperty("loket.bench.sbi.devices")));
        out.printf("%d devices are ready%n", known.size());
        var looks = new ArrayList<Long>();
        var dropped = 0;
        try (var others = new OtherListeners()) {
            for (var look = 0; look < LOOKS; look++) {
                var begun = System.nanoTime();
                driver.rescan();
                looks.add((System.nanoTime() - begun) / 1_000);
                dropped += (int) known.stream().filter(each -> !driver.devices().contains(each)
                        || each.status().state() == State.OFFLINE).count();
            }
            out.printf("%d looks at the ports, %d other listeners among them%n", LOOKS, others.count());
        }
        var added = added(session, arguments.isEmpty() ? RESIDENTS : Integer.parseInt(arguments.get(0)));
        out.printf("%d fingers accepted%n", added.size());
        out.printf(Locale.ROOT, "{\"scan_ms\":%.0f,\"dropped\":%d,\"sbi_overhead_p50_ms\":%.1f,\"sbi_overhead_p95_ms\":%.1f}%n",
                millis(looks, 100), dropped, millis(added, 50), millis(added, 95));
        return dropped == 0 ? 0 : 1;
    }

    private static List<Device> known(DeviceProvider driver, int count) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            var ready = new ArrayList<Device>();
            driver.devices().stream().filter(each -> each.status().state() == State.READY).forEach(ready::add);
            if (ready.size() >= count) {
                return ready;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("not all " + count + " devices are ready: " + driver.devices().stream()
                .map(each -> each.identity().label() + " " + each.status()).toList());
    }

    private List<Long> added(Session session, int residents) throws IOException {
        var operator = access.login("operator", "latihan-operator".toCharArray(), step -> { });
        var scanner = devices.of(FingerprintScanner.class).stream()
                .filter(each -> each.identity().driver().equals("sbi")).findFirst().orElseThrow();
        var lastByte = new LastByte(context.getProperty("loket.bench.sbi.admin"));
        var added = new ArrayList<Long>();
        var warmed = false;
        for (var resident : residents(session, residents + 1)) {
            var warm = warmed;
            warmed = true;
            var recording = enrolments.confirmBiodata(operator, enrolments.begin(operator, resident).enrolment().id());
            while (recording.step().compareTo(Step.FINGERS) <= 0) {
                var item = recording.nextItem().orElseThrow();
                var fingers = item.step() == Step.FINGERS;
                var image = fingers ? take(scanner, recording, item)
                        : take(devices.one(Recorder.kind(item)).orElseThrow(), recording, item);
                recording = enrolments.accept(operator, recording.enrolment().id(), item, List.of(image), "bench:0");
                if (fingers && warm) {
                    added.add(lastByte.sinceMicros("RCAPTURE"));
                }
            }
        }
        return added;
    }

    private static Capture.Image take(Device device, Recording recording, Item item) {
        return Recorder.capture(device, recording, item, Capture.Control.of(recording.resident().nik(), PATIENCE));
    }

    private List<Long> residents(Session session, int wanted) throws IOException {
        var file = installation.data().resolve("bench-list.csv");
        new TrainingList(regions, regions.office().code(), today).write(file, wanted * 3);
        var sheet = lists.outline(session, file).sheets().get(0);
        lists.run(session, new ImportRequest(file, Set.of(sheet.name()), ColumnMapping.suggested(sheet.headers()), "bench",
                null), new Unwatched());
        return store.read(transaction -> transaction.entities()
                .createQuery("select r.id from Resident r where r.birthDate <= :limit order by r.id", Long.class)
                .setParameter("limit", today.minusYears(AgeRule.PRINTING_AGE)).setMaxResults(wanted).getResultList());
    }

    private static double millis(List<Long> micros, int percent) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e3;
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
