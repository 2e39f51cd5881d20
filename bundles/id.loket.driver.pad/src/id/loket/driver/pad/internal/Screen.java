package id.loket.driver.pad.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;

/** The screen of the running client, reached from other threads. The one class besides the window that knows SWT. */
final class Screen {

    private static final int SECOND = 2;
    private static final long END_MILLIS = 1000;

    private final Display display;
    private final Optional<Integer> wanted;

    private Screen(Display display, Optional<Integer> wanted) {
        this.display = display;
        this.wanted = wanted;
    }

    /**
     * Looks for the display that the client made; makes none itself, for that would take it away from the client.
     *
     * @param wanted number of the monitor, from 1
     * @return the screen, or empty if there is no client, or not yet
     */
    static Optional<Screen> find(Optional<Integer> wanted) {
        var root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        var threads = new Thread[2 * root.activeCount() + 16];
        var count = root.enumerate(threads);
        return Arrays.stream(threads, 0, count).map(Display::findDisplay).filter(found -> found != null && !found.isDisposed())
                .findFirst().map(found -> new Screen(found, wanted));
    }

    boolean isGone() {
        return display.isDisposed();
    }

    /** On the screen's thread only: where the resident signs, unless told the second monitor if there is one. */
    Monitor monitor() {
        var monitors = display.getMonitors();
        var number = wanted.orElse(Math.min(SECOND, monitors.length));
        return monitors[Math.max(1, Math.min(number, monitors.length)) - 1];
    }

    /** On the screen's thread only. */
    boolean isShared(Monitor monitor) {
        return display.getMonitors().length == 1 || monitor.equals(display.getPrimaryMonitor());
    }

    Display display() {
        return display;
    }

    /**
     * @param work done soon, on the screen's thread
     * @return whether it will be
     */
    boolean soon(Runnable work) {
        try {
            display.asyncExec(work);
            return true;
        } catch (SWTException closedMeanwhile) {
            return false;
        }
    }

    /** Does it now, or waits a moment until it is done; the screen's thread may itself be waiting for this one. */
    void now(Runnable work) {
        if (display.isDisposed()) {
            return; // its windows went with it
        }
        if (Display.findDisplay(Thread.currentThread()) == display) {
            work.run();
            return;
        }
        var done = new CountDownLatch(1);
        if (!soon(() -> {
            work.run();
            done.countDown();
        })) {
            return;
        }
        try {
            done.await(END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
