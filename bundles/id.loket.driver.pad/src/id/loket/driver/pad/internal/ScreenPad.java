package id.loket.driver.pad.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.SignaturePad;
import id.loket.device.Strokes;

/** A screen on which a resident signs, with the mouse, a finger or a tablet's pen. */
final class ScreenPad implements SignaturePad, AutoCloseable {

    private static final int SLICE_MILLIS = 100;
    private static final double MM_PER_INCH = 25.4;
    private static final int DPI = 300;
    private static final int WIDEST = 1200;
    private static final int PREVIEW_DPI = 96;

    private final DeviceIdentity identity = new DeviceIdentity("pad", "screen", Text.label.text(), false);
    private final Screen screen;
    private final Runnable changed;
    private final AtomicBoolean inUse = new AtomicBoolean();
    private volatile boolean closed;
    private volatile CompletableFuture<Boolean> signing = CompletableFuture.completedFuture(false);

    /**
     * @param screen of the client
     * @param changed run whenever the status is another
     */
    ScreenPad(Screen screen, Runnable changed) {
        this.screen = screen;
        this.changed = changed;
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        if (closed || screen.isGone()) {
            return new DeviceStatus(State.OFFLINE, "no display", Text.noScreen.text());
        }
        return inUse.get() ? new DeviceStatus(State.BUSY, "", Text.inUse.text()) : DeviceStatus.ready();
    }

    @Override
    public Capture.Image capture(Control control) {
        if (!inUse.compareAndSet(false, true)) {
            throw failure(Fault.BUSY, "in use");
        }
        changed.run();
        try {
            return signed(control);
        } finally {
            inUse.set(false);
            changed.run();
        }
    }

    private Capture.Image signed(Control control) {
        var ink = new Ink();
        var over = new CompletableFuture<Boolean>();
        signing = over;
        var window = new Opened(ink, over);
        if (closed || !screen.soon(window::open)) {
            throw failure(Fault.UNPLUGGED, "no display");
        }
        try {
            if (!await(over, ink, control)) {
                throw failure(closed ? Fault.UNPLUGGED : Fault.CANCELLED, "closed");
            }
            return image(ink.signature());
        } finally {
            screen.now(window::close);
        }
    }

    private boolean await(CompletableFuture<Boolean> over, Ink ink, Control control) {
        var until = System.nanoTime() + control.timeout().toNanos();
        var shown = 0;
        while (true) {
            try {
                return over.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (control.cancelled().getAsBoolean()) {
                    throw failure(Fault.CANCELLED, "");
                }
                if (System.nanoTime() > until) {
                    throw failure(Fault.TIMEOUT, "nobody signed");
                }
                shown = preview(ink, shown, control);
            } catch (ExecutionException broken) {
                throw new DeviceException(Fault.DRIVER, identity.label(), String.valueOf(broken.getCause()), broken.getCause());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw failure(Fault.CANCELLED, "interrupted");
            }
        }
    }

    /** @return how much of it the operator has seen */
    private static int preview(Ink ink, int shown, Control control) {
        var points = ink.strokes().stream().mapToInt(List::size).sum();
        if (points > 0 && points != shown) {
            control.preview().accept(ink.signature().png(PREVIEW_DPI));
        }
        return points;
    }

    private static Capture.Image image(Strokes signature) {
        var dpi = (int) Math.min(DPI, WIDEST / (signature.width() / MM_PER_INCH));
        return new Capture.Image(signature.png(dpi), dpi, SignatureCheck.of(signature),
                new Capture.Data(Capture.Format.SVG, signature.svg().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whoever signs is sent away, and the window with them. */
    @Override
    public void close() {
        closed = true;
        signing.complete(false);
        screen.now(() -> { });
    }

    private DeviceException failure(Fault fault, String detail) {
        return new DeviceException(fault, identity.label(), detail, null);
    }

    /** The window of one signature, opened and closed on the screen's thread. */
    private final class Opened {

        private final Ink ink;
        private final CompletableFuture<Boolean> over;
        private Optional<PadWindow> window = Optional.empty();

        Opened(Ink ink, CompletableFuture<Boolean> over) {
            this.ink = ink;
            this.over = over;
        }

        void open() {
            if (over.isDone()) {
                return;
            }
            try {
                window = Optional.of(new PadWindow(screen, ink, over::complete));
            } catch (SWTException | SWTError noWindow) {
                over.completeExceptionally(noWindow);
            }
        }

        void close() {
            over.complete(false);
            window.ifPresent(PadWindow::close);
        }
    }
}
