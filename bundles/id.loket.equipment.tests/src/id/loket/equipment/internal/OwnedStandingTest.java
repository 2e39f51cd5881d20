package id.loket.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Session;
import id.loket.device.DeviceStandings;
import id.loket.device.Standing;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.EquipmentKind;
import id.loket.equipment.EquipmentState;
import id.loket.equipment.StateChange;
import id.loket.equipment.Tickets.Fault;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

/** Where another module knows how a device stands, this register shows that and tells it of changes. */
class OwnedStandingTest {

    private static final String DEVICE = "ipp:printer-1";

    private final Session everyone = TestSessions.all();
    private final Owner owner = new Owner();
    private final OutageNotes outages = new OutageNotes();
    private EquipmentRegister register;
    private FaultTickets tickets;

    @BeforeEach
    void open(Store store) {
        register = new EquipmentRegister(store, outages, owner);
        tickets = new FaultTickets(store, new States(outages, owner), "loket-1");
    }

    @StoreTest
    void whatIsTakenInStandsAsItsOwnerSaysAndNotInServiceAnew() {
        owner.says(Standing.IN_REPAIR, "Kepala cetak");
        register.add(everyone, printer());
        assertEquals(EquipmentState.IN_REPAIR, register.all(everyone).get(0).state());
        assertEquals(1, owner.changes.size());
    }

    @StoreTest
    void aChangeAtTheOwnerIsShownHereWithItsHistory() {
        owner.says(Standing.IN_SERVICE, "Dicatat");
        var piece = register.add(everyone, printer());
        owner.says(Standing.UNUSABLE, "Terbakar");
        assertEquals(EquipmentState.UNUSABLE, register.all(everyone).get(0).state());
        assertEquals(EquipmentState.UNUSABLE, register.all(everyone).get(0).state(), "reading it wrote nothing");
        assertEquals(List.of("Terbakar", "Dicatat"), register.story(everyone, piece.id()).stream().map(StateChange::reason).toList());
    }

    @StoreTest
    void aChangeHereGoesToTheOwnerAlsoByATicket() {
        owner.says(Standing.IN_SERVICE, "Dicatat");
        var piece = register.add(everyone, printer());
        register.changeState(everyone, piece.id(), EquipmentState.UNUSABLE, "Terbakar");
        assertEquals(Standing.UNUSABLE, owner.changes.get(0).standing());
        register.changeState(everyone, piece.id(), EquipmentState.IN_SERVICE, "Ternyata bisa");
        var ticket = tickets.report(everyone, new Fault(piece.id(), "", "", "Macet"));
        tickets.take(everyone, ticket.id(), true);
        assertEquals(Standing.IN_REPAIR, owner.changes.get(0).standing());
        tickets.close(everyone, ticket.id(), "Rol diganti", false);
        assertEquals(Standing.IN_SERVICE, owner.changes.get(0).standing());
        assertEquals(List.of(), outages.told, "the owner tells of the outage");
    }

    private static Details printer() {
        return new Details(EquipmentKind.CARD_PRINTER, "Fargo", "HDP5000", "B1", "", "Ruang cetak", null, DEVICE);
    }

    private static final class Owner implements DeviceStandings {

        private final List<Change> changes = new ArrayList<>();

        void says(Standing standing, String reason) {
            changes.add(0, new Change(standing, Instant.parse("2026-11-02T02:00:00Z"), "supervisor", reason));
        }

        @Override
        public Optional<Change> of(Transaction transaction, String device) {
            return device.equals(DEVICE) ? changes.stream().findFirst() : Optional.empty();
        }

        @Override
        public List<Change> story(Transaction transaction, String device) {
            return List.copyOf(changes);
        }

        @Override
        public void enter(Transaction transaction, String device, Standing standing, By by) {
            changes.add(0, new Change(standing, transaction.now(), by.actor(), by.reason()));
        }
    }
}
