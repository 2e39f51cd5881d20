package id.loket.equipment.internal;

import static id.loket.equipment.EquipmentState.IN_REPAIR;
import static id.loket.equipment.EquipmentState.IN_SERVICE;
import static id.loket.equipment.EquipmentState.UNUSABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.equipment.Equipment;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.EquipmentKind;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.EquipmentState;
import id.loket.equipment.Ticket;
import id.loket.equipment.TicketStep;
import id.loket.equipment.Tickets.Counts;
import id.loket.equipment.Tickets.Fault;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class FaultTicketsTest {

    private final Session operator = TestSessions.of(Role.OPERATOR);
    private final Session technician = TestSessions.of(Role.IT_ADMIN);
    private final Session colleague = TestSessions.named("ti-2", Role.IT_ADMIN);
    private EquipmentRegister register;
    private FaultTickets tickets;
    private Equipment printer;

    @BeforeEach
    void open(Store store) {
        var outages = new OutageNotes();
        register = new EquipmentRegister(store, outages, null);
        tickets = new FaultTickets(store, new States(outages, null), "loket-1");
        printer = register.add(technician,
                new Details(EquipmentKind.CARD_PRINTER, "Fargo", "HDP5000", "K1", "", "Ruang cetak", null, "ipp:k1"));
    }

    @StoreTest
    void aFaultIsReportedTakenAndClosedWithWhatWasDone() {
        var ticket = report("hasil bergaris");
        assertEquals("Fargo HDP5000 K1", ticket.subject());
        assertEquals("loket-1", ticket.station());
        tickets.take(technician, ticket.id(), true);
        assertEquals(IN_REPAIR, state());
        tickets.close(technician, ticket.id(), "kepala cetak dibersihkan", false);
        assertEquals(IN_SERVICE, state());
        assertEquals(List.of("CLOSED it_admin kepala cetak dibersihkan", "TAKEN it_admin ", "REPORTED operator hasil bergaris"),
                tickets.story(operator, ticket.id()).stream()
                        .map(step -> step.kind() + " " + step.actor() + " " + step.words()).toList());
        assertEquals(ticket.id(), register.story(technician, printer.id()).get(0).ticketId());
    }

    @StoreTest
    void aFaultThatDoesNotKeepAnybodyFromWorkingLeavesTheEquipmentInService() {
        var ticket = report("berbunyi");
        tickets.take(technician, ticket.id(), false);
        assertEquals(IN_SERVICE, state());
        tickets.close(technician, ticket.id(), "dilumasi", false);
        assertEquals(1, register.story(technician, printer.id()).size());
    }

    /** Two seats at once: whichever comes first, the report stands in a ticket that somebody still looks at. */
    @StoreTest
    void aReportInTheMomentOfClosingIsNotLost() throws InterruptedException {
        for (var round = 0; round < 5; round++) {
            var ticket = report("macet");
            tickets.take(technician, ticket.id(), false);
            var closing = new Thread(() -> tickets.close(technician, ticket.id(), "dibersihkan", false));
            closing.start();
            var told = report("macet lagi");
            closing.join();
            var steps = tickets.story(operator, told.id());
            if (told.id() == ticket.id()) {
                assertEquals(TicketStep.Kind.CLOSED, steps.get(0).kind(), "reported before it was closed");
            } else {
                assertEquals(TicketStep.Kind.REPORTED, steps.get(0).kind());
                tickets.take(technician, told.id(), false);
                tickets.close(technician, told.id(), "dibersihkan", false);
            }
        }
    }

    @StoreTest
    void whatIsBeyondRepairIsUnusableAfterItsTicket() {
        var ticket = report("terbakar");
        tickets.take(technician, ticket.id(), true);
        tickets.close(technician, ticket.id(), "tidak dapat diperbaiki", true);
        assertEquals(UNUSABLE, state());
    }

    @StoreTest
    void aSecondReportOfTheSameDeviceJoinsTheTicketThereIs() {
        var first = report("macet");
        var again = tickets.report(TestSessions.of(Role.PRINT_OPERATOR), new Fault(null, "ipp:k1", "Pencetak", "macet lagi"));
        assertEquals(first.id(), again.id());
        assertEquals(2, tickets.story(operator, first.id()).size());
        assertEquals(new Counts(1, 0), tickets.counts(technician));
    }

    @StoreTest
    void aReportAfterTheTicketIsClosedOpensAnother() {
        var first = report("macet");
        tickets.take(technician, first.id(), false);
        tickets.close(technician, first.id(), "dibersihkan", false);
        assertNotEquals(first.id(), report("macet lagi").id());
    }

    @StoreTest
    void reportsOfWhatHasNeitherDeviceNorEntryStayApart() {
        var first = tickets.report(operator, new Fault(null, "", "Kipas angin", "mati"));
        var second = tickets.report(operator, new Fault(null, "", "Kipas angin", "mati"));
        assertNotEquals(first.id(), second.id());
    }

    @StoreTest
    void aTicketIsTakenByOneTechnician() {
        var ticket = report("macet");
        tickets.take(technician, ticket.id(), false);
        refused(EquipmentMsg.ticketTakenAlready, () -> tickets.take(colleague, ticket.id(), true));
        assertEquals(IN_SERVICE, state());
    }

    @StoreTest
    void nothingIsClosedThatNobodyTookOrWithoutSayingWhatWasDone() {
        var ticket = report("macet");
        refused(EquipmentMsg.ticketNotTaken, () -> tickets.close(technician, ticket.id(), "selesai", false));
        tickets.take(technician, ticket.id(), false);
        refused(EquipmentMsg.nothingDone, () -> tickets.close(technician, ticket.id(), " ", false));
        assertEquals(new Counts(0, 1), tickets.counts(technician));
    }

    @StoreTest
    void aFaultThatIsBackOpensItsTicketAgainForWhoeverTakesIt() {
        var ticket = report("macet");
        tickets.take(technician, ticket.id(), true);
        tickets.close(technician, ticket.id(), "dibersihkan", false);
        tickets.reopen(operator, ticket.id(), "macet lagi");
        refused(EquipmentMsg.ticketNotClosed, () -> tickets.reopen(operator, ticket.id(), "macet lagi"));
        assertEquals("ti-2", tickets.take(colleague, ticket.id(), true).takenBy());
        assertEquals(TicketStep.Kind.REOPENED, tickets.story(operator, ticket.id()).get(1).kind());
        assertEquals(IN_REPAIR, state());
    }

    @StoreTest
    void whatATechnicianPutIntoRepairByHandIsInServiceAgainWhenItsTicketIsClosed() {
        var ticket = report("macet");
        tickets.take(technician, ticket.id(), false);
        register.changeState(technician, printer.id(), IN_REPAIR, "dibawa ke toko");
        tickets.close(technician, ticket.id(), "diperbaiki toko", false);
        assertEquals(IN_SERVICE, state());
    }

    @StoreTest
    void openTicketsStandFirstThenThoseBeingLookedAfterThenTheDone() {
        var done = tickets.report(operator, new Fault(null, "", "A", "rusak"));
        var taken = tickets.report(operator, new Fault(null, "", "B", "rusak"));
        var open = tickets.report(operator, new Fault(null, "", "C", "rusak"));
        tickets.take(technician, taken.id(), false);
        tickets.take(technician, done.id(), false);
        tickets.close(technician, done.id(), "baik", false);
        assertEquals(List.of(open.id(), taken.id(), done.id()), tickets.all(operator, 10).stream().map(Ticket::id).toList());
        assertEquals(2, tickets.all(operator, 2).size());
    }

    @StoreTest
    void onlyTechniciansTakeAndClose() {
        var ticket = report("macet");
        assertThrows(Refusal.class, () -> tickets.take(operator, ticket.id(), false));
        assertThrows(Refusal.class, () -> tickets.close(operator, ticket.id(), "selesai", false));
        refused(EquipmentMsg.noFault, () -> report("  "));
    }

    private Ticket report(String words) {
        return tickets.report(operator, new Fault(printer.id(), "", "", words));
    }

    private EquipmentState state() {
        return register.all(technician).get(0).state();
    }

    private static void refused(EquipmentMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
