package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.MenuItem;

/** An item of a menu. */
public class SWTBotMenu extends AbstractSWTBot<MenuItem> {

    /** @param item found */
    public SWTBotMenu(MenuItem item) {
        super(item);
    }

    @Override
    public boolean isEnabled() {
        return syncExec(() -> !widget.isDisposed() && widget.isEnabled());
    }

    /**
     * Chooses it.
     *
     * @return this
     */
    public SWTBotMenu click() {
        waitForEnabled();
        notifyLater(SWT.Selection);
        return this;
    }
}
