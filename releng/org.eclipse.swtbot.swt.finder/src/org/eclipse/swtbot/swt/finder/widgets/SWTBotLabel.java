package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.widgets.Label;

/** A label. */
public class SWTBotLabel extends AbstractSWTBot<Label> {

    /** @param label found */
    public SWTBotLabel(Label label) {
        super(label);
    }
}
