package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DocumentScanner;

/** Scans letters that nobody wrote: one on the glass, three in the feeder. */
final class SimulatedDocumentScanner extends SimulatedDevice implements DocumentScanner {

    private static final int IN_FEEDER = 3;
    private static final Capabilities CAPABILITIES = new Capabilities(List.of(75, 150, 300), List.of(Source.values()),
            List.of(Colour.values()));

    SimulatedDocumentScanner(PlannedFaults faults, Duration delay) {
        super(Kind.DOCUMENT, faults, delay);
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public int scan(Settings settings, Consumer<Page> pages, Control control) {
        return alone(() -> {
            var trouble = begin(control).orElse(Trouble.SLOW);
            if (trouble == Trouble.EMPTY) {
                throw failure(Fault.ATTENTION, Text.feederEmpty.text());
            }
            var dpi = CAPABILITIES.resolutions().stream()
                    .min(Comparator.comparingInt(each -> Math.abs(each - settings.dpi()))).orElseThrow();
            var sheets = settings.source() == Source.FEEDER ? IN_FEEDER : 1;
            for (var sheet = 1; sheet <= sheets; sheet++) {
                await(control, delay());
                if (trouble == Trouble.GARBAGE) {
                    throw failure(Fault.GARBAGE, "no image in 4096 bytes");
                }
                if (trouble == Trouble.JAM && sheet == Math.min(2, sheets)) {
                    throw failure(Fault.ATTENTION, Text.paperJam.text());
                }
                pages.accept(new Page(SyntheticLetter.page(control.subject(), sheet, dpi, settings.colour()), dpi));
            }
            return sheets;
        });
    }
}
