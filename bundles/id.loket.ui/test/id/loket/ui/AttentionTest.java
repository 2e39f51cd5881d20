package id.loket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import id.loket.ui.theme.Tone;

class AttentionTest {

    @Test
    void aMatterThatDoesNotSaySinceWhenItWaitsIsRefusedByItsText() {
        var refused = assertThrows(NullPointerException.class,
                () -> new Attention.Row("Periksa", Tone.WARNING, "2 kartu belum dilihat", null, "id.loket.printing.run"));
        assertEquals("no time since when this waits: 2 kartu belum dilihat", refused.getMessage());
    }
}
