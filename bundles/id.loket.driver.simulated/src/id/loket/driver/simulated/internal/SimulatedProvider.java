package id.loket.driver.simulated.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import id.loket.device.Device;
import id.loket.device.DeviceProvider;

/**
 * One simulated device of each kind. Who sits before them is the virtual resident of the NIK that the capture names.
 * Framework properties: {@code loket.simulated.delay} says how many milliseconds a capture takes,
 * {@code loket.simulated.devices} which devices there are ({@code fingerprint camera printer}; all but the printer unless
 * told), {@code loket.simulated.spool} the folder in which the printer leaves the cards' faces.
 */
@Component
public final class SimulatedProvider implements DeviceProvider {

    private static final String DELAY = "loket.simulated.delay";
    private static final String USUAL_DELAY = "250";
    private static final String DEVICES = "loket.simulated.devices";
    private static final String SPOOL = "loket.simulated.spool";
    private static final Set<Kind> USUAL = EnumSet.complementOf(EnumSet.of(Kind.PRINTER));

    private final PlannedFaults faults;
    private final List<SimulatedDevice> devices;
    private ServiceRegistration<?> offered;

    /** @param context tells the properties */
    @Activate
    public SimulatedProvider(BundleContext context) {
        this(context, new PlannedFaults(context));
        // Not a component of its own: while one version of a driver replaces another, either could be given the other's.
        offered = context.registerService(Function.class, faults, PlannedFaults.PROPERTIES);
    }

    private SimulatedProvider(BundleContext context, PlannedFaults faults) {
        this(faults, Duration.ofMillis(Long.parseLong(Optional.ofNullable(context.getProperty(DELAY)).orElse(USUAL_DELAY))),
                Optional.ofNullable(context.getProperty(DEVICES)).map(SimulatedProvider::listed).orElse(USUAL),
                Optional.ofNullable(context.getProperty(SPOOL)).map(Path::of));
    }

    SimulatedProvider(PlannedFaults faults, Duration delay) {
        this(faults, delay, EnumSet.allOf(Kind.class), Optional.empty());
    }

    private SimulatedProvider(PlannedFaults faults, Duration delay, Set<Kind> kinds, Optional<Path> spool) {
        this.faults = faults;
        devices = kinds.stream().map(kind -> device(kind, faults, delay, spool)).toList();
    }

    private static SimulatedDevice device(Kind kind, PlannedFaults faults, Duration delay, Optional<Path> spool) {
        return switch (kind) {
            case FINGERPRINT -> new SimulatedFingerprintScanner(faults, delay);
            case IRIS -> new SimulatedIrisScanner(faults, delay);
            case FACE -> new SimulatedFaceScanner(faults, delay);
            case CAMERA -> new SimulatedCamera(faults, delay);
            case SIGNATURE -> new SimulatedSignaturePad(faults, delay);
            case DOCUMENT -> new SimulatedDocumentScanner(faults, delay);
            case READER -> new SimulatedCardReader(faults, delay);
            case PRINTER -> new SimulatedCardPrinter(faults, delay, spool);
        };
    }

    private static Set<Kind> listed(String kinds) {
        return Arrays.stream(kinds.strip().split("[,\\s]+")).filter(kind -> !kind.isEmpty())
                .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    @Deactivate
    void close() {
        offered.unregister();
    }

    @Override
    public String driver() {
        return "simulated";
    }

    @Override
    public Collection<? extends Device> devices() {
        return devices;
    }
}
