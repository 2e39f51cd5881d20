package id.loket.driver.ipp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

class PrinterAddressTest {

    @Test
    void printersAreListedByNameAndAddress() {
        assertEquals(List.of(
                new PrinterAddress("Printer kartu", URI.create("ipp://localhost:18631/ipp/print")),
                new PrinterAddress("Cadangan", URI.create("ipps://10.0.0.7/ipp/print"))),
                PrinterAddress.listed(
                        "Printer kartu=ipp://localhost:18631/ipp/print, Cadangan = ipps://10.0.0.7/ipp/print"));
        assertEquals(List.of(), PrinterAddress.listed(" "));
    }

    @Test
    void aWrongEntryHidesNoOther() {
        assertEquals(List.of("Baik"), PrinterAddress
                .listed("ipp://no-name/x,Usb=usb://Zebra,Salah=ipp://a b,Baik=ipp://localhost/p")
                .stream().map(PrinterAddress::name).toList());
    }

    @Test
    void ippGoesOverHttpAtItsOwnPort() {
        assertEquals("http://localhost:631/ipp/print", http("ipp://localhost/ipp/print"));
        assertEquals("https://localhost:8443/p", http("ipps://localhost:8443/p"));
    }

    private static String http(String uri) {
        return new PrinterAddress("x", URI.create(uri)).http().toString();
    }
}
