package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A check box. */
public class SWTBotCheckBox extends AbstractSWTBot<Button> {

    /** @param button found */
    public SWTBotCheckBox(Button button) {
        super(button);
    }

    /** @return whether it is ticked */
    public boolean isChecked() {
        return syncExec(() -> widget.getSelection());
    }

    /** Ticks it. */
    public void select() {
        choose(true);
    }

    /** Takes the tick away. */
    public void deselect() {
        choose(false);
    }

    private void choose(boolean ticked) {
        waitForEnabled();
        syncExec(() -> widget.setSelection(ticked));
        notifyLater(SWT.Selection);
    }
}
