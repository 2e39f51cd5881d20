package id.loket.driver.sbi.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.loket.device.Device;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.testing.DriverConformance;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** The driver against the contracts of its kinds, with the simulated service as a process of its own. */
class SbiConformanceTest {

    private static SimulatedService service;

    @BeforeAll
    static void start() {
        service = SimulatedService.started("--serial", "KIT-");
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> takesFingersAsTheContractSays() {
        return checks(DeviceKind.FINGERPRINT);
    }

    @TestFactory
    Stream<DynamicTest> takesIrisesAsTheContractSays() {
        return checks(DeviceKind.IRIS);
    }

    @TestFactory
    Stream<DynamicTest> takesFacesAsTheContractSays() {
        return checks(DeviceKind.FACE);
    }

    @TestFactory
    Stream<DynamicTest> takesPortraitsAsTheContractSays() {
        return checks(DeviceKind.CAMERA);
    }

    private static Stream<DynamicTest> checks(DeviceKind kind) {
        return DriverConformance.of(kind, ServiceRig::new).checks();
    }

    /** Each check finds the service well. */
    private static final class ServiceRig implements Rig {

        private final Settings settings = SimulatedService.settings(service);

        ServiceRig() {
            service.command("well");
        }

        @Override
        public DeviceProvider start() {
            return new SbiProvider(settings, Clock.systemUTC());
        }

        @Override
        public void stop(DeviceProvider driver) {
            ((SbiProvider) driver).close();
        }

        @Override
        public void peer(Peer how) {
            service.command(switch (how) {
                case WELL -> "well";
                case SILENT -> "fault?kind=nothing-seen";
                case GONE -> "fault?kind=unplug";
                case GARBAGE -> "fault?kind=garbage-iso";
            });
        }

        @Override
        public boolean isTested(Device device) {
            return device.identity().serial().contains("KIT-");
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(3);
        }
    }
}
