package id.loket.driver.@name@.internal;

import java.time.Duration;
import java.util.Optional;

import id.loket.device.DeviceProvider;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** The driver before a stub; to be replaced by the device itself, or what stands in for it, as soon as there is one. */
final class StubRig implements Rig {

    private final StubTransport stub = new StubTransport();

    @Override
    public DeviceProvider start() {
        return new Provider(Optional.of(stub));
    }

    @Override
    public void stop(DeviceProvider driver) {
        ((Provider) driver).close();
    }

    @Override
    public void peer(Peer how) {
        stub.is(how);
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
