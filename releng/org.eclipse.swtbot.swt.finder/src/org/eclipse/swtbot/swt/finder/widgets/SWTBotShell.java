package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.widgets.Shell;

import org.eclipse.swtbot.swt.finder.SWTBot;

/** A window. */
public class SWTBotShell extends AbstractSWTBot<Shell> {

    /** @param shell found */
    public SWTBotShell(Shell shell) {
        super(shell);
    }

    /** @return a bot that looks inside this window only */
    public SWTBot bot() {
        return new SWTBot(widget);
    }

    /** @return whether it is there and can be seen */
    public boolean isOpen() {
        return !widget.isDisposed() && syncExec(() -> !widget.isDisposed() && widget.isVisible());
    }

    /**
     * Brings it to the front.
     *
     * @return this
     */
    public SWTBotShell activate() {
        syncExec(() -> {
            widget.forceActive();
            widget.forceFocus();
        });
        return this;
    }

    /** Closes it as its frame would. */
    public void close() {
        syncExec(() -> widget.close());
    }
}
