package id.loket.equipment.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.device.Capture;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceCare.DeviceReport;
import id.loket.device.DeviceCare.DriverReport;
import id.loket.device.DeviceCare.Quarantine;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus;
import id.loket.device.chip.ChipContents;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.Trials.Delivered;

class DeviceWordsTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Quarantine HANGS = new Quarantine(Quarantine.Cause.HANGS, "capture(): 30 s", MORNING);

    @Test
    void aReadyDeviceOfADriverInQuarantineIsNotCalledReady() {
        assertEquals(Msg.stateReady.text(), DeviceWords.state(device(Optional.of(driver(Optional.empty(), 0)))).word());
        var held = device(Optional.of(driver(Optional.of(HANGS), 0)));
        assertEquals(Msg.stateQuarantine.text(), DeviceWords.state(held).word());
        assertEquals(MORNING, DeviceWords.since(held));
        assertEquals(Msg.stateNoDriver.text(), DeviceWords.state(device(Optional.empty())).word());
    }

    @Test
    void whyADriverIsOutOfServiceIsToldInWordsWithTheDetailForIt() {
        assertEquals("", DeviceWords.why(driver(Optional.empty(), 0)));
        for (var cause : Quarantine.Cause.values()) {
            var words = DeviceWords.why(driver(Optional.of(new Quarantine(cause, "x: 9", MORNING)), 0));
            assertTrue(words.endsWith("x: 9") && !words.contains(cause.name()), words);
        }
    }

    @Test
    void aDriverWithStuckThreadsNeedsARestartEvenAfterItsRelease() {
        var stuck = driver(Optional.empty(), 1);
        assertEquals(Msg.stateStuck.text(), DeviceWords.state(stuck).word());
        assertFalse(DeviceWords.why(stuck).isEmpty());
    }

    @Test
    void aVersionIsReadWithoutTheMomentItWasBuiltAt() {
        assertEquals("1.2.0", DeviceWords.version("1.2.0.202611221145"));
        assertEquals("", DeviceWords.version(""));
    }

    @Test
    void aQualityIsToldWithItsScaleAndWhatWouldMakeItBetter() {
        var score = new Capture.Quality(64, Capture.Scale.DEVICE, List.of("terlalu kering"));
        var image = new Capture.Image(new byte[0], 500, score, new Capture.Data(Capture.Format.PNG, new byte[0]));
        var lines = DeviceWords.lines(new Delivered.Picture(image));
        assertTrue(lines.get(0).contains("64") && lines.get(0).contains(Msg.scaleDevice.text()) && lines.get(0).contains("500"), lines.get(0));
        assertEquals("terlalu kering", lines.get(1));
    }

    @Test
    void aChipIsShownWithoutTheWholeNumberOfItsHolder() {
        var contents = new ChipContents(Map.of("name", "SITI", "nik", "7110015206990001"), new byte[] {1}, new byte[0], Map.of());
        var lines = String.join(" ", DeviceWords.lines(new Delivered.Chip(new byte[] {0x3B, (byte) 0x80}, "training", "T0001", contents)));
        assertTrue(lines.contains("3B 80") && lines.contains("T0001") && lines.contains("SITI"), lines);
        assertFalse(lines.contains("7110015206990001"), lines);
    }

    @Test
    void aPrinterTellsWhatIsLeftAndWhereItDoesNotKnow() {
        var can = new CardPrinter.Capabilities(List.of("application/pdf"), List.of("iso_id-1_53.98x85.6mm"), 300, true, false, "Fargo");
        var lines = DeviceWords.lines(new Delivered.Printer(can,
                List.of(new CardPrinter.Supply("Pita", 45, 10), new CardPrinter.Supply("Film", -1, -1))));
        assertTrue(lines.get(0).contains("Fargo") && lines.get(0).contains(Msg.takesCards.text()), lines.get(0));
        assertTrue(lines.get(1).contains("45"), lines.get(1));
        assertFalse(lines.get(2).contains("-1"), lines.get(2));
    }

    private static DriverReport driver(Optional<Quarantine> quarantine, int stuck) {
        return new DriverReport("sbi", "1.0.0", quarantine, stuck, 1);
    }

    private static Known device(Optional<DriverReport> driver) {
        var report = new DeviceReport(new DeviceIdentity("sbi", "1", "Pemindai", false), List.of(DeviceKind.FINGERPRINT),
                DeviceStatus.ready(), Optional.empty(), Optional.empty());
        return new Known(report, driver, Optional.empty(), Optional.empty());
    }
}
