package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;

/** A text field. */
public class SWTBotText extends AbstractSWTBot<Text> {

    /** @param text found */
    public SWTBotText(Text text) {
        super(text);
    }

    /**
     * @param text put in place of what is there
     * @return this
     */
    public SWTBotText setText(String text) {
        waitForEnabled();
        syncExec(() -> widget.setText(text));
        return this;
    }

    /**
     * @param text typed by keyboard
     * @return this
     */
    public SWTBotText typeText(String text) {
        setFocus();
        KeyboardFactory.getSWTKeyboard().typeText(text);
        return this;
    }

    /**
     * Selects all of it.
     *
     * @return this
     */
    public SWTBotText selectAll() {
        syncExec(() -> widget.selectAll());
        return this;
    }

    /** @return whether it cannot be changed */
    public boolean isReadOnly() {
        return syncExec(() -> (widget.getStyle() & SWT.READ_ONLY) != 0 || !widget.getEditable());
    }
}
