package id.loket.registry.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstRowsTest {

    private static final long FIRST = 7110_0105_0868_9900L;

    @Test
    void aNikIsKnownByTheRowThatHadItFirst() {
        var seen = new FirstRows();
        seen.add(FIRST, 2, 17);
        seen.add(FIRST, 9, 18);
        assertEquals(2, seen.place(FIRST));
        assertEquals(17, seen.digest(FIRST));
        assertEquals(0, seen.place(FIRST + 1));
    }

    @Test
    void noneIsForgottenAsTheListGrows() {
        var seen = new FirstRows();
        for (int i = 0; i < 50_000; i++) {
            assertEquals(0, seen.place(FIRST + i));
            seen.add(FIRST + i, i + 1, i);
        }
        for (int i = 0; i < 50_000; i++) {
            assertEquals(i + 1, seen.place(FIRST + i));
        }
    }
}
