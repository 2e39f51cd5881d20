package id.loket.printing.fleet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.DeviceStandings.By;
import id.loket.device.DeviceStandings.Change;
import id.loket.device.DeviceStatus.State;
import id.loket.device.Standing;
import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.fleet.FleetPrinter.Details;
import id.loket.printing.fleet.Printers;
import id.loket.printing.fleet.Printers.Entry;
import id.loket.printing.fleet.Repair.Return;
import id.loket.printing.fleet.Repair.Sending;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class PrinterBooksTest {

    private static final Details HDP = new Details("scripted:1", "Alat cetak 1", "Fargo", "HDP5000", "b3240011", "Ruang cetak");

    private final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    private FleetRoom room;
    private Printers printers;

    @BeforeEach
    void open(TestStore test) {
        room = new FleetRoom(test);
        printers = room.printers;
    }

    @StoreTest
    void aPrinterEntersInServiceAndItsHistoryBeginsWithWhoEnteredIt() {
        var printer = printers.add(supervisor, HDP);
        var entry = only();
        assertEquals(Standing.IN_SERVICE, entry.printer().standing());
        assertEquals("B3240011", entry.printer().details().serialNumber());
        assertEquals(State.OFFLINE, entry.status().state(), "nobody has seen it yet");
        assertEquals(List.of("supervisor"), printers.story(supervisor, printer.id()).changes().stream().map(Change::actor).toList());
    }

    @StoreTest
    void oneSerialNumberStandsInTheBooksOnce() {
        printers.add(supervisor, HDP);
        refused(FleetMsg.serialThere, () -> printers.add(supervisor, new Details("", "Alat cetak 2", "Fargo", "", " B3240011 ", "")));
        refused(FleetMsg.deviceThere, () -> printers.add(supervisor, new Details("scripted:1", "Alat cetak 2", "", "", "X1", "")));
        refused(FleetMsg.noLabel, () -> printers.add(supervisor, new Details("", " ", "", "", "X1", "")));
        refused(FleetMsg.noNumber, () -> printers.add(supervisor, new Details("", "Alat cetak 2", "", "", "", "")));
        refused(FleetMsg.tooLong, () -> printers.add(supervisor, new Details("", "x".repeat(121), "", "", "X1", "")));
    }

    @StoreTest
    void aStandingChangesOnlyWithAReasonAndOnlyToAnotherOne() {
        var printer = printers.add(supervisor, HDP);
        refused(FleetMsg.noReason, () -> printers.changeStanding(supervisor, printer.id(), Standing.UNUSABLE, "  "));
        refused(FleetMsg.sameStanding, () -> printers.changeStanding(supervisor, printer.id(), Standing.IN_SERVICE, "baru"));
        printers.changeStanding(supervisor, printer.id(), Standing.UNUSABLE, "Kepala cetak terbakar");
        var newest = printers.story(supervisor, printer.id()).changes().get(0);
        assertEquals("Kepala cetak terbakar", newest.reason());
        assertEquals(Standing.UNUSABLE, newest.standing());
    }

    @StoreTest
    void aPrinterInRepairIsRefusedToARun() {
        var printer = printers.add(supervisor, HDP);
        room.routing.requireInService("scripted:1");
        printers.send(supervisor, printer.id(), new Sending("Kartu meleleh", "Servis Manado"));
        refused(FleetMsg.notInService, () -> room.routing.requireInService("scripted:1"));
    }

    @StoreTest
    void aRepairTellsWhereItWentWhatItCostAndHowLongItTook() {
        var printer = printers.add(supervisor, HDP);
        printers.send(supervisor, printer.id(), new Sending("Kartu meleleh", "Servis Manado"));
        room.test.clock().advance(Duration.ofDays(12));
        printers.takeBack(supervisor, printer.id(), new Return("Rol pemanas diganti", 1_250_000, true));
        room.test.clock().advance(Duration.ofDays(3));
        var story = printers.story(supervisor, printer.id());
        assertEquals(Duration.ofDays(12), story.down());
        var repair = story.repairs().get(0);
        assertFalse(repair.open());
        assertEquals(1_250_000L, repair.cost());
        assertEquals("Servis Manado", repair.sentTo());
        assertEquals(Standing.IN_SERVICE, only().printer().standing());
        assertEquals(3, story.changes().size());
    }

    @StoreTest
    void whatNobodyRepairedIsUnusableAndKeepsCountingAsDown() {
        var printer = printers.add(supervisor, HDP);
        printers.send(supervisor, printer.id(), new Sending("Kartu meleleh", "Servis Manado"));
        printers.takeBack(supervisor, printer.id(), new Return("Suku cadang tidak ada", 0, false));
        room.test.clock().advance(Duration.ofDays(2));
        assertEquals(Standing.UNUSABLE, only().printer().standing());
        assertEquals(Duration.ofDays(2), printers.story(supervisor, printer.id()).down());
    }

    @StoreTest
    void repairsOutOfOrderAreRefused() {
        var printer = printers.add(supervisor, HDP);
        var id = printer.id();
        refused(FleetMsg.repairNone, () -> printers.takeBack(supervisor, id, new Return("Diganti", 0, true)));
        refused(FleetMsg.noFault, () -> printers.send(supervisor, id, new Sending("", "Servis Manado")));
        refused(FleetMsg.noRepairer, () -> printers.send(supervisor, id, new Sending("Macet", " ")));
        printers.send(supervisor, id, new Sending("Macet", "Servis Manado"));
        refused(FleetMsg.repairOpen, () -> printers.send(supervisor, id, new Sending("Macet", "Servis Manado")));
        refused(FleetMsg.stillInRepair, () -> printers.changeStanding(supervisor, id, Standing.IN_SERVICE, "Sudah ada"));
        refused(FleetMsg.nothingDone, () -> printers.takeBack(supervisor, id, new Return("", 0, true)));
        refused(FleetMsg.costNegative, () -> printers.takeBack(supervisor, id, new Return("Diganti", -1, true)));
        refused(FleetMsg.costTooHigh, () -> printers.takeBack(supervisor, id, new Return("Diganti", 1_000_000_000L, true)));
        printers.takeBack(supervisor, id, new Return("Diganti", 0, false));
        refused(FleetMsg.repairOfUnusable, () -> printers.send(supervisor, id, new Sending("Macet", "Servis Manado")));
    }

    @StoreTest
    void anOldCopyDoesNotOverwriteWhatAnotherSeatWrote() {
        var known = printers.add(supervisor, HDP);
        printers.change(supervisor, known, new Details("scripted:1", "Alat cetak A", "Fargo", "HDP5000", "B3240011", "Lantai 2"));
        refused(FleetMsg.changedMeanwhile, () -> printers.change(supervisor, known, HDP));
        assertEquals("Lantai 2", only().printer().place());
    }

    @StoreTest
    void whoMayNotKeepTheFleetIsRefused() {
        var printer = printers.add(supervisor, HDP);
        var operator = TestSessions.of(Role.PRINT_OPERATOR);
        assertThrows(Refusal.class, () -> printers.changeStanding(operator, printer.id(), Standing.UNUSABLE, "rusak"));
        assertThrows(Refusal.class, () -> printers.add(operator, HDP));
        printers.exercised(operator, printer.id(), "Rol dibersihkan");
        assertThrows(Refusal.class, () -> printers.exercised(TestSessions.of(Role.HEAD), printer.id(), ""));
        assertThrows(Refusal.class, () -> printers.all(TestSessions.of(Role.VERIFIER)));
    }

    @StoreTest
    void aSeatEntersThePrintersItSeesAndTellsTheOtherSeatsHowTheyAre() {
        room.device("scripted:7");
        room.sights.tell();
        var entry = only();
        assertEquals("scripted:7", entry.printer().deviceKey());
        assertEquals(State.READY, entry.status().state());
        assertEquals("station-1", entry.seat());
        assertEquals(1, room.test.announced().stream().filter("printers"::equals).distinct().count());
        room.sights.tell();
        assertEquals(1, printers.all(supervisor).size());
    }

    @StoreTest
    void anotherModuleReadsAndChangesTheStandingHere() {
        room.device("scripted:7");
        room.sights.tell();
        var standings = room.standings;
        room.test.store().write(transaction -> {
            assertTrue(standings.of(transaction, "unheard of").isEmpty());
            standings.enter(transaction, "scripted:7", Standing.IN_REPAIR, new By("it_admin", "Tiket 12"));
            standings.enter(transaction, "scripted:7", Standing.IN_REPAIR, new By("it_admin", "Tiket 13"));
            return null;
        });
        assertEquals(Standing.IN_REPAIR, only().printer().standing());
        assertEquals(2, room.test.store().read(transaction -> standings.story(transaction, "scripted:7")).size());
        assertEquals("Tiket 12", printers.story(supervisor, only().printer().id()).changes().get(0).reason());
        assertEquals(List.of("begin DEVICE Alat cetak 7"), room.office.outages());
    }

    private Entry only() {
        var all = printers.all(supervisor);
        assertEquals(1, all.size());
        return all.get(0);
    }

    static void refused(FleetMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
