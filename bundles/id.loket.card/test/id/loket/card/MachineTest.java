package id.loket.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {

    @ParameterizedTest
    @ValueSource(strings = {"ipp:ipp://localhost:631/ipp/print", "ipp:ipp://LOCALHOST/printers/kartu",
        "ipp:ipp://127.0.0.1:8631/ipp/print", "ipp:ipps://[::1]:631/ipp/print", "ipp:ipp://petugas@localhost:631/ipp/print"})
    void anAddressOfTheStationItselfIsAnotherMachineAtEachStation(String printer) {
        assertNotEquals(Machine.of(printer, "loket-1"), Machine.of(printer, "loket-2"));
        assertEquals(Machine.of(printer, "loket-1"), Machine.of(printer, "loket-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipp:ipp://10.0.0.7:631/ipp/print", "ipp:ipp://printer-localhost.kantor:631/ipp/print",
        "ipp:ipp://localhost.kantor:631/ipp/print", "usb:HDP5000-0042"})
    void everyOtherKeyIsTheSameMachineFromEverywhere(String printer) {
        assertEquals(Machine.of(printer, "loket-1"), Machine.of(printer, "loket-2"));
    }
}
