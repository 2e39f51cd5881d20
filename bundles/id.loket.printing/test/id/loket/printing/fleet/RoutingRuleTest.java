package id.loket.printing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.device.DeviceStatus.State;
import id.loket.device.Standing;
import id.loket.printing.fleet.RoutingRule.Bar;
import id.loket.printing.fleet.RoutingRule.Candidate;
import id.loket.printing.fleet.RoutingRule.Job;
import id.loket.printing.fleet.RoutingRule.Move;

class RoutingRuleTest {

    private static final RoutingRule EVERYWHERE = new RoutingRule("");

    @Test
    void aPrinterInRepairOrUnusableNeverTakesPart() {
        assertEquals(Bar.IN_REPAIR, EVERYWHERE.bar(printer("a", Standing.IN_REPAIR, State.READY, 60)));
        assertEquals(Bar.UNUSABLE, EVERYWHERE.bar(printer("a", Standing.UNUSABLE, State.READY, 60)));
        assertEquals(Bar.NONE, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.READY, 60)));
    }

    @Test
    void whatAPrinterSaysOfItselfBarsItToo() {
        assertEquals(Bar.AWAY, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.OFFLINE, 60)));
        assertEquals(Bar.AWAY, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.UNKNOWN, 60)));
        assertEquals(Bar.NEEDS_PERSON, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.ATTENTION, 60)));
        assertEquals(Bar.NONE, EVERYWHERE.bar(printer("a", Standing.IN_SERVICE, State.BUSY, 60)));
    }

    @Test
    void aRoomKeepsToItsOwnPrinters() {
        var kotabunan = new RoutingRule("Kotabunan");
        assertEquals(Bar.OTHER_PLACE, kotabunan.bar(printer("a", Standing.IN_SERVICE, State.READY, 60)));
        assertEquals(Bar.NONE, new RoutingRule("ruang cetak").bar(printer("a", Standing.IN_SERVICE, State.READY, 60)));
    }

    @Test
    void anOpenInspectionAndAnEmptyHopperBarAPrinter() {
        assertEquals(Bar.INSPECT_WAITS, EVERYWHERE.bar(new Candidate("a", "A", "", Standing.IN_SERVICE, State.READY, 60, true, true)));
        assertEquals(Bar.HOPPER_EMPTY, EVERYWHERE.bar(new Candidate("a", "A", "", Standing.IN_SERVICE, State.READY, 60, false, false)));
    }

    @Test
    void theNextCardGoesWhereItIsDoneFirst() {
        var slow = printer("slow", Standing.IN_SERVICE, State.READY, 30);
        var fast = printer("fast", Standing.IN_SERVICE, State.READY, 90);
        assertEquals(Optional.of(fast), EVERYWHERE.choose(List.of(slow, fast), Map.of()));
        assertEquals(Optional.of(fast), EVERYWHERE.choose(List.of(slow, fast), Map.of("fast", 1)));
        assertEquals(Optional.of(slow), EVERYWHERE.choose(List.of(slow, fast), Map.of("fast", 3)));
        assertEquals(Optional.empty(), EVERYWHERE.choose(List.of(), Map.of()));
    }

    @Test
    void failoverMovesWhatWaitsAndNeverTheCardInThePrinter() {
        var jammed = printer("jammed", Standing.IN_SERVICE, State.ATTENTION, 60);
        var good = printer("good", Standing.IN_SERVICE, State.READY, 60);
        var other = printer("other", Standing.IN_SERVICE, State.READY, 60);
        var moves = EVERYWHERE.failover(List.of(jammed, good, other),
                List.of(new Job(1, "jammed", true), new Job(2, "jammed", false), new Job(3, "jammed", false), new Job(4, "good", false)));
        assertEquals(List.of(new Move(2, "jammed", Optional.of("other")), new Move(3, "jammed", Optional.of("good"))), moves);
    }

    @Test
    void whereNoPrinterIsLeftTheJobsWait() {
        var gone = printer("gone", Standing.IN_SERVICE, State.OFFLINE, 60);
        assertEquals(List.of(new Move(2, "gone", Optional.empty()), new Move(3, "unheard of", Optional.empty())),
                EVERYWHERE.failover(List.of(gone),
                        List.of(new Job(1, "gone", true), new Job(2, "gone", false), new Job(3, "unheard of", false))));
        assertTrue(EVERYWHERE.failover(List.of(gone), List.of()).isEmpty());
    }

    private static Candidate printer(String key, Standing standing, State device, double perHour) {
        return new Candidate(key, key, "Ruang cetak", standing, device, perHour, false, true);
    }
}
