package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.results.VoidResult;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;

/**
 * A widget seen from a test's thread.
 *
 * @param <T> the widget
 */
public abstract class AbstractSWTBot<T extends Widget> {

    /** The widget itself; to be touched on the UI thread only. */
    public final T widget;
    /** Its display. */
    protected final Display display;

    /**
     * @param widget found
     * @throws WidgetNotFoundException if it is null or gone
     */
    protected AbstractSWTBot(T widget) {
        if (widget == null || widget.isDisposed()) {
            throw new WidgetNotFoundException("The widget was null or disposed");
        }
        this.widget = widget;
        this.display = widget.getDisplay();
    }

    /** @return its text, or an empty string */
    public String getText() {
        return syncExec(() -> WidgetText.of(widget));
    }

    /** @return its id, or null */
    public String getId() {
        return syncExec(() -> (String) widget.getData(SWTBotPreferences.DEFAULT_KEY));
    }

    /** @return its tool tip */
    public String getToolTipText() {
        return syncExec(() -> control().getToolTipText());
    }

    /** @return whether it can be used */
    public boolean isEnabled() {
        return syncExec(() -> !widget.isDisposed() && control().isEnabled());
    }

    /** @return whether it can be seen */
    public boolean isVisible() {
        return syncExec(() -> !widget.isDisposed() && control().isVisible());
    }

    /** @return whether it has the focus */
    public boolean isActive() {
        return syncExec(() -> !widget.isDisposed() && control().isFocusControl());
    }

    /** Gives it the focus. */
    public void setFocus() {
        waitForEnabled();
        syncExec(() -> {
            control().getShell().forceActive();
            control().setFocus();
        });
    }

    /**
     * @param keys pressed while it has the focus
     * @return this
     */
    public AbstractSWTBot<T> pressShortcut(KeyStroke... keys) {
        setFocus();
        KeyboardFactory.getSWTKeyboard().pressShortcut(keys);
        return this;
    }

    /**
     * @param modificationKeys of SWT
     * @param character pressed while it has the focus
     * @return this
     */
    public AbstractSWTBot<T> pressShortcut(int modificationKeys, char character) {
        setFocus();
        KeyboardFactory.getSWTKeyboard().pressShortcut(modificationKeys, character);
        return this;
    }

    /**
     * @param text of an item of its menu
     * @return the item
     */
    public SWTBotMenu contextMenu(String text) {
        return new SWTBotMenu(syncExec(() -> {
            notify(SWT.MenuDetect);
            var menu = control().getMenu();
            if (menu == null) {
                throw new WidgetNotFoundException("The widget has no menu");
            }
            menu.notifyListeners(SWT.Show, event(menu));
            for (var item : menu.getItems()) {
                if (WidgetText.of(item).equals(text)) {
                    return item;
                }
            }
            throw new WidgetNotFoundException("The menu has no item '" + text + "'");
        }));
    }

    /** @param kind of an event, sent to the widget on the UI thread */
    protected void notify(int kind) {
        syncExec(() -> widget.notifyListeners(kind, event(widget)));
    }

    /** @param kind of an event, sent to the widget after this returned: it may open a dialog that stays */
    protected void notifyLater(int kind) {
        display.asyncExec(() -> {
            if (!widget.isDisposed()) {
                widget.notifyListeners(kind, event(widget));
            }
        });
        syncExec(() -> { });
        SWTUtils.sleep(SWTBotPreferences.PLAYBACK_DELAY);
    }

    /**
     * @param question asked on the UI thread
     * @param <R> the answer
     * @return the answer
     */
    protected <R> R syncExec(Result<R> question) {
        return UIThreadRunnable.syncExec(display, question);
    }

    /** @param action done on the UI thread */
    protected void syncExec(VoidResult action) {
        UIThreadRunnable.syncExec(display, () -> {
            action.run();
            return null;
        });
    }

    /** Waits until it can be used. */
    protected void waitForEnabled() {
        var deadline = System.currentTimeMillis() + SWTBotPreferences.TIMEOUT;
        while (!isEnabled()) {
            if (System.currentTimeMillis() > deadline) {
                throw new TimeoutException("The widget was not enabled: " + getText());
            }
            SWTUtils.sleep(SWTBotPreferences.DEFAULT_POLL_DELAY / 5);
        }
    }

    private static Event event(Widget source) {
        var event = new Event();
        event.widget = source;
        event.display = source.getDisplay();
        event.time = (int) System.currentTimeMillis();
        return event;
    }

    private Control control() {
        return (Control) widget;
    }
}
