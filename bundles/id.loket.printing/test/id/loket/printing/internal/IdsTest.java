package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void aHundredPagesOfDifferentLengthAskFewDifferentQuestions() {
        var lengths = new TreeSet<Integer>();
        for (var size = 1; size <= 100; size++) {
            lengths.add(Ids.padded(numbers(size)).size());
        }
        assertEquals(Set.of(16, 32, 64, 128), lengths);
    }

    @Test
    void paddingAddsNobody() {
        assertEquals(Set.of(1L, 2L, 3L), Set.copyOf(Ids.padded(numbers(3))));
        assertEquals(numbers(16), Ids.padded(numbers(16)));
        assertEquals(32, Ids.padded(numbers(17)).size());
    }

    private static List<Long> numbers(int size) {
        return LongStream.rangeClosed(1, size).boxed().toList();
    }
}
