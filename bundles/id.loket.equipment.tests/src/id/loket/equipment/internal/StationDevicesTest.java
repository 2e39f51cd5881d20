package id.loket.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.DeviceKind;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.Tickets.Fault;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class StationDevicesTest {

    private final Session it = TestSessions.of(Role.IT_ADMIN);
    private final Session operator = TestSessions.of(Role.OPERATOR);
    private final ScriptedCare care = new ScriptedCare();
    private Store store;
    private StationDevices desk;
    private FixedClock clock;

    @BeforeEach
    void open(Store opened, FixedClock office) {
        store = opened;
        clock = office;
        desk = new StationDevices(store, care, clock);
    }

    @StoreTest
    void aDeviceComesWithItsDriverItsEntryInTheRegisterAndWhatIsReportedOfIt() {
        var outages = new OutageNotes();
        var entry = new EquipmentRegister(store, outages, null).add(it, Details.of(care.scanner(), "Loket 1"));
        var ticket = new FaultTickets(store, new States(outages, null), "loket-1").report(operator, new Fault(null, ScriptedCare.SCANNER, "", "mati"));
        var known = only();
        assertEquals("1.0.0", known.driver().orElseThrow().version());
        assertEquals(entry.id(), known.equipment().orElseThrow().id());
        assertEquals(ticket.id(), known.ticket().orElseThrow().id());
    }

    @StoreTest
    void theChosenDeviceOfAStepIsTold() {
        desk.assign(operator, DeviceKind.FINGERPRINT, Optional.of(ScriptedCare.SCANNER));
        assertEquals(Map.of(DeviceKind.FINGERPRINT, ScriptedCare.SCANNER), desk.overview(operator).assigned());
        desk.assign(operator, DeviceKind.FINGERPRINT, Optional.empty());
        assertEquals(Map.of(), desk.overview(operator).assigned());
    }

    @StoreTest
    void aDriverGoesOutOfServiceAndBackWithAReason() {
        assertEquals(EquipmentMsg.noReason,
                assertThrows(Refusal.class, () -> desk.quarantine(it, "sbi", " ")).reason());
        desk.quarantine(it, "sbi", "gambar terpotong");
        desk.release(it, "sbi", "versi baru");
        assertEquals(List.of("quarantine sbi: gambar terpotong", "release sbi"), care.done);
    }

    @StoreTest
    void aDeviceThatItsDriverStillNamesIsNotCalledForgotten() {
        assertEquals(EquipmentMsg.stillListed,
                assertThrows(Refusal.class, () -> desk.forget(it, ScriptedCare.SCANNER)).reason());
        desk.forget(it, "sbi:gone");
    }

    @StoreTest
    void anOperatorLooksForDevicesAndTakesNoDriverOutOfService() {
        desk.rescan(operator);
        assertThrows(Refusal.class, () -> desk.quarantine(operator, "sbi", "coba"));
        assertThrows(Refusal.class, () -> desk.release(operator, "sbi", "coba"));
        assertThrows(Refusal.class, () -> desk.forget(operator, ScriptedCare.SCANNER));
        assertEquals(List.of("rescan"), care.done);
    }

    @StoreTest
    void aReportBeginsWithTheFaultOfTodayAndNotWithYesterdays() {
        care.failed(clock.instant(), "Data tidak terbaca.|Yang lain aman.|Ulangi.");
        assertEquals("Data tidak terbaca.", desk.faultOfToday(only()));
        care.failed(clock.instant(), "Data v1.2 tidak terbaca. Yang lain aman. Ulangi.");
        assertEquals("Data v1.2 tidak terbaca.", desk.faultOfToday(only()));
        care.failed(clock.instant().minus(Duration.ofDays(1)), "Data tidak terbaca.");
        assertTrue(desk.faultOfToday(only()).isEmpty());
    }

    private Known only() {
        return desk.overview(operator).devices().get(0);
    }
}
