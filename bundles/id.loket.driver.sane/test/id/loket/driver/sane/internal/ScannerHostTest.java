package id.loket.driver.sane.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class ScannerHostTest {

    @Test
    void hostsAreListedWithTheUsualPortUnlessTold() {
        assertEquals(List.of(new ScannerHost("localhost", 6566), new ScannerHost("10.0.0.7", 7000)),
                ScannerHost.listed("localhost, 10.0.0.7:7000"));
    }

    @Test
    void nothingConfiguredIsNoHost() {
        assertEquals(List.of(), ScannerHost.listed(" "));
    }

    @Test
    void whatIsWrongIsLeftOutAndTheRestKept() {
        assertEquals(List.of(new ScannerHost("b", 6566)), ScannerHost.listed("a:port,b,c:70000,,"));
    }
}
