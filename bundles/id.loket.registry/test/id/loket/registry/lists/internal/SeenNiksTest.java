package id.loket.registry.lists.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SeenNiksTest {

    private static final long FIRST = 7110_0105_0868_9900L;

    @Test
    void aNikIsKnownByTheRowThatHadItFirst() {
        var seen = new SeenNiks();
        seen.add(FIRST, 2, 17);
        seen.add(FIRST, 9, 18);
        assertEquals(2, seen.row(FIRST));
        assertEquals(17, seen.digest(FIRST));
        assertEquals(0, seen.row(FIRST + 1));
    }

    @Test
    void noneIsForgottenAsTheListGrows() {
        var seen = new SeenNiks();
        for (int i = 0; i < 50_000; i++) {
            assertEquals(0, seen.row(FIRST + i));
            seen.add(FIRST + i, i + 1, i);
        }
        for (int i = 0; i < 50_000; i++) {
            assertEquals(i + 1, seen.row(FIRST + i));
        }
    }
}
