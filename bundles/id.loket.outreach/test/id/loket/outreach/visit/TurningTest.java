package id.loket.outreach.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;

class TurningTest {

    @Test
    void whoTurnsSeventeenInAPeriodWasBornSeventeenYearsBefore() {
        var turning = Turning.year(LocalDate.of(2026, 11, 2));

        assertEquals(LocalDate.of(2009, 11, 2), turning.bornFrom());
        assertEquals(LocalDate.of(2010, 11, 1), turning.bornUntil());
        assertEquals(LocalDate.of(2027, 3, 4), Turning.birthday(LocalDate.of(2010, 3, 4)));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        var day = LocalDate.of(2026, 11, 2);

        assertThrows(Refusal.class, () -> new Turning(day, day.minusDays(1)));
    }
}
