package id.loket.enrolment.ui.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.LiveView;
import id.loket.kernel.Nik;

/**
 * What the camera sees, while the operator waits for the right moment. It runs beside everything else: the camera is
 * asked, and its pictures are decoded, on a thread that lives as long as one view; a picture that comes before the last
 * one is painted takes its place. A camera that went away is asked again every few seconds, so that plugging it in is
 * all it takes.
 */
final class Viewfinder {

    private static final Duration VIEW = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final long AGAIN_MILLIS = 1500;
    private static final long END_MILLIS = 2000;

    private final Control owner;
    private final Display display;
    private final Consumer<ImageData> seen;
    private final Consumer<DeviceException> away;
    private volatile Turn turn;
    private volatile Turn last;

    /**
     * @param owner pictures are shown only while it can be seen
     * @param seen given each picture, on the UI thread
     * @param away told once when the camera shows nothing, on the UI thread
     */
    Viewfinder(Control owner, Consumer<ImageData> seen, Consumer<DeviceException> away) {
        this.owner = owner;
        display = owner.getDisplay();
        this.seen = seen;
        this.away = away;
        owner.addDisposeListener(event -> stop());
    }

    /**
     * Begins, if it has not begun.
     *
     * @param camera asked on another thread, until there is one with a live view
     * @param subject who sits before it
     */
    void start(Supplier<? extends Device> camera, Nik subject) {
        if (turn != null) {
            return;
        }
        turn = new Turn(camera, subject);
        turn.thread.start();
    }

    /** Ends the view; what is under way may still take a moment, see {@link #awaitEnd}. */
    void stop() {
        var ending = turn;
        turn = null;
        if (ending != null) {
            last = ending;
            ending.end();
        }
    }

    /** Waits until the camera is free for a capture. Not on the UI thread. */
    void awaitEnd() {
        var ending = last;
        if (ending != null) {
            ending.join();
        }
    }

    /** One view, from its beginning to its end. */
    private final class Turn implements Runnable {

        private final Supplier<? extends Device> camera;
        private final Nik subject;
        private final Thread thread = new Thread(this, "viewfinder");
        private final AtomicReference<ImageData> newest = new AtomicReference<>();
        private volatile boolean over;

        Turn(Supplier<? extends Device> camera, Nik subject) {
            this.camera = camera;
            this.subject = subject;
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            var told = false;
            while (!over) {
                if (!(camera.get() instanceof LiveView view)) {
                    rest(); // it may be plugged in yet
                    continue;
                }
                try {
                    var begun = System.nanoTime();
                    view.show(new Capture.Control(subject, VIEW, () -> over, this::show));
                    told = false;
                    if (System.nanoTime() - begun < SHORT.toNanos()) {
                        rest(); // a view that ends as soon as it begins is not asked for without a pause
                    }
                } catch (DeviceException nothing) {
                    if (!told && nothing.fault() != DeviceException.Fault.BUSY) {
                        told = true;
                        onScreen(() -> away.accept(nothing));
                    }
                    rest();
                }
            }
        }

        private synchronized void rest() {
            try {
                if (!over) {
                    wait(AGAIN_MILLIS);
                }
            } catch (InterruptedException stop) {
                over = true;
            }
        }

        private void show(byte[] image) {
            ImageData picture;
            try {
                picture = new ImageData(new ByteArrayInputStream(image));
            } catch (SWTException unreadable) {
                return; // the next one comes at once
            }
            if (newest.getAndSet(picture) == null) {
                onScreen(this::paint);
            }
        }

        private void paint() {
            var picture = newest.getAndSet(null);
            if (!owner.isVisible()) {
                stop();
            } else if (picture != null) {
                seen.accept(picture);
            }
        }

        private void onScreen(Runnable work) {
            if (over) {
                return;
            }
            try {
                display.asyncExec(() -> {
                    if (!over && !owner.isDisposed()) {
                        work.run();
                    }
                });
            } catch (SWTException closing) {
                over = true; // the client ends; nobody looks any more
            }
        }

        synchronized void end() {
            over = true;
            notifyAll();
        }

        void join() {
            try {
                thread.join(END_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
