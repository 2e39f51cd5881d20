package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
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
     * @param event of a key going down
     * @return whether it is this key and not something being typed
     */
    public boolean matches(Event event) {
        var pressed = event.keyCode == SWT.KEYPAD_CR ? SWT.CR : event.keyCode;
        if (pressed != code || (event.stateMask & SWT.MODIFIER_MASK) != modifiers) {
            return false;
        }
        return !typed(event);
    }

    private boolean typed(Event event) {
        if (modifiers != 0) {
            return false;
        }
        if (event.widget instanceof Text text) {
            var several = (text.getStyle() & SWT.MULTI) != 0;
            return isCharacter() && text.getEditable() || code == SWT.CR && several;
        }
        return event.widget instanceof Combo combo && (code == ' ' || combo.getListVisible());
    }

    /** Something that is typed into a field, or takes something out of it. */
    private boolean isCharacter() {
        return code >= ' ' && code <= SWT.DEL;
    }
}
