package id.loket.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RangeSetTest {

    private static BlankRange range(long first, long last) {
        return BlankRange.of("DKB#6", first, last);
    }

    @Test
    void aThousandRandomStepsAgreeWithASetOfBits() {
        var random = new Random(4);
        var set = new RangeSet();
        var bits = new BitSet();
        for (var step = 0; step < 1000; step++) {
            var first = random.nextInt(300);
            var last = first + random.nextInt(20);
            if (random.nextBoolean()) {
                set.add(range(first, last));
                bits.set(first, last + 1);
            } else {
                set.remove(range(first, last));
                bits.clear(first, last + 1);
            }
            assertEquals(bits.cardinality(), set.pieces());
            var probe = range(random.nextInt(300), 310);
            var inside = bits.nextSetBit((int) probe.first().serial());
            assertEquals(inside < 0 || inside > 310 ? Optional.empty() : Optional.of((long) inside),
                    set.inside(probe).map(found -> found.first().serial()));
            var outside = bits.nextClearBit((int) probe.first().serial());
            assertEquals(outside > 310 ? Optional.empty() : Optional.of((long) outside),
                    set.outside(probe).map(found -> found.first().serial()));
        }
    }

    @Test
    void neighboursBecomeOneRangeAndOtherSeriesStayApart() {
        var set = RangeSet.of(List.of(range(1, 5), range(6, 9), BlankRange.parse("X000001")));
        assertEquals(List.of(range(1, 9), BlankRange.parse("X000001")), set.ranges());
        set.remove(range(1, 9));
        set.remove(BlankRange.parse("X000001"));
        assertTrue(set.isEmpty());
    }

    @Test
    void whatTwoSetsDifferInIsFoundAndNeitherIsChanged() {
        var booked = RangeSet.of(List.of(range(1, 100), BlankRange.parse("X000001")));
        var scanned = RangeSet.of(List.of(range(5, 9), range(11, 120)));
        assertEquals(List.of(range(1, 4), range(10, 10), BlankRange.parse("X000001")), booked.without(scanned).ranges());
        assertEquals(List.of(range(101, 120)), scanned.without(booked).ranges());
        assertEquals(101, booked.pieces());
    }

    @Test
    void whatIsLongerThanARangeMayBeIsGivenInParts() {
        var set = RangeSet.of(List.of(range(0, 199_999), range(200_000, 399_999)));
        assertEquals(2, set.ranges().size());
        assertEquals(400_000, set.pieces());
    }
}
