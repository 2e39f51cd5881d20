package id.loket.driver.sane.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.driver.sane.internal.KnownScanners.Told;

class KnownScannersTest {

    private final KnownScanners scanners = new KnownScanners(new ScannerHost("localhost", 6566));

    @Test
    void aScannerInAnotherUsbPortIsTheSame() {
        scanners.seen(List.of(new Told("genesys:libusb:001:004", "Canon", "LiDE 220")));
        scanners.seen(List.of(new Told("genesys:libusb:002:011", "Canon", "LiDE 220")));
        assertEquals("[sane:localhost/genesys:usb:LiDE 220 READY]", told());
    }

    @Test
    void twoAlikeAreTwo() {
        scanners.seen(List.of(new Told("genesys:libusb:001:004", "Canon", "LiDE 220"),
                new Told("genesys:libusb:001:005", "Canon", "LiDE 220")));
        assertEquals("[sane:localhost/genesys:usb:LiDE 220 READY, sane:localhost/genesys:usb:LiDE 220#2 READY]", told());
    }

    @Test
    void aScannerThatIsAwayStaysListed() {
        scanners.seen(List.of(new Told("fujitsu:ScanSnap iX500:1234", "FUJITSU", "ScanSnap iX500")));
        assertTrue(scanners.seen(List.of()));
        assertEquals("[sane:localhost/fujitsu:ScanSnap iX500:1234 OFFLINE]", told());
        assertFalse(scanners.seen(List.of()));
    }

    private String told() {
        return scanners.all().stream().map(scanner -> scanner.identity().key() + " " + scanner.status().state()).toList()
                .toString();
    }
}
