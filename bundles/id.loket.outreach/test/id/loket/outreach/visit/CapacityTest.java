package id.loket.outreach.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.outreach.visit.Capacity.Seen;

class CapacityTest {

    @Test
    void twoVisitsTeachNothingYet() {
        assertEquals(Capacity.USUAL, Capacity.learned(List.of(new Seen(90, 1, 1), new Seen(80, 1, 1))));
    }

    @Test
    void theBestDayOfALaptopIsWhatADayCanHold() {
        var learned = Capacity.learned(List.of(new Seen(90, 2, 1), new Seen(156, 1, 3), new Seen(41, 1, 1)));

        assertEquals(new Capacity(52, 3), learned);
        assertEquals(208, learned.of(2, 2));
    }

    @Test
    void aVisitThatReachedNobodyTeachesNothingAndNoLaptopCountsAsOne() {
        assertEquals(Capacity.USUAL, Capacity.learned(List.of(new Seen(30, 1, 0), new Seen(0, 1, 1), new Seen(20, 1, 1))));
        assertEquals(new Capacity(30, 3), Capacity.learned(List.of(new Seen(30, 1, 0), new Seen(10, 1, 1), new Seen(20, 1, 1))));
        assertEquals(30, new Capacity(30, 3).of(1, 0));
    }
}
