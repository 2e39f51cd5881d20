package org.eclipse.swtbot.swt.finder.keyboard;

import java.util.List;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;

/** Presses keys by posting events to the display, as the window system would. */
public class Keyboard {

    private static final List<Integer> MODIFIERS = List.of(SWT.CTRL, SWT.ALT, SWT.SHIFT);

    /** @param keys pressed one after the other while those before are held down */
    public void pressShortcut(KeyStroke... keys) {
        for (var key : keys) {
            post(SWT.KeyDown, key);
        }
        for (var i = keys.length - 1; i >= 0; i--) {
            post(SWT.KeyUp, keys[i]);
        }
        settle(SWTBotPreferences.PLAYBACK_DELAY);
    }

    /**
     * @param modificationKeys of SWT
     * @param character pressed while they are held down
     */
    public void pressShortcut(int modificationKeys, char character) {
        pressShortcut(KeyStroke.getInstance(modificationKeys, character));
    }

    /** @param text typed character by character */
    public void typeText(CharSequence text) {
        text.chars().forEach(character -> {
            pressShortcut(KeyStroke.getInstance((char) character));
            settle(SWTBotPreferences.TYPE_INTERVAL);
        });
    }

    private static void post(int kind, KeyStroke key) {
        var display = SWTUtils.display();
        for (var modifier : MODIFIERS) {
            if ((key.getModifierKeys() & modifier) != 0) {
                post(display, kind, modifier, '\0');
            }
        }
        var natural = key.getNaturalKey();
        if (natural != KeyStroke.NO_KEY) {
            // Enter, Esc, Tab and Del are characters in SWT, but keys to the window system.
            var printable = (natural & SWT.KEYCODE_BIT) == 0 && natural >= ' ' && natural != SWT.DEL;
            post(display, kind, printable ? 0 : natural, printable ? Character.toLowerCase((char) natural) : '\0');
        }
    }

    private static void post(Display display, int kind, int code, char character) {
        var event = new Event();
        event.type = kind;
        event.keyCode = code;
        event.character = character;
        UIThreadRunnable.syncExec(display, () -> display.post(event));
        settle(0);
    }

    /** Lets the UI thread deal with what was posted. */
    private static void settle(long millis) {
        SWTUtils.sleep(Math.max(10, millis));
        UIThreadRunnable.syncExec(() -> { });
    }
}
