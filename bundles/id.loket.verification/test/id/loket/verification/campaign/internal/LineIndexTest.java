package id.loket.verification.campaign.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;

import org.junit.jupiter.api.Test;

class LineIndexTest {

    private final LineIndex index = new LineIndex();

    @Test
    void linesOfOneKeyComeInTheirOrderEachOnce() {
        index.add(42, 3);
        index.add(42, 5);
        index.add(42, 9);
        var met = new BitSet();
        for (var line : new int[] { 3, 5, 9, 0 }) {
            assertEquals(line, index.first(42, met));
            met.set(line);
        }
    }

    @Test
    void noneIsForgottenAsTheListGrows() {
        for (int line = 1; line <= 50_000; line++) {
            index.add(Digest64.of("row " + line), line);
        }
        for (int line = 1; line <= 50_000; line++) {
            assertEquals(line, index.first(Digest64.of("row " + line), new BitSet()));
        }
    }
}
