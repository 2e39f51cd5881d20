package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class FoundTest {

    @Test
    void aUnitForFingersAndIrisesIsTwoDevicesOfOneSerialNumber() {
        assertNotEquals(found(BioType.FINGER).key(), found(BioType.IRIS).key());
    }

    private static Found found(BioType type) {
        return new Found(type, "Maker/Duo/7", "Maker Duo", false, "Production", 4501, Dialect.V1, "7", "1.0", "Ready",
                Duration.ZERO, Optional.empty(), "");
    }
}
