package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/** A drop-down list. */
public class SWTBotCombo extends AbstractSWTBot<Combo> {

    /** @param combo found */
    public SWTBotCombo(Combo combo) {
        super(combo);
    }

    /** @return the choices */
    public String[] items() {
        return syncExec(() -> widget.getItems());
    }

    /** @return the choice made */
    public String selection() {
        return syncExec(() -> widget.getText());
    }

    /** @param index of a choice */
    public void setSelection(int index) {
        waitForEnabled();
        syncExec(() -> widget.select(index));
        notifyLater(SWT.Selection);
    }

    /** @param text of a choice */
    public void setSelection(String text) {
        var index = syncExec(() -> widget.indexOf(text));
        if (index < 0) {
            throw new IllegalArgumentException("No such choice: " + text);
        }
        setSelection(index);
    }
}
