package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.Optional;

import id.loket.device.DeviceProvider;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** The simulated driver, whose peer is its own plan of faults. */
final class SimulatedRig implements Rig {

    private static final Duration DELAY = Duration.ofMillis(60);

    private final PlannedFaults faults = new PlannedFaults(Optional.empty());
    private final Kind kind;

    SimulatedRig(Kind kind) {
        this.kind = kind;
    }

    @Override
    public DeviceProvider start() {
        return new SimulatedProvider(faults, DELAY);
    }

    @Override
    public void stop(DeviceProvider driver) {
        // the component has no end of its own
    }

    @Override
    public void peer(Peer how) {
        switch (how) {
            case WELL -> is("well");
            case SILENT -> is("silent");
            case GONE -> is("unplugged");
            case GARBAGE -> is("garbage");
        }
    }

    void is(String trouble) {
        faults.fault(kind.name(), trouble, "always");
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration captureTime() {
        return Duration.ofSeconds(3);
    }
}
