package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.internal.UiMsg;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/** A quality as a bar with its number; green from the threshold on. */
public final class QualityBar extends Canvas {

    private static final int NUMBER = 40;

    private final Theme theme;
    private int quality = -1;
    private boolean enough;

    /**
     * @param parent of the bar
     * @param id for tests
     */
    public QualityBar(Composite parent, String id) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        theme = Theme.of(parent);
        setBackground(theme.surface);
        addPaintListener(event -> paint(event.gc));
        Names.of(this, () -> quality < 0 ? "" : UiMsg.qualityOf.text(quality));
        Names.id(this, id);
    }

    /**
     * @param newQuality 0 to 100
     * @param isEnough whether it reaches the threshold
     */
    public void show(int newQuality, boolean isEnough) {
        quality = newQuality;
        enough = isEnough;
        redraw();
    }

    /** Nothing was taken. */
    public void clear() {
        show(-1, false);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 170 : widthHint, 18);
    }

    private void paint(GC gc) {
        var size = getSize();
        Shapes.bar(this, gc, Math.max(quality, 0) / 100.0, enough ? Tone.GOOD : Tone.WARNING, 0, size.y / 2, size.x - NUMBER);
        if (quality >= 0) {
            gc.setFont(theme.body());
            gc.setForeground(theme.ink);
            var text = String.valueOf(quality);
            var extent = gc.textExtent(text);
            gc.drawText(text, size.x - extent.x - 6, (size.y - extent.y) / 2, true);
        }
    }
}
