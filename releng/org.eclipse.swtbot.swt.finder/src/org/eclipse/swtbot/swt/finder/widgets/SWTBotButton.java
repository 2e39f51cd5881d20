package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A push button. */
public class SWTBotButton extends AbstractSWTBot<Button> {

    /** @param button found */
    public SWTBotButton(Button button) {
        super(button);
    }

    /**
     * Presses it once it is enabled.
     *
     * @return this
     */
    public SWTBotButton click() {
        waitForEnabled();
        notifyLater(SWT.Selection);
        return this;
    }
}
