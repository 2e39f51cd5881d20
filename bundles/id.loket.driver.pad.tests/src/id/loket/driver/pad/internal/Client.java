package id.loket.driver.pad.internal;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** A client with nothing but a screen, and somebody before it. */
final class Client implements AutoCloseable {

    private static final int STEP_MILLIS = 12;

    private final CompletableFuture<Display> display = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "conformance");
    private volatile boolean ended;

    Client() {
        thread.setDaemon(true);
        thread.start();
        display.join();
    }

    private void run() {
        var mine = new Display();
        display.complete(mine);
        while (!ended) {
            if (!mine.readAndDispatch()) {
                mine.sleep();
            }
        }
        mine.dispose();
    }

    Display display() {
        return display.join();
    }

    /** @return what the screen's thread sees */
    <T> T on(Function<Display, T> look) {
        var seen = new AtomicReference<T>();
        display().syncExec(() -> seen.set(look.apply(display())));
        return seen.get();
    }

    boolean isOpen() {
        return on(screen -> pad(screen) != null);
    }

    /** Writes a wave over the field, as pointer events. */
    void sign() {
        on(screen -> {
            var field = find(pad(screen), PadWindow.NAME + ".field");
            var size = field.getSize();
            var time = 1000;
            event(field, SWT.MouseDown, 40, size.y / 2, time);
            for (var x = 44; x < size.x - 40; x += 4) {
                event(field, SWT.MouseMove, x, size.y / 2 + (int) (size.y / 4 * Math.sin(x / 25.0)), time += STEP_MILLIS);
            }
            event(field, SWT.MouseUp, size.x - 40, size.y / 2, time);
            return null;
        });
    }

    /** Writes a line with the pointer of the machine. */
    void signWithTheRealPointer() {
        post(SWT.MouseMove, 0);
        post(SWT.MouseDown, 0);
        for (var part = 1; part <= 20; part++) {
            post(SWT.MouseMove, part);
        }
        post(SWT.MouseUp, 20);
    }

    void pressRealKey(int key) {
        for (var type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            on(screen -> {
                var event = new Event();
                event.type = type;
                event.keyCode = key;
                event.character = (char) key;
                return screen.post(event);
            });
        }
    }

    /** @param part twentieths of the way over the field */
    private void post(int type, int part) {
        on(screen -> {
            var field = find(pad(screen), PadWindow.NAME + ".field");
            var at = field.toDisplay(60 + part * (field.getSize().x - 120) / 20, 60 + part % 2 * 80);
            var event = new Event();
            event.type = type;
            event.button = 1;
            event.x = at.x;
            event.y = at.y;
            return screen.post(event);
        });
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /** Signs and is done, in one go, if the window is there. */
    void signIfAsked() {
        display().syncExec(() -> {
            if (pad(display()) != null) {
                sign();
                press("done");
            }
        });
    }

    void press(String button) {
        on(screen -> {
            ((Button) find(pad(screen), PadWindow.NAME + "." + button)).notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    boolean canPress(String button) {
        return on(screen -> find(pad(screen), PadWindow.NAME + "." + button).isEnabled());
    }

    private static void event(Control field, int type, int x, int y, int time) {
        var event = new Event();
        event.x = x;
        event.y = y;
        event.time = time;
        event.button = 1;
        field.notifyListeners(type, event);
    }

    static Shell pad(Display screen) {
        return Arrays.stream(screen.getShells()).filter(shell -> PadWindow.NAME.equals(id(shell))).findFirst().orElse(null);
    }

    static Control find(Composite parent, String id) {
        for (var child : parent.getChildren()) {
            if (id.equals(id(child))) {
                return child;
            }
            if (child instanceof Composite inner && find(inner, id) != null) {
                return find(inner, id);
            }
        }
        return null;
    }

    private static Object id(Control control) {
        return control.getData("org.eclipse.swtbot.widget.key");
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        if (!display().isDisposed()) {
            display().wake();
        }
        thread.join();
    }
}
