package id.loket.bench.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Steps at the window, one after the other, each tried every few milliseconds until it holds. UI thread. */
final class Script {

    private static final int EVERY_MILLIS = 5;
    private static final long SETTLED_NANOS = 1_500_000_000;

    private final Display display;
    private final Deque<BooleanSupplier> steps = new ArrayDeque<>();

    Script(Display display) {
        this.display = display;
    }

    /** Waits until the control is there and has been drawn. */
    Script await(String name) {
        return step(() -> {
            var found = findAll(name);
            if (found.isEmpty() || found.get(0).getSize().x == 0) {
                return false;
            }
            found.get(0).redraw();
            found.get(0).update();
            return true;
        });
    }

    Script say(String word) {
        return measure(word, System::currentTimeMillis);
    }

    Script measure(String word, LongSupplier figure) {
        return act(() -> print(word, String.valueOf(figure.getAsLong())));
    }

    /** Real key presses into a field, each waited for until it has arrived there. */
    Script type(String name, String text) {
        step(() -> {
            field(name).setText("");
            return field(name).forceFocus();
        });
        for (var i = 0; i < text.length(); i++) {
            var length = i + 1;
            var character = text.charAt(i);
            step(() -> press(character, 0)).step(() -> field(name).getCharCount() == length);
        }
        return this;
    }

    Script enter() {
        return step(() -> press('\0', SWT.CR));
    }

    /** Presses Enter on a control. */
    Script open(String name) {
        return step(() -> findAll(name).get(0).forceFocus()).enter();
    }

    /** Waits for what is gathered in the background. */
    Script settle() {
        var until = new AtomicLong();
        return act(() -> until.set(System.nanoTime() + SETTLED_NANOS)).step(() -> System.nanoTime() > until.get());
    }

    /** Says what is written in each control of that name. */
    Script texts(String name, String word) {
        return act(() -> findAll(name).forEach(control -> print(word, text(control))));
    }

    /** Opens each page of the rail by the keyboard and says its name, or that a window stands in front of it. */
    Script eachPage() {
        return act(() -> {
            var walk = new Script(display);
            for (var entry : findAll("rail.")) {
                var name = (String) entry.getData(Stopwatch.NAME);
                walk.step(entry::forceFocus).enter().settle().act(() -> print(windows() == 1 ? "page" : "blocked", name));
            }
            while (!walk.steps.isEmpty()) {
                steps.addFirst(walk.steps.removeLast());
            }
        });
    }

    /** Lets the pad be signed and says how long a signature takes to be durable. */
    Script with(Supplier<PadOverhead> made) {
        var pad = new AtomicReference<PadOverhead>();
        return act(() -> {
            pad.set(made.get());
            pad.get().begin();
        }).step(() -> pad.get().over()).act(() -> print("pad_p95_us", String.valueOf(pad.get().p95Micros())));
    }

    /** Closes the window when all is done, and begins. */
    void end() {
        act(() -> Stream.of(display.getShells()).forEach(Shell::close));
        next();
    }

    private void next() {
        for (var step = steps.poll(); step != null; step = steps.poll()) {
            if (!step.getAsBoolean()) {
                steps.addFirst(step);
                display.timerExec(EVERY_MILLIS, this::next);
                return;
            }
        }
    }

    private Script step(BooleanSupplier holds) {
        steps.add(holds);
        return this;
    }

    private Script act(Runnable act) {
        return step(() -> {
            act.run();
            return true;
        });
    }

    private boolean press(char character, int code) {
        var key = new Event();
        key.character = character;
        key.keyCode = code;
        key.type = SWT.KeyDown;
        var pressed = display.post(key);
        key.type = SWT.KeyUp;
        return display.post(key) && pressed;
    }

    private long windows() {
        return Stream.of(display.getShells()).filter(Shell::isVisible).count();
    }

    private Text field(String name) {
        return (Text) findAll(name).get(0);
    }

    /** @return what can be seen under that name, or under a name that begins so where it ends in a dot */
    private List<Control> findAll(String name) {
        var found = new ArrayList<Control>();
        for (var shell : display.getShells()) {
            collect(shell, name, found);
        }
        return found;
    }

    private static void collect(Control control, String name, List<Control> found) {
        if (!control.isVisible()) {
            return;
        }
        if (control.getData(Stopwatch.NAME) instanceof String its && (name.endsWith(".") ? its.startsWith(name) : its.equals(name))) {
            found.add(control);
        }
        if (control instanceof Composite composite) {
            for (var child : composite.getChildren()) {
                collect(child, name, found);
            }
        }
    }

    private static String text(Control control) {
        if (control instanceof Label label) {
            return label.getText();
        }
        return control instanceof Composite composite
                ? Stream.of(composite.getChildren()).map(Script::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "))
                : "";
    }

    private static void print(String word, String figure) {
        System.out.println("bench " + word + " " + figure);
    }
}
