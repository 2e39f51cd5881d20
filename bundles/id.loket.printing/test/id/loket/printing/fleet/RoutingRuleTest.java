package id.loket.printing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import id.loket.device.DeviceStatus.State;
import id.loket.device.Standing;
import id.loket.printing.fleet.RoutingRule.Bar;
import id.loket.printing.fleet.RoutingRule.Candidate;

class RoutingRuleTest {

    private static final RoutingRule EVERYWHERE = new RoutingRule("");

    @Test
    void aPrinterInRepairOrUnusableNeverTakesPart() {
        assertEquals(Bar.IN_REPAIR, EVERYWHERE.bar(printer("a", Standing.IN_REPAIR, State.READY)));
        assertEquals(Bar.UNUSABLE, EVERYWHERE.bar(printer("a", Standing.UNUSABLE, State.READY)));
        assertEquals(Bar.NONE, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.READY)));
    }

    @Test
    void whatAPrinterSaysOfItselfBarsItToo() {
        assertEquals(Bar.AWAY, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.OFFLINE)));
        assertEquals(Bar.AWAY, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.UNKNOWN)));
        assertEquals(Bar.NEEDS_PERSON, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.ATTENTION)));
        assertEquals(Bar.NONE, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.BUSY)));
    }

    @Test
    void aRoomKeepsToItsOwnPrinters() {
        var kotabunan = new RoutingRule("Kotabunan");
        assertEquals(Bar.OTHER_PLACE, kotabunan.bar(printer("a", Standing.IN_SERVICE, State.READY)));
        assertEquals(Bar.NONE, new RoutingRule("ruang cetak").bar(printer("a", Standing.IN_SERVICE, State.READY)));
    }

    @Test
    void aPrinterOfWhichNobodySaidWhereItStandsIsEverywhere() {
        assertEquals(Bar.NONE, new RoutingRule("Kotabunan").bar(new Candidate("a", "A", "", Standing.IN_SERVICE, State.READY, false, true)));
    }

    @Test
    void anOpenInspectionAndAnEmptyHopperBarAPrinter() {
        assertEquals(Bar.INSPECT_WAITS, EVERYWHERE.bar(new Candidate("a", "A", "", Standing.IN_SERVICE, State.READY, true, true)));
        assertEquals(Bar.HOPPER_EMPTY, EVERYWHERE.bar(new Candidate("a", "A", "", Standing.IN_SERVICE, State.READY, false, false)));
    }

    private static Candidate printer(String key, Standing standing, State device) {
        return new Candidate(key, key, "Ruang cetak", standing, device, false, true);
    }
}
