package id.loket.driver.pcsc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.device.DeviceStatus.State;

class KnownReadersTest {

    private final KnownReaders readers = new KnownReaders();

    @Test
    void aReaderMovedToAnotherPortIsTheSame() {
        readers.seen(List.of("ACS ACR122U 00 00"));
        var reader = readers.all().iterator().next();
        readers.seen(List.of());
        assertEquals(State.OFFLINE, reader.status().state());
        readers.seen(List.of("ACS ACR122U 01 00"));
        assertEquals(1, readers.all().size());
        assertSame(reader, readers.all().iterator().next());
        assertEquals(State.READY, reader.status().state());
    }

    @Test
    void ofTwoAlikeTheOneThatStaysKeepsItsPlace() {
        readers.seen(List.of("ACS ACR122U 00 00", "ACS ACR122U 01 00"));
        assertEquals("[ACS ACR122U READY, ACS ACR122U #2 READY]", told());
        readers.seen(List.of("ACS ACR122U 01 00"));
        assertEquals("[ACS ACR122U OFFLINE, ACS ACR122U #2 READY]", told());
        readers.seen(List.of("ACS ACR122U 01 00", "ACS ACR122U 02 00"));
        assertEquals("[ACS ACR122U READY, ACS ACR122U #2 READY]", told());
    }

    @Test
    void newsAreToldOnce() {
        assertTrue(readers.seen(List.of("ACS ACR122U 00 00")));
        assertFalse(readers.seen(List.of("ACS ACR122U 00 00")));
        assertTrue(readers.away("no service"));
        assertFalse(readers.away("no service"));
    }

    private String told() {
        return readers.all().stream().map(reader -> reader.identity().serial() + " " + reader.status().state()).toList()
                .toString();
    }
}
