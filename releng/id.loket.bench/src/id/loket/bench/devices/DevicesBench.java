package id.loket.bench.devices;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.bench.office.Percentiles;
import id.loket.console.Command;
import id.loket.device.DeviceProvider;
import id.loket.device.Devices;
import id.loket.store.Store;
import id.loket.testing.scanner.ScannerRelay;

/**
 * How long a look at the hundred ports of the biometric interface takes among strange listeners, how many known devices
 * it drops, and for each driver what Loket adds between the peer's last byte and the durable record. Settings
 * {@code loket.bench.…} name the peers. Argument: how many residents are recorded for it, 3 unless told.
 */
@Component(property = Command.NAME + "=bench-devices")
public final class DevicesBench implements Command {

    private static final int RESIDENTS = 3;
    private static final int ROUNDS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BundleContext context;
    private final BenchOffice office;
    private final Store store;
    private final Devices devices;
    private final List<DeviceProvider> drivers;

    /** Called by Declarative Services. */
    @Activate
    public DevicesBench(BundleContext context, @Reference BenchOffice office, @Reference Store store,
            @Reference Devices devices,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DeviceProvider> drivers) {
        this.context = context;
        this.office = office;
        this.store = store;
        this.devices = devices;
        this.drivers = drivers;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        var residents = arguments.isEmpty() ? RESIDENTS : Integer.parseInt(arguments.get(0));
        var scan = PortScan.of(driver("sbi"), setting("loket.bench.sbi.devices"), PATIENCE, out);
        var added = new LinkedHashMap<String, Collection<Long>>();
        var service = new LastByte(context.getProperty("loket.bench.sbi.admin"));
        try (var camera = new NumberingCamera(setting("loket.bench.camera.port"))) {
            added.putAll(new CaptureOverhead(office, service, camera, PATIENCE).measured(session, residents));
        }
        try (var scanner = new ScannerRelay(setting("loket.bench.scanner.saned"), setting("loket.bench.scanner.port"))) {
            driver("sane").rescan();
            added.putAll(new ActOverhead(devices, store, session, PATIENCE).measured(context, ROUNDS, scanner::lastByteNanos));
        }
        added.forEach((driver, nanos) -> out.printf(Locale.ROOT, "%-10s %4d times, p50 %6.1f ms, p95 %6.1f ms%n", driver,
                nanos.size(), Percentiles.millis(nanos, 50), Percentiles.millis(nanos, 95)));
        out.println(figures(scan, added));
        return scan.dropped() == 0 ? 0 : 1;
    }

    private static String figures(PortScan scan, Map<String, Collection<Long>> added) {
        return added.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "\"%s_overhead_p95_ms\":%.1f", each.getKey(),
                        Percentiles.millis(each.getValue(), 95)))
                .collect(Collectors.joining(",", String.format(Locale.ROOT, "{\"scan_ms\":%.0f,\"dropped\":%d,",
                        scan.longestMillis(), scan.dropped()), "}"));
    }

    private DeviceProvider driver(String name) {
        return drivers.stream().filter(each -> each.driver().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the driver " + name + " is not there"));
    }

    private int setting(String name) {
        return Integer.parseInt(context.getProperty(name));
    }
}
