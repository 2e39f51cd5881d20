package org.eclipse.swtbot.swt.finder.waits;

import org.eclipse.swtbot.swt.finder.SWTBot;

/** Something to wait for. */
public interface ICondition {

    /**
     * @return whether it is true now
     * @throws Exception which counts as not yet
     */
    boolean test() throws Exception;

    /** @param bot to look with, given before the first test */
    void init(SWTBot bot);

    /** @return what to say when the time is over */
    String getFailureMessage();
}
