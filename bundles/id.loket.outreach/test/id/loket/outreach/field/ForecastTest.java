package id.loket.outreach.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.outreach.field.Forecast.Charge;
import id.loket.outreach.field.Forecast.Plan;

class ForecastTest {

    private static final long GIB = 1L << 30;
    private static final Plan TWO_WEEKS = new Plan(60, 14, Duration.ofHours(6));

    @Test
    void aRecordingCountsTwiceAndAReserveStaysFree() {
        var forecast = Forecast.of(Forecast.RESERVE_BYTES + GIB, 4L << 20, TWO_WEEKS, Optional.empty());

        assertEquals(128, forecast.fits());
        assertEquals(2, forecast.daysOfDisk(TWO_WEEKS));
        assertFalse(forecast.enough());
        assertTrue(Forecast.of(Forecast.RESERVE_BYTES + 8 * GIB, 4L << 20, TWO_WEEKS, Optional.empty()).enough());
    }

    @Test
    void aFullDiskFitsNothing() {
        assertEquals(0, Forecast.of(GIB, 4L << 20, TWO_WEEKS, Optional.empty()).fits());
    }

    @Test
    void aBatteryIsHeldAgainstTheDay() {
        assertEquals(Optional.of(false), lasts(new Charge(80, false, Optional.of(Duration.ofHours(4)))));
        assertEquals(Optional.of(true), lasts(new Charge(80, false, Optional.of(Duration.ofHours(7)))));
        assertEquals(Optional.of(true), lasts(new Charge(20, true, Optional.empty())));
        assertEquals(Optional.empty(), lasts(new Charge(80, false, Optional.empty())));
    }

    private static Optional<Boolean> lasts(Charge charge) {
        return Forecast.of(GIB, 1, TWO_WEEKS, Optional.of(charge)).lastsToday();
    }
}
