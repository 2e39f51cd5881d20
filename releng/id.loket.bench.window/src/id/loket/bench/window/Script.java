package id.loket.bench.window;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Steps at the window, one after the other, each tried every few milliseconds until it holds. UI thread. */
final class Script {

    private static final int EVERY_MILLIS = 5;

    private final Display display;
    private final Queue<BooleanSupplier> steps = new ArrayDeque<>();

    Script(Display display) {
        this.display = display;
    }

    /** Waits until the control is there and has been drawn. */
    Script await(String name) {
        steps.add(() -> {
            var control = find(name);
            if (control == null || control.getSize().x == 0) {
                return false;
            }
            control.redraw();
            control.update();
            return true;
        });
        return this;
    }

    Script say(String word) {
        return measure(word, System::currentTimeMillis);
    }

    Script measure(String word, LongSupplier figure) {
        steps.add(() -> {
            System.out.println("bench " + word + " " + figure.getAsLong());
            return true;
        });
        return this;
    }

    /** Real key presses into a field, a character each time round, until they have arrived there. */
    Script type(String name, String text) {
        steps.add(() -> {
            var field = (Text) find(name);
            field.setText("");
            return field.forceFocus();
        });
        for (var i = 0; i < text.length(); i++) {
            var length = i;
            steps.add(() -> ((Text) find(name)).getCharCount() == length);
            steps.add(() -> press(text.charAt(length), 0));
        }
        steps.add(() -> ((Text) find(name)).getCharCount() == text.length());
        return this;
    }

    Script enter() {
        steps.add(() -> press('\0', SWT.CR));
        return this;
    }

    /** Closes the window when all is done, and begins. */
    void end() {
        steps.add(() -> {
            for (var shell : display.getShells()) {
                shell.close();
            }
            return true;
        });
        next();
    }

    private void next() {
        while (!steps.isEmpty() && steps.element().getAsBoolean()) {
            steps.remove();
        }
        if (!steps.isEmpty()) {
            display.timerExec(EVERY_MILLIS, this::next);
        }
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

    private Control find(String name) {
        for (var shell : display.getShells()) {
            var found = find(shell, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Control find(Control control, String name) {
        if (!control.isVisible()) {
            return null;
        }
        if (name.equals(control.getData(Stopwatch.NAME))) {
            return control;
        }
        if (control instanceof Composite composite) {
            for (var child : composite.getChildren()) {
                var found = find(child, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
