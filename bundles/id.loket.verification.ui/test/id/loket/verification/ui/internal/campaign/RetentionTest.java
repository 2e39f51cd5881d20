package id.loket.verification.ui.internal.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import id.loket.ui.theme.Tone;

class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aListKeptForMonthsWorriesNobody() {
        var kept = Retention.of(TODAY.plusMonths(4), TODAY);
        assertEquals(Tone.NEUTRAL, kept.tone());
        assertTrue(kept.word().contains("23-03-2027"), kept.word());
    }

    @Test
    void theLastTwoWeeksAreCountedAndTheLastDayIsNamed() {
        assertTrue(Retention.of(TODAY.plusDays(14), TODAY).word().contains("14"));
        assertEquals(Tone.WARNING, Retention.of(TODAY.plusDays(14), TODAY).tone());
        assertEquals(Tone.WARNING, Retention.of(TODAY, TODAY).tone());
        assertEquals(Tone.NEUTRAL, Retention.of(TODAY.plusDays(15), TODAY).tone());
    }

    @Test
    void aDayAfterItsLastDayItIsOver() {
        assertEquals(Tone.BAD, Retention.of(TODAY.minusDays(1), TODAY).tone());
    }
}
