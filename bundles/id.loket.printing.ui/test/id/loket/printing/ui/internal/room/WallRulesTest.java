package id.loket.printing.ui.internal.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class WallRulesTest {

    @Test
    void tilesFillAWideScreenWithoutGaps() {
        assertEquals(1, WallRules.columns(1, 1880, 860));
        assertEquals(2, WallRules.columns(4, 1880, 860));
        assertEquals(4, WallRules.columns(12, 1880, 860));
        assertEquals(2, WallRules.columns(3, 1880, 860), "larger than three in a row");
    }

    @Test
    void timeInAPrinterIsToldInSecondsAndThenInMinutes() {
        assertEquals(RoomMsg.seconds.text(59L), WallRules.busy(Duration.ofSeconds(59)));
        assertEquals(RoomMsg.minutes.text(2L, 5), WallRules.busy(Duration.ofSeconds(125)));
    }
}
