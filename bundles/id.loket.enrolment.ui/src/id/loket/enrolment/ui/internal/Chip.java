package id.loket.enrolment.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Names;

/** One finger or eye: its short name on the colour of its state; hovering and screen readers say the state in words. */
final class Chip extends Canvas {

    private static final int HEIGHT = 20;
    private static final int WIDTH = 50;

    private final Theme theme;
    private String word = "";
    private Tone tone = Tone.NEUTRAL;
    private String state = "";

    Chip(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        theme = Theme.of(parent);
        setBackground(theme.surface);
        addPaintListener(event -> paint(event.gc));
        Names.of(this, () -> state);
    }

    void show(String shortName, Tone newTone, String inWords) {
        word = shortName;
        tone = newTone;
        state = inWords;
        setToolTipText(inWords);
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? WIDTH : widthHint, HEIGHT);
    }

    private void paint(GC gc) {
        var size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.soft(tone));
        gc.fillRoundRectangle(0, 0, size.x, size.y, size.y, size.y);
        gc.setFont(theme.smallStrong());
        gc.setForeground(theme.text(tone));
        var text = gc.textExtent(word);
        gc.drawText(word, (size.x - text.x) / 2, (size.y - text.y) / 2, true);
    }
}
