package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import id.loket.device.Capture.Control;
import id.loket.device.DocumentScanner;
import id.loket.device.DocumentScanner.Colour;
import id.loket.device.DocumentScanner.Page;
import id.loket.device.DocumentScanner.Settings;
import id.loket.device.DocumentScanner.Source;

/** {@link DocumentScanner}. */
final class DocumentContract implements KindContract {

    /** What a scan gave. */
    private record Scanned(int told, List<Page> pages) {
    }

    @Override
    public Object capture(Trial<?> trial, Control control, int variant) {
        var sources = scanner(trial).capabilities().sources();
        return scan(trial, sources.contains(Source.FLATBED) ? Source.FLATBED : sources.get(0), control, page -> { });
    }

    @Override
    public void check(Object result, int variant) throws IOException {
        var scanned = (Scanned) result;
        assertTrue(scanned.told >= 1, "at least one page");
        assertEquals(scanned.pages.size(), scanned.told, "as many pages as it tells");
        for (var page : scanned.pages) {
            var picture = Pictures.png(page.image());
            assertTrue(page.dpi() > 0, "a resolution");
            assertTrue(picture.getWidth() > 50 && picture.getHeight() > 50, "of some size");
        }
    }

    /** At the first page where there is a feeder, otherwise while the sheet is waited for. */
    @Override
    public Outcome captureInterruptedBy(Happening happening, Trial<?> trial) throws Exception {
        if (!scanner(trial).capabilities().sources().contains(Source.FEEDER)) {
            return KindContract.super.captureInterruptedBy(happening, trial);
        }
        var once = new AtomicBoolean();
        return trial.run(() -> scan(trial, Source.FEEDER, trial.control(), page -> {
            if (once.compareAndSet(false, true)) {
                happen(happening);
            }
        }));
    }

    private static void happen(Happening happening) {
        try {
            happening.happen();
        } catch (Exception benchIsBroken) {
            throw new AssertionError("the bench is broken", benchIsBroken);
        }
    }

    private static Scanned scan(Trial<?> trial, Source source, Control control, Consumer<Page> then) {
        var scanner = scanner(trial);
        var can = scanner.capabilities();
        assertFalse(can.resolutions().isEmpty() || can.sources().isEmpty() || can.colours().isEmpty(), "what it can do");
        var colour = can.colours().contains(Colour.GREY) ? Colour.GREY : can.colours().get(0);
        var pages = new CopyOnWriteArrayList<Page>();
        var told = scanner.scan(new Settings(can.resolutions().get(0), source, colour), page -> {
            pages.add(page);
            then.accept(page);
        }, control);
        return new Scanned(told, pages);
    }

    private static DocumentScanner scanner(Trial<?> trial) {
        return (DocumentScanner) trial.device();
    }
}
