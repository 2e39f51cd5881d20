package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.internal.UiMsg;

/**
 * A key that does something on a page.
 *
 * @param modifiers of SWT, 0 for none
 * @param code of SWT: a key code, or a lower-case character
 */
public record Key(int modifiers, int code) {

    /** Goes on. */
    public static final Key ENTER = new Key(0, SWT.CR);
    /** Captures, starts. */
    public static final Key SPACE = new Key(0, ' ');
    /** The page before. */
    public static final Key PAGE_UP = new Key(0, SWT.PAGE_UP);
    /** The next page. */
    public static final Key PAGE_DOWN = new Key(0, SWT.PAGE_DOWN);
    /** Leaves without losing anything. */
    public static final Key ESCAPE = new Key(0, SWT.ESC);

    /**
     * @param character a lower-case letter or a digit
     * @return its key alone: for pages where nothing is typed but into fields
     */
    public static Key plain(char character) {
        return new Key(0, character);
    }

    /**
     * @param number 1 to 12
     * @return the function key
     */
    public static Key function(int number) {
        return new Key(0, SWT.F1 + number - 1);
    }

    /**
     * @param letter on the key
     * @return the letter with Ctrl
     */
    public static Key control(char letter) {
        return new Key(SWT.CONTROL, Character.toLowerCase(letter));
    }

    /**
     * @param letter on the key
     * @return the letter with Alt
     */
    public static Key alt(char letter) {
        return new Key(SWT.ALT, Character.toLowerCase(letter));
    }

    /** @return what is printed on the key: "Spasi", "Ctrl K", "F4" */
    public String label() {
        var name = switch (code) {
            case SWT.CR -> "Enter";
            case SWT.ESC -> "Esc";
            case ' ' -> UiMsg.keySpace.text();
            case SWT.DEL -> "Del";
            case SWT.PAGE_UP -> "PgUp";
            case SWT.PAGE_DOWN -> "PgDn";
            default -> code >= SWT.F1 && code <= SWT.F12 ? "F" + (code - SWT.F1 + 1)
                    : String.valueOf(Character.toUpperCase((char) code));
        };
        if (modifiers == SWT.CONTROL) {
            return "Ctrl " + name;
        }
        return modifiers == SWT.ALT ? "Alt " + name : name;
    }

    /**
     * Makes the key work while the control can be seen and used, wherever the focus is in its window, unless it is being typed
     * into a field.
     *
     * @param owner whose key it is; it is let go with the control
     * @param action what it does, on the UI thread
     */
    public void on(Control owner, Runnable action) {
        var display = owner.getDisplay();
        Listener pressed = event -> {
            if (event.doit && matches(event) && owner.isEnabled() && owner.isVisible()
                    && event.widget instanceof Control focus && focus.getShell() == owner.getShell() && !pressesItself(focus)) {
                event.doit = false;
                action.run();
            }
        };
        display.addFilter(SWT.KeyDown, pressed);
        owner.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, pressed));
    }

    /** Space and Enter belong to the button that has the focus. */
    private boolean pressesItself(Control focus) {
        return focus instanceof Button && (equals(SPACE) || equals(ENTER));
    }

    /**
     * @param event of a key going down
     * @return whether it is this key and not something being typed
     */
    public boolean matches(Event event) {
        if (pressed(event.keyCode) != code || (event.stateMask & SWT.MODIFIER_MASK) != modifiers) {
            return false;
        }
        return !typed(event);
    }

    /** The number pad says the same as the keys above the letters. */
    private static int pressed(int keyCode) {
        if (keyCode == SWT.KEYPAD_CR) {
            return SWT.CR;
        }
        return keyCode >= SWT.KEYPAD_0 && keyCode <= SWT.KEYPAD_9 ? '0' + keyCode - SWT.KEYPAD_0 : keyCode;
    }

    private boolean typed(Event event) {
        if (modifiers != 0) {
            return false;
        }
        if (event.widget instanceof Text text) {
            var several = (text.getStyle() & SWT.MULTI) != 0;
            return isCharacter() && text.getEditable() || code == SWT.CR && several;
        }
        return event.widget instanceof Combo combo && (isCharacter() || combo.getListVisible());
    }

    /** Something that is typed into a field, or takes something out of it. */
    private boolean isCharacter() {
        return code >= ' ' && code <= SWT.DEL;
    }
}
