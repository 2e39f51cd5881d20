package org.eclipse.swtbot.swt.finder.keyboard;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;

/** Keys by name. */
public interface Keystrokes {
    KeyStroke CTRL = KeyStroke.getInstance(SWT.CTRL, 0);
    KeyStroke ALT = KeyStroke.getInstance(SWT.ALT, 0);
    KeyStroke SHIFT = KeyStroke.getInstance(SWT.SHIFT, 0);
    KeyStroke CR = KeyStroke.getInstance(SWT.CR);
    KeyStroke ESC = KeyStroke.getInstance(SWT.ESC);
    KeyStroke SPACE = KeyStroke.getInstance(' ');
    KeyStroke TAB = KeyStroke.getInstance(SWT.TAB);
    KeyStroke DOWN = KeyStroke.getInstance(SWT.ARROW_DOWN);
    KeyStroke UP = KeyStroke.getInstance(SWT.ARROW_UP);
    KeyStroke F2 = KeyStroke.getInstance(SWT.F2);
    KeyStroke F3 = KeyStroke.getInstance(SWT.F3);
    KeyStroke F4 = KeyStroke.getInstance(SWT.F4);
    KeyStroke F5 = KeyStroke.getInstance(SWT.F5);
    KeyStroke F6 = KeyStroke.getInstance(SWT.F6);
    KeyStroke F7 = KeyStroke.getInstance(SWT.F7);
    KeyStroke F8 = KeyStroke.getInstance(SWT.F8);
    KeyStroke F9 = KeyStroke.getInstance(SWT.F9);
}
