package id.loket.stock.consumable.internal;

import static id.loket.stock.supply.internal.SupplyOffice.HEAD;
import static id.loket.stock.supply.internal.SupplyOffice.KEEPER;
import static id.loket.stock.supply.internal.SupplyOffice.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;

import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.kernel.text.Refusal;
import id.loket.stock.consumable.ConsumableEntry;
import id.loket.stock.consumable.ConsumableMsg;
import id.loket.stock.consumable.Consumables.Delivery;
import id.loket.stock.supply.internal.SupplyOffice;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;

class ConsumablesTest {

    private static final String PRINTER = "ipp:1";

    private Store store;
    private StoredConsumables consumables;
    private long batch;

    @BeforeEach
    void open(Store opened, FixedClock clock) {
        store = opened;
        consumables = new StoredConsumables(store, new SupplyOffice(store, clock).settings);
        batch = consumables.receive(KEEPER, ribbon("R-2026-04", 10, 500)).id();
    }

    private static Delivery ribbon(String number, long rolls, int prints) {
        return new Delivery(Kind.RIBBON, number, rolls, prints, "SJ-R-1");
    }

    private long left() {
        return consumables.level(HEAD, Kind.RIBBON).rolls();
    }

    @StoreTest
    void aRollGoesFromTheShelfToThePrinterAndIsUsedUpByTheNext() {
        consumables.mount(KEEPER, PRINTER, Kind.RIBBON, "R-2026-04");
        assertEquals(9, left());
        assertEquals("R-2026-04", consumables.mounted(PRINTER, Kind.RIBBON).orElseThrow().batch());
        consumables.mount(KEEPER, PRINTER, Kind.RIBBON, "R-2026-04");
        assertEquals(8, left());
        assertEquals(1, consumables.mounted(HEAD).size());
        assertEquals(List.of(ConsumableEntry.Kind.RECEIVED, ConsumableEntry.Kind.MOUNTED, ConsumableEntry.Kind.USED_UP,
                ConsumableEntry.Kind.MOUNTED), consumables.story(HEAD, batch).stream().map(ConsumableEntry::kind).toList());
    }

    @StoreTest
    void thePrintRoomMountsAndDismountsByTheCardsContract() {
        store.write(transaction -> consumables.mount(transaction, PRINTER, Kind.RIBBON, "R-2026-04", "printer"));
        assertEquals(9 * 500, consumables.printsLeft(Kind.RIBBON));
        store.write(transaction -> {
            consumables.dismount(transaction, PRINTER, Kind.RIBBON, End.BACK_ON_SHELF, 12, "printer");
            return null;
        });
        assertEquals(10, left());
        assertEquals(Optional.empty(), consumables.mounted(PRINTER, Kind.RIBBON));
        assertEquals(12, consumables.story(HEAD, batch).get(2).prints());
    }

    @StoreTest
    void fewRollsAreToBeOrdered() {
        assertFalse(consumables.reorderDue(Kind.RIBBON));
        consumables.reorderAt(KEEPER, Kind.RIBBON, 10);
        assertTrue(consumables.reorderDue(Kind.RIBBON));
        consumables.count(KEEPER, batch, 0, "rak kosong");
        assertTrue(consumables.reorderDue(Kind.RIBBON));
    }

    @StoreTest
    void whatTheOfficeNeverHadIsNotToBeOrdered() {
        assertFalse(consumables.reorderDue(Kind.FILM));
        assertFalse(consumables.level(KEEPER, Kind.FILM).reorderDue());
    }

    @StoreTest
    void whatIsCountedDifferentNeedsAReasonAndStaysInTheStory() {
        refused(ConsumableMsg.noReason, () -> consumables.count(KEEPER, batch, 9, " "));
        consumables.count(KEEPER, batch, 9, "satu rol dipinjam ruang cetak lain");
        assertEquals(9, left());
        assertEquals(-1, consumables.story(HEAD, batch).get(1).rolls());
        consumables.count(KEEPER, batch, 9, "");
        consumables.spoil(KEEPER, batch, 2, "terkena air");
        assertEquals(7, left());
    }

    @StoreTest
    void anEmptyBatchOrAnUnknownOneIsNotMounted() {
        refused(ConsumableMsg.batchUnknown, () -> consumables.mount(KEEPER, PRINTER, Kind.FILM, "R-2026-04"));
        refused(ConsumableMsg.noPrinter, () -> consumables.mount(KEEPER, " ", Kind.RIBBON, "R-2026-04"));
        consumables.spoil(KEEPER, batch, 10, "terkena air");
        refused(ConsumableMsg.noRoll, () -> consumables.mount(KEEPER, PRINTER, Kind.RIBBON, "R-2026-04"));
        refused(ConsumableMsg.noRoll, () -> consumables.spoil(KEEPER, batch, 1, "lagi"));
    }

    @StoreTest
    void aDeliveryThatMakesNoSenseIsRefused() {
        refused(ConsumableMsg.noBatch, () -> consumables.receive(KEEPER, ribbon(" ", 1, 500)));
        refused(ConsumableMsg.rollsWrong, () -> consumables.receive(KEEPER, ribbon("R-2", 0, 500)));
        refused(ConsumableMsg.rollsWrong, () -> consumables.receive(KEEPER, ribbon("R-2", 10_001, 500)));
        refused(ConsumableMsg.printsWrong, () -> consumables.receive(KEEPER, ribbon("R-2", 1, 5)));
        refused(ConsumableMsg.batchDiffers, () -> consumables.receive(KEEPER, ribbon("R-2026-04", 1, 250)));
        refused(ConsumableMsg.noDocument, () -> consumables.receive(KEEPER, new Delivery(Kind.RIBBON, "R-2", 1, 500, "")));
        assertThrows(Refusal.class, () -> consumables.receive(HEAD, ribbon("R-2", 1, 500)));
        assertEquals(10, left());
    }
}
