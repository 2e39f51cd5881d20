package org.eclipse.swtbot.swt.finder.waits;

import org.eclipse.swtbot.swt.finder.SWTBot;

/** A condition that keeps its bot. */
public abstract class DefaultCondition implements ICondition {

    /** Looks for widgets. */
    protected SWTBot bot;

    @Override
    public void init(SWTBot newBot) {
        bot = newBot;
    }
}
