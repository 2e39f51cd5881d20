package org.eclipse.swtbot.swt.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.waits.ICondition;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCheckBox;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCombo;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLabel;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotText;
import org.eclipse.swtbot.swt.finder.widgets.TimeoutException;
import org.eclipse.swtbot.swt.finder.widgets.WidgetText;

/** Finds visible widgets in the active window, waiting for them. */
// The names of the lookups say what they do: they are SWTBot's.
@SuppressWarnings("javadoc")
public class SWTBot {

    private final Widget within;

    /** Looks in whichever window is active at the time. */
    public SWTBot() {
        this(null);
    }

    /** @param within looks below this widget only */
    public SWTBot(Widget within) {
        this.within = within;
    }

    /** @return the display */
    public Display getDisplay() {
        return SWTUtils.display();
    }

    public SWTBotButton button(String text) {
        return new SWTBotButton(find(Button.class, saying(text), "a button '" + text + "'"));
    }

    public SWTBotButton buttonWithId(String id) {
        return new SWTBotButton(find(Button.class, having(id), "a button with the id " + id));
    }

    public SWTBotCheckBox checkBoxWithId(String id) {
        return new SWTBotCheckBox(find(Button.class, having(id), "a check box with the id " + id));
    }

    public SWTBotText textWithId(String id) {
        return new SWTBotText(find(Text.class, having(id), "a text field with the id " + id));
    }

    public SWTBotText text(int index) {
        return new SWTBotText(find(Text.class, any -> true, index, "text field " + index));
    }

    public SWTBotCombo comboBoxWithId(String id) {
        return new SWTBotCombo(find(Combo.class, having(id), "a drop-down list with the id " + id));
    }

    public SWTBotLabel label(String text) {
        return new SWTBotLabel(find(Label.class, saying(text), "a label '" + text + "'"));
    }

    public SWTBotLabel labelWithId(String id) {
        return new SWTBotLabel(find(Label.class, having(id), "a label with the id " + id));
    }

    public SWTBotTable table() {
        return table(0);
    }

    public SWTBotTable table(int index) {
        return new SWTBotTable(find(Table.class, any -> true, index, "table " + index));
    }

    public SWTBotTable tableWithId(String id) {
        return new SWTBotTable(find(Table.class, having(id), "a table with the id " + id));
    }

    /**
     * @param title of a window
     * @return the window
     */
    public SWTBotShell shell(String title) {
        return new SWTBotShell(await(() -> windows().stream().filter(saying(title)).findFirst().orElse(null), "a window '" + title + "'"));
    }

    /** @return all visible windows */
    public SWTBotShell[] shells() {
        return UIThreadRunnable.syncExec(this::windows).stream().map(SWTBotShell::new).toArray(SWTBotShell[]::new);
    }

    /** @return the window that has the focus, or the one on top where the window system says none has */
    public SWTBotShell activeShell() {
        return new SWTBotShell(await(this::active, "an active window"));
    }

    /** @param condition waited for, {@link SWTBotPreferences#TIMEOUT} long */
    public void waitUntil(ICondition condition) {
        waitUntil(condition, SWTBotPreferences.TIMEOUT);
    }

    /**
     * @param condition waited for
     * @param timeout in milliseconds
     */
    public void waitUntil(ICondition condition, long timeout) {
        waitUntil(condition, timeout, SWTBotPreferences.DEFAULT_POLL_DELAY);
    }

    /**
     * @param condition waited for
     * @param timeout in milliseconds
     * @param interval between two tests, in milliseconds
     * @throws TimeoutException if it does not come true
     */
    public void waitUntil(ICondition condition, long timeout, long interval) {
        condition.init(this);
        var deadline = System.currentTimeMillis() + timeout;
        while (true) {
            if (holds(condition)) {
                return;
            }
            if (System.currentTimeMillis() > deadline) {
                throw new TimeoutException("Timeout after: " + timeout + " ms.: " + condition.getFailureMessage());
            }
            SWTUtils.sleep(interval);
        }
    }

    /** @param millis to do nothing */
    public void sleep(long millis) {
        SWTUtils.sleep(millis);
    }

    /**
     * @param fileName a PNG file
     * @return whether it was written
     */
    public boolean captureScreenshot(String fileName) {
        return SWTUtils.captureScreenshot(fileName);
    }

    /** As in SWTBot, a test that throws is one that is not true yet. */
    private static boolean holds(ICondition condition) {
        try {
            return condition.test();
        } catch (Exception notYet) {
            // As in SWTBot: a condition that throws does not hold yet; the time-out tells if it never does.
            return false;
        }
    }

    private <T extends Control> T find(Class<T> kind, Predicate<? super T> matcher, String what) {
        return find(kind, matcher, 0, what);
    }

    private <T extends Control> T find(Class<T> kind, Predicate<? super T> matcher, int index, String what) {
        return await(() -> {
            var found = new ArrayList<T>();
            collect(root(), kind, matcher, found);
            return index < found.size() ? found.get(index) : null;
        }, what);
    }

    private Widget root() {
        return within == null ? active() : within;
    }

    private static <T extends Control> void collect(Widget from, Class<T> kind, Predicate<? super T> matcher, List<T> found) {
        if (!(from instanceof Control control) || control.isDisposed() || !control.isVisible()) {
            return;
        }
        if (kind.isInstance(control) && matcher.test(kind.cast(control))) {
            found.add(kind.cast(control));
        }
        if (control instanceof Composite composite) {
            for (var child : composite.getChildren()) {
                collect(child, kind, matcher, found);
            }
        }
    }

    private <T> T await(Result<T> search, String what) {
        var deadline = System.currentTimeMillis() + SWTBotPreferences.TIMEOUT;
        do {
            var found = UIThreadRunnable.syncExec(search);
            if (found != null) {
                return found;
            }
            SWTUtils.sleep(SWTBotPreferences.DEFAULT_POLL_DELAY / 5);
        } while (System.currentTimeMillis() < deadline);
        throw new WidgetNotFoundException("Could not find " + what);
    }

    private Shell active() {
        var active = Display.getCurrent().getActiveShell();
        if (active != null && active.isVisible()) {
            return active;
        }
        var windows = windows();
        return windows.isEmpty() ? null : windows.get(windows.size() - 1);
    }

    private List<Shell> windows() {
        return List.of(Display.getCurrent().getShells()).stream().filter(Shell::isVisible).toList();
    }

    private static Predicate<Widget> saying(String text) {
        return widget -> WidgetText.of(widget).equals(text);
    }

    private static Predicate<Widget> having(String id) {
        return widget -> id.equals(widget.getData(SWTBotPreferences.DEFAULT_KEY));
    }
}
