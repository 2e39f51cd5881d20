package id.loket.driver.pcsc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReaderNameTest {

    @Test
    void thePortIsNoPartOfAReadersName() {
        assertEquals(new ReaderName("ACS ACR122U PICC Interface", 0), ReaderName.parse("ACS ACR122U PICC Interface 00 00"));
        assertEquals(new ReaderName("ACS ACR122U PICC Interface", 10), ReaderName.parse("ACS ACR122U PICC Interface 0A 00"));
    }

    @Test
    void theSlotIs() {
        assertEquals(new ReaderName("ACS ACR1281 1S Dual Reader (3)", 1), ReaderName.parse("ACS ACR1281 1S Dual Reader 01 02"));
    }

    @Test
    void theSerialNumberStays() {
        assertEquals("Gemalto PC Twin Reader (70D7E2EE)", ReaderName.parse("Gemalto PC Twin Reader (70D7E2EE) 00 00").model());
    }

    @Test
    void windowsWritesThePortOnly() {
        assertEquals(new ReaderName("OMNIKEY CardMan 5x21", 1), ReaderName.parse("OMNIKEY CardMan 5x21 1"));
    }

    @Test
    void aNameWithoutAPortIsTakenAsItIs() {
        assertEquals(new ReaderName("Reader", 0), ReaderName.parse("Reader"));
    }
}
