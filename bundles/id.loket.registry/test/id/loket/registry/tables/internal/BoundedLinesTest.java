package id.loket.registry.tables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.TableMsg;

class BoundedLinesTest {

    @Test
    void linesEndAsAnySystemEndsThem() throws IOException {
        assertEquals(List.of("a", "b", "", "c", "d"), lines(new StringReader("a\nb\r\n\r\nc\rd")));
        assertEquals(List.of("a"), lines(new StringReader("a\n")));
        assertEquals(List.of(), lines(new StringReader("")));
    }

    @Test
    void aReturnAtTheEndOfABufferAndItsFeedBehindItAreOneEnd() throws IOException {
        var full = "x".repeat((1 << 15) - 1);
        assertEquals(List.of(full, "b"), lines(new StringReader(full + "\r\nb")));
    }

    @Test
    void aLineThatWouldFillTheMemoryIsRefusedByItsNumber() {
        var text = "a\n" + "x".repeat(BoundedLines.LONGEST + 1);
        var refusal = assertThrows(Refusal.class, () -> lines(new StringReader(text)));
        assertEquals(TableMsg.lineEnormous, refusal.reason());
        assertTrue(refusal.happened().contains(" 2 "), refusal.happened());
    }

    private static List<String> lines(Reader reader) throws IOException {
        var lines = new ArrayList<String>();
        try (var bounded = new BoundedLines("daftar.csv", reader)) {
            for (var line = bounded.next(); line != null; line = bounded.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
