package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.device.Device;
import id.loket.device.DeviceProvider;

/**
 * One simulated device of each capturing kind. Who sits before them is the virtual resident of the NIK that the capture
 * names. {@code loket.simulated.delay} says how many milliseconds a capture takes.
 */
@Component
public final class SimulatedProvider implements DeviceProvider {

    private static final String DELAY = "loket.simulated.delay";
    private static final String USUAL_DELAY = "250";

    private final List<Device> devices;

    /**
     * @param context tells the delay
     * @param faults what will go wrong
     */
    @Activate
    public SimulatedProvider(BundleContext context, @Reference PlannedFaults faults) {
        this(faults, Duration.ofMillis(
                Long.parseLong(Optional.ofNullable(context.getProperty(DELAY)).orElse(USUAL_DELAY))));
    }

    SimulatedProvider(PlannedFaults faults, Duration delay) {
        devices = List.of(
                new SimulatedFingerprintScanner(faults, delay),
                new SimulatedIrisScanner(faults, delay),
                new SimulatedCamera(faults, delay),
                new SimulatedSignaturePad(faults, delay));
    }

    @Override
    public String driver() {
        return "simulated";
    }

    @Override
    public Collection<Device> devices() {
        return devices;
    }
}
