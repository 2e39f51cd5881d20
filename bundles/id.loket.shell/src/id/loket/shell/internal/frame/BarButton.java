package id.loket.shell.internal.frame;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Icon;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.PaintedButton;

/** A button on the dark title bar: an icon, a text, a key. */
final class BarButton extends PaintedButton {

    private static final int SIDE = 10;
    private static final int ICON = 16;
    private static final int BETWEEN = 8;
    private static final int HEIGHT = 32;
    private static final int HINT_HEIGHT = 18;

    private final Image icon;
    private final String label;
    private final String hint;

    BarButton(Composite parent, Icon icon, String label, String hint, Runnable action) {
        super(parent, action);
        this.icon = icon.small(parent, theme.onBarMuted);
        this.label = label;
        this.hint = hint;
        setFont(theme.body());
        setText(Labels.escape(label));
    }

    @Override
    protected Point measure(GC gc) {
        gc.setFont(theme.body());
        var width = 2 * SIDE + ICON + BETWEEN + gc.textExtent(label).x;
        return new Point(hint.isEmpty() ? width : width + BETWEEN + hintWidth(gc), HEIGHT);
    }

    @Override
    protected void paint(GC gc, Rectangle area) {
        if (hovered() || isFocusControl()) {
            gc.setAlpha(isFocusControl() ? 60 : 30);
            gc.setBackground(theme.onBar);
            gc.fillRoundRectangle(0, 0, area.width, area.height, 10, 10);
            gc.setAlpha(255);
        }
        gc.drawImage(icon, SIDE, (area.height - ICON) / 2);
        gc.setFont(theme.body());
        gc.setForeground(theme.onBar);
        var x = SIDE + ICON + BETWEEN;
        var text = gc.textExtent(label);
        gc.drawText(label, x, (area.height - text.y) / 2, true);
        if (!hint.isEmpty()) {
            paintHint(gc, x + text.x + BETWEEN, area.height);
        }
    }

    private void paintHint(GC gc, int x, int height) {
        var width = hintWidth(gc);
        gc.setForeground(theme.onBarMuted);
        gc.setAlpha(120);
        gc.drawRoundRectangle(x, (height - HINT_HEIGHT) / 2, width - 1, HINT_HEIGHT - 1, 6, 6);
        gc.setAlpha(255);
        gc.setFont(theme.small());
        var text = gc.textExtent(hint);
        gc.drawText(hint, x + (width - text.x) / 2, (height - text.y) / 2, true);
    }

    private int hintWidth(GC gc) {
        gc.setFont(theme.small());
        var width = gc.textExtent(hint).x + 12;
        gc.setFont(theme.body());
        return width;
    }
}
