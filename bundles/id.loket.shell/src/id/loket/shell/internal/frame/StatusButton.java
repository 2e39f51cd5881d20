package id.loket.shell.internal.frame;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.PaintedButton;

/** One fact of the status line: a dot where there is a state, and words that carry it. */
final class StatusButton extends PaintedButton {

    private static final int HEIGHT = 26;
    private static final int SIDE = 6;
    private static final int DOT = 8;

    private final String text;
    private final Tone tone;

    StatusButton(Composite parent, String text, Tone tone, Runnable action) {
        super(parent, action);
        this.text = text;
        this.tone = tone;
        setFont(theme.status());
        setText(Labels.escape(text));
    }

    @Override
    protected Point measure(GC gc) {
        gc.setFont(theme.status());
        return new Point(2 * SIDE + (dotted() ? DOT + SIDE : 0) + gc.textExtent(text).x, HEIGHT);
    }

    @Override
    protected void paint(GC gc, Rectangle area) {
        if (hovered() || isFocusControl()) {
            gc.setBackground(theme.background);
            gc.fillRectangle(area);
        }
        var x = SIDE;
        if (dotted()) {
            gc.setBackground(theme.mark(tone));
            gc.fillOval(x, (area.height - DOT) / 2, DOT, DOT);
            x += DOT + SIDE;
        }
        gc.setFont(theme.status());
        gc.setForeground(theme.ink);
        gc.drawText(text, x, (area.height - gc.textExtent(text).y) / 2, true);
    }

    private boolean dotted() {
        return tone != Tone.NEUTRAL;
    }
}
