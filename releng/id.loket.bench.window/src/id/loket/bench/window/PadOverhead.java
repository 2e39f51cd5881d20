package id.loket.bench.window;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;

import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.SignaturePad;
import id.loket.kernel.Nik;
import id.loket.store.AuditEntry;
import id.loket.store.Store;

/**
 * Signs on the pad again and again, by events of a pointer, and measures from the moment the resident is done until an
 * entry about the signature in hand is committed.
 */
final class PadOverhead {

    private static final String PAD = "id.loket.pad";
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 30;
    private static final int LOOK_MILLIS = 20;
    private static final int STEP = 8;
    private static final int STEP_MILLIS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Display display;
    private final SignaturePad pad;
    private final Store store;
    private final long[] nanos = new long[ROUNDS];
    private volatile long done;
    private volatile boolean over;

    PadOverhead(BundleContext context, Display display) {
        this.display = display;
        pad = service(context, Devices.class).of(SignaturePad.class).stream()
                .filter(each -> each.identity().driver().equals("pad")).findFirst()
                .orElseThrow(() -> new IllegalStateException("the driver pad is not installed"));
        store = service(context, Store.class);
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        return context.getService(context.getServiceReference(type));
    }

    void begin() {
        display.timerExec(LOOK_MILLIS, this::signIfAsked);
        new Thread(this::measure, "pad bench").start();
    }

    boolean over() {
        return over;
    }

    /** @return microseconds that 95 in a hundred do not exceed */
    long p95Micros() {
        Arrays.sort(nanos);
        return TimeUnit.NANOSECONDS.toMicros(nanos[(int) Math.ceil(ROUNDS * 0.95) - 1]);
    }

    private void measure() {
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            pad.capture(Capture.Control.of(new Nik("7110014107900001"), PATIENCE));
            store.write(transaction -> {
                transaction.audit(AuditEntry.of("bench", "bench.device", "bench"));
                return null;
            });
            if (round >= 0) {
                nanos[round] = System.nanoTime() - done;
            }
        }
        over = true;
    }

    private void signIfAsked() {
        Arrays.stream(display.getShells()).filter(shell -> PAD.equals(shell.getData(Stopwatch.NAME))).findFirst()
                .ifPresent(this::sign);
        if (!over) {
            display.timerExec(LOOK_MILLIS, this::signIfAsked);
        }
    }

    private void sign(Shell shell) {
        var field = find(shell, PAD + ".field");
        var size = field.getSize();
        var time = 0;
        pointer(field, SWT.MouseDown, STEP, size.y / 2, time);
        for (var x = STEP; x < size.x - STEP; x += STEP) {
            time += STEP_MILLIS;
            pointer(field, SWT.MouseMove, x, size.y / 2 + (int) (size.y / 4 * Math.sin(x / 25.0)), time);
        }
        pointer(field, SWT.MouseUp, size.x - STEP, size.y / 2, time);
        done = System.nanoTime();
        ((Button) find(shell, PAD + ".done")).notifyListeners(SWT.Selection, new Event());
    }

    private static void pointer(Control field, int type, int x, int y, int time) {
        var event = new Event();
        event.button = 1;
        event.x = x;
        event.y = y;
        event.time = time;
        field.notifyListeners(type, event);
    }

    private static Control find(Composite parent, String name) {
        for (var child : parent.getChildren()) {
            var found = name.equals(child.getData(Stopwatch.NAME)) ? child
                    : child instanceof Composite inner ? find(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
