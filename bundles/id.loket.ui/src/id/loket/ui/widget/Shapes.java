package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/** Drawing shared by the widgets: rounded corners, pills, share bars. */
public final class Shapes {

    private static final int PILL_HEIGHT = 20;
    private static final int PILL_PADDING = 10;
    private static final int BAR_HEIGHT = 8;

    private Shapes() {
    }

    /**
     * Paints what lies outside the rounded corners in the colour behind the control.
     *
     * @param gc draws
     * @param area of the control
     * @param behind colour of the parent
     */
    public static void cutCorners(GC gc, Rectangle area, Color behind) {
        var outside = new Path(gc.getDevice());
        try {
            outside.addRectangle(area.x, area.y, area.width, area.height);
            addRound(outside, area, Theme.RADIUS);
            gc.setFillRule(SWT.FILL_EVEN_ODD);
            gc.setBackground(behind);
            gc.fillPath(outside);
        } finally {
            outside.dispose();
        }
    }

    private static void addRound(Path path, Rectangle area, float radius) {
        var right = area.x + area.width;
        var bottom = area.y + area.height;
        var across = 2 * radius;
        path.moveTo(area.x + radius, area.y);
        path.lineTo(right - radius, area.y);
        path.addArc(right - across, area.y, across, across, 90, -90);
        path.lineTo(right, bottom - radius);
        path.addArc(right - across, bottom - across, across, across, 0, -90);
        path.lineTo(area.x + radius, bottom);
        path.addArc(area.x, bottom - across, across, across, 270, -90);
        path.lineTo(area.x, area.y + radius);
        path.addArc(area.x, area.y, across, across, 180, -90);
        path.close();
    }

    /**
     * @param control whose display has the theme
     * @param gc measures; its font is left as it was
     * @param word in the pill
     * @return the pill's size
     */
    public static Point pillSize(Control control, GC gc, String word) {
        var before = gc.getFont();
        gc.setFont(Theme.of(control).smallStrong());
        var width = gc.textExtent(word).x + 2 * PILL_PADDING;
        gc.setFont(before);
        return new Point(Math.max(width, PILL_HEIGHT), PILL_HEIGHT);
    }

    /**
     * Draws a pill, centred vertically.
     *
     * @param control whose display has the theme
     * @param gc draws; its font and colours are left changed
     * @param word in the pill
     * @param tone its colours
     * @param x left edge
     * @param middle vertical middle
     */
    public static void pill(Control control, GC gc, String word, Tone tone, int x, int middle) {
        var theme = Theme.of(control);
        var size = pillSize(control, gc, word);
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.soft(tone));
        gc.fillRoundRectangle(x, middle - size.y / 2, size.x, size.y, size.y, size.y);
        gc.setFont(theme.smallStrong());
        gc.setForeground(theme.text(tone));
        var text = gc.textExtent(word);
        gc.drawText(word, x + (size.x - text.x) / 2, middle - text.y / 2, true);
    }

    /**
     * Draws a share as a bar.
     *
     * @param control whose display has the theme
     * @param gc draws; its colours are left changed
     * @param share 0 to 1
     * @param tone of the filled part
     * @param x left edge
     * @param middle vertical middle
     * @param width of the whole bar
     */
    public static void bar(Control control, GC gc, double share, Tone tone, int x, int middle, int width) {
        var theme = Theme.of(control);
        var top = middle - BAR_HEIGHT / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.track);
        gc.fillRoundRectangle(x, top, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        var filled = (int) Math.round(width * Math.max(0, Math.min(1, share)));
        if (filled > 0) {
            gc.setBackground(theme.mark(tone));
            gc.fillRoundRectangle(x, top, Math.max(filled, BAR_HEIGHT), BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        }
    }
}
