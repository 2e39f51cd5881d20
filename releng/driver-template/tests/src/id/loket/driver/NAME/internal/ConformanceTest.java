package id.loket.driver.@name@.internal;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.loket.device.DeviceKind;
import id.loket.device.testing.DriverConformance;

class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> theDriverKeepsTheContractOfItsKind() {
        return DriverConformance.of(DeviceKind.@KIND@, StubRig::new).checks();
    }
}
