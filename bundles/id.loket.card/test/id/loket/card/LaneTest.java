package id.loket.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

import id.loket.card.Lane.Gate;

class LaneTest {

    @Test
    void everyLaneHasItsOwnNumberAndIsFoundByIt() {
        var codes = new HashSet<Integer>();
        var lanes = 0;
        for (var gate : Gate.values()) {
            for (var kind : CardClass.values()) {
                for (var origin : Origin.Kind.values()) {
                    for (var marked : new boolean[] {true, false}) {
                        var lane = new Lane(gate, marked, kind, origin);
                        assertEquals(lane, Lane.of(lane.code()));
                        codes.add(lane.code());
                        lanes++;
                    }
                }
            }
        }
        assertEquals(lanes, codes.size());
    }

    /** These numbers are in the upgrade script of the cards that were there before there were lanes. */
    @Test
    void theNumbersOfTheUpgradeScriptHold() {
        assertEquals(20, new Lane(Gate.OPEN, false, CardClass.FIRST_TIMER, Origin.Kind.COUNTER).code());
        assertEquals(24, new Lane(Gate.OPEN, false, CardClass.FIRST_CARD, Origin.Kind.COUNTER).code());
        assertEquals(28, new Lane(Gate.OPEN, false, CardClass.LOST, Origin.Kind.COUNTER).code());
        assertEquals(32, new Lane(Gate.OPEN, false, CardClass.REPLACEMENT, Origin.Kind.COUNTER).code());
        assertEquals(36, new Lane(Gate.OPEN, false, CardClass.OUT_OF_DOMICILE, Origin.Kind.COUNTER).code());
        assertEquals(20 + 80, new Lane(Gate.AGE, false, CardClass.FIRST_TIMER, Origin.Kind.COUNTER).code());
        assertEquals(20 + 120, new Lane(Gate.WITHDRAWN, false, CardClass.FIRST_TIMER, Origin.Kind.COUNTER).code());
    }
}
