package id.loket.driver.simulated.internal;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.testing.DriverConformance;

/** Each simulated device against the contract of its kind. */
class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> theFingerprintScanner() {
        return conformance(DeviceKind.FINGERPRINT, Kind.FINGERPRINT)
                .when("tells that it is taken", rig -> rig.is("busy"), Fault.BUSY).checks();
    }

    @TestFactory
    Stream<DynamicTest> theIrisScanner() {
        return conformance(DeviceKind.IRIS, Kind.IRIS).checks();
    }

    @TestFactory
    Stream<DynamicTest> theFaceScanner() {
        return conformance(DeviceKind.FACE, Kind.FACE).checks();
    }

    @TestFactory
    Stream<DynamicTest> theCamera() {
        return conformance(DeviceKind.CAMERA, Kind.CAMERA).checks();
    }

    @TestFactory
    Stream<DynamicTest> theSignaturePad() {
        return conformance(DeviceKind.SIGNATURE, Kind.SIGNATURE).checks();
    }

    @TestFactory
    Stream<DynamicTest> theDocumentScanner() {
        return conformance(DeviceKind.DOCUMENT, Kind.DOCUMENT)
                .when("tells of a jam", rig -> rig.is("jam"), Fault.ATTENTION)
                .when("tells that there is no paper", rig -> rig.is("empty"), Fault.ATTENTION).checks();
    }

    @TestFactory
    Stream<DynamicTest> theCardReader() {
        return conformance(DeviceKind.CARD_READER, Kind.READER)
                .whileWorking("tells when the card is pulled in the middle", rig -> rig.is("card_removed"), Fault.CARD_REMOVED)
                .checks();
    }

    @TestFactory
    Stream<DynamicTest> theCardPrinter() {
        return conformance(DeviceKind.CARD_PRINTER, Kind.PRINTER)
                .when("tells of a jam", rig -> rig.is("jam"), Fault.ATTENTION)
                .when("tells that it has no blanks", rig -> rig.is("empty"), Fault.ATTENTION).checks();
    }

    private static DriverConformance<SimulatedRig> conformance(DeviceKind kind, Kind simulated) {
        return DriverConformance.of(kind, () -> new SimulatedRig(simulated));
    }
}
