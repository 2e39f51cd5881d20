package id.loket.driver.simulated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

/** The driver in a framework: found by the registry of devices, and contained by it. */
class WiringTest {

    private static final Nik NIK = new Nik("7110014107900001");

    @Test
    @SuppressWarnings("unchecked")
    void theDevicesServiceHandsOutTheSimulatedScanner() throws Exception {
        var devices = service(Devices.class);
        var scanner = devices.one(FingerprintScanner.class).orElseThrow();
        assertTrue(scanner.identity().simulated());
        assertTrue(scanner.capture(FingerPosition.LEFT_INDEX, Control.of(NIK, Duration.ofSeconds(5))).quality() >= 70);

        service(Function.class, "(loket.simulated=faults)").apply("fingerprint busy");
        assertEquals(Fault.BUSY, assertThrows(DeviceException.class, () ->
                scanner.capture(FingerPosition.LEFT_INDEX, Control.of(NIK, Duration.ofSeconds(5)))).fault());
    }

    private static <T> T service(Class<T> type) throws InterruptedException, BundleException, InvalidSyntaxException {
        return service(type, "(objectClass=*)");
    }

    private static <T> T service(Class<T> type, String which)
            throws InterruptedException, BundleException, InvalidSyntaxException {
        var bundle = FrameworkUtil.getBundle(WiringTest.class);
        FrameworkUtil.getBundle(Devices.class).start();
        var tracker = new ServiceTracker<T, T>(bundle.getBundleContext(),
                FrameworkUtil.createFilter("(&(objectClass=" + type.getName() + ")" + which + ")"), null);
        tracker.open();
        try {
            var service = tracker.waitForService(5_000);
            assertNotNull(service, () -> "no " + type.getSimpleName());
            return service;
        } finally {
            tracker.close();
        }
    }
}
