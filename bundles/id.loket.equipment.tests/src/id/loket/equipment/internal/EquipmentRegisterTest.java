package id.loket.equipment.internal;

import static id.loket.equipment.EquipmentState.IN_REPAIR;
import static id.loket.equipment.EquipmentState.IN_SERVICE;
import static id.loket.equipment.EquipmentState.UNUSABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.equipment.Equipment;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.EquipmentKind;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.StateChange;
import id.loket.equipment.Tickets.Fault;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class EquipmentRegisterTest {

    private final Session it = TestSessions.of(Role.IT_ADMIN);
    private final OutageNotes outages = new OutageNotes();
    private EquipmentRegister register;
    private FaultTickets tickets;

    @BeforeEach
    void open(Store store) {
        register = new EquipmentRegister(store, outages, null);
        tickets = new FaultTickets(store, new States(outages, null), "loket-1");
    }

    @StoreTest
    void whatIsAddedStandsInTheRegisterInServiceWithItsFirstLineOfHistory() {
        var printer = register.add(it, printer("K1234"));
        assertEquals(List.of(printer.id()), register.all(it).stream().map(Equipment::id).toList());
        assertEquals(printer("K1234"), register.all(it).get(0).details());
        assertEquals(List.of(IN_SERVICE), states(printer));
    }

    @StoreTest
    void aSerialNumberStandsOnceForKindAndMakerHoweverItIsTyped() {
        register.add(it, printer("K1234"));
        refused(EquipmentMsg.serialInRegister, () -> register.add(it, printer(" k1234 ")));
        register.add(it, details(EquipmentKind.CARD_READER, "Fargo", "K1234", ""));
        assertEquals(2, register.all(it).size());
    }

    @StoreTest
    void severalPiecesWithoutSerialNumberAreToldApartByTheirInventoryNumber() {
        register.add(it, details(EquipmentKind.POWER, "", "", "3.05.01"));
        register.add(it, details(EquipmentKind.POWER, "", "", "3.05.02"));
        refused(EquipmentMsg.noNumber, () -> register.add(it, details(EquipmentKind.POWER, "", "", " ")));
        assertEquals(2, register.all(it).size());
    }

    @StoreTest
    void aFoundDeviceIsTakenInWithWhatItTellsOfItself() {
        var scanner = register.add(it, Details.of(new ScriptedCare().scanner(), "Loket 1"));
        assertEquals(EquipmentKind.FINGERPRINT_SCANNER, scanner.kind());
        assertEquals("FP-77A", scanner.details().serialNumber());
        assertEquals(ScriptedCare.SCANNER, scanner.details().deviceKey());
        refused(EquipmentMsg.deviceInRegister, () -> register.add(it,
                new Details(EquipmentKind.OTHER, "", "", "X1", "", "Gudang", null, ScriptedCare.SCANNER)));
    }

    @StoreTest
    void aTicketOfADeviceBelongsToThePieceAsSoonAsThatIsInTheRegister() {
        var ticket = tickets.report(it, new Fault(null, ScriptedCare.SCANNER, "Pemindai Sidik", "mati"));
        var scanner = register.add(it, Details.of(new ScriptedCare().scanner(), "Loket 1"));
        tickets.take(it, ticket.id(), true);
        assertEquals(List.of(IN_REPAIR, IN_SERVICE), states(scanner));
    }

    @StoreTest
    void everyStateIsAddedToTheHistoryWithWhoAndWhy() {
        var printer = register.add(it, printer("K1"));
        register.changeState(it, printer.id(), IN_REPAIR, "pita kusut");
        register.changeState(it, printer.id(), UNUSABLE, "tidak ada suku cadang");
        assertEquals(List.of(UNUSABLE, IN_REPAIR, IN_SERVICE), states(printer));
        var last = register.story(it, printer.id()).get(0);
        assertEquals("it_admin: tidak ada suku cadang", last.actor() + ": " + last.reason());
        assertEquals(List.of("begin DEVICE Fargo HDP5000 K1", "end DEVICE Fargo HDP5000 K1"), outages.told);
    }

    @StoreTest
    void aStateNeedsAReasonAndMustBeAnother() {
        var printer = register.add(it, printer("K1"));
        refused(EquipmentMsg.noReason, () -> register.changeState(it, printer.id(), UNUSABLE, "  "));
        refused(EquipmentMsg.sameState, () -> register.changeState(it, printer.id(), IN_SERVICE, "sama"));
        assertEquals(1, register.story(it, printer.id()).size());
    }

    @StoreTest
    void whoChangesWhatSomebodyElseHasJustChangedIsTold() {
        var read = register.add(it, printer("K1"));
        register.change(it, read, printer("K2"));
        refused(EquipmentMsg.changedMeanwhile, () -> register.change(it, read, printer("K3")));
        assertEquals("K2", register.all(it).get(0).details().serialNumber());
    }

    @StoreTest
    void anOutageFollowsThePieceWhoseNumberIsCorrected() {
        var printer = register.add(it, printer("K1"));
        register.changeState(it, printer.id(), IN_REPAIR, "rusak");
        register.change(it, register.all(it).get(0), printer("K2"));
        register.changeState(it, printer.id(), IN_SERVICE, "selesai");
        assertEquals(List.of("begin DEVICE Fargo HDP5000 K1", "end DEVICE Fargo HDP5000 K1", "begin DEVICE Fargo HDP5000 K2",
                "end DEVICE Fargo HDP5000 K2"), outages.told);
    }

    @StoreTest
    void anOperatorReadsTheRegisterAndChangesNothing() {
        var operator = TestSessions.of(Role.OPERATOR);
        var printer = register.add(it, printer("K1"));
        assertEquals(1, register.all(operator).size());
        assertThrows(Refusal.class, () -> register.add(operator, printer("K2")));
        assertThrows(Refusal.class, () -> register.change(operator, printer, printer("K2")));
        assertThrows(Refusal.class, () -> register.changeState(operator, printer.id(), UNUSABLE, "x"));
    }

    private List<id.loket.equipment.EquipmentState> states(Equipment equipment) {
        return register.story(it, equipment.id()).stream().map(StateChange::state).toList();
    }

    private static Details printer(String serial) {
        return details(EquipmentKind.CARD_PRINTER, "Fargo", serial, "");
    }

    private static Details details(EquipmentKind kind, String maker, String serial, String inventory) {
        return new Details(kind, maker, maker.isEmpty() ? "" : "HDP5000", serial, inventory, "Ruang cetak", LocalDate.of(2024, 3, 1), "");
    }

    private static void refused(EquipmentMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
