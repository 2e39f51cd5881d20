package id.loket.shell.internal.frame;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;

/** The strips at the window's edges that the frame's parts lie in. */
final class Trim {

    private Trim() {
    }

    /**
     * The platform's layout leaves a few pixels of a strip uncovered: they get the colour of what lies in it.
     *
     * @param control parent given to a tool control
     * @param colour of the strip
     */
    static void paint(Composite control, Color colour) {
        control.setBackground(colour);
        control.getParent().setBackground(colour);
    }
}
