package org.eclipse.swtbot.swt.finder.keyboard;

/** Gives a keyboard. */
public final class KeyboardFactory {

    private KeyboardFactory() {
    }

    /** @return a keyboard whose events go the way of a real one, to whatever has the focus */
    public static Keyboard getSWTKeyboard() {
        return new Keyboard();
    }
}
