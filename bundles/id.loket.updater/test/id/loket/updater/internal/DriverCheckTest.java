package id.loket.updater.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.device.DeviceCare;
import id.loket.device.DeviceCare.DriverReport;
import id.loket.updater.Preview.Difference;

class DriverCheckTest {

    private final DriverCheck check = new DriverCheck();

    @BeforeEach
    void aDriverHangs() {
        var drivers = List.of(new DriverReport("sbi", "1.0.0", Optional.empty(), 1, 1), new DriverReport("ipp", "1.0.0", Optional.empty(), 0, 1));
        check.care = (DeviceCare) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DeviceCare.class},
                (proxy, method, arguments) -> drivers);
    }

    @Test
    void aDriverWithAStuckThreadIsReplacedAtARestart() {
        assertTrue(check.isStuck(List.of(driver("ipp", "1.0.0", "1.1.0"), driver("sbi", "1.0.0", "1.1.0"))));
        assertTrue(check.isStuck(List.of(driver("sbi", "1.0.0", ""))));
    }

    @Test
    void anotherDriversStuckThreadHoldsNobodyBack() {
        assertFalse(check.isStuck(List.of(driver("ipp", "1.0.0", "1.1.0"), new Difference("id.loket.stock.feature", "Stok", "1", "2"))));
    }

    @Test
    void aDriverThatComesWaitsForNoOldThread() {
        assertFalse(check.isStuck(List.of(driver("sbi", "", "1.1.0"))));
    }

    private static Difference driver(String name, String from, String to) {
        return new Difference("id.loket.driver." + name + ".feature", name, from, to);
    }
}
