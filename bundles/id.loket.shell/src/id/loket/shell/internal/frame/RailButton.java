package id.loket.shell.internal.frame;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import id.loket.shell.internal.PageEntry;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PaintedButton;
import id.loket.ui.widget.Shapes;

/** One entry of the rail: icon, label, and how much waits. */
final class RailButton extends PaintedButton {

    static final int WIDTH = 184;
    static final int COMPACT = 28;
    private static final int HEIGHT = 36;
    private static final int SIDE = 10;
    private static final int ICON = 16;
    private static final int BETWEEN = 10;

    private final PageEntry entry;
    private final String key;
    private boolean current;
    private boolean compact;
    private long count;

    RailButton(Composite parent, PageEntry entry, String key, Runnable action) {
        super(parent, action);
        this.entry = entry;
        this.key = key;
        setFont(theme.body());
        setText(Labels.escape(entry.label()));
        Names.id(this, "rail." + entry.id());
        Names.of(this, () -> count == 0 ? entry.label() : entry.label() + ", " + Formats.number(count));
    }

    void current(boolean shown) {
        current = shown;
        redraw();
    }

    /** Whether there is little room; the caller lays out anew. */
    void compact(boolean little) {
        compact = little;
    }

    void count(long waiting) {
        count = waiting;
        redraw();
    }

    PageEntry entry() {
        return entry;
    }

    @Override
    protected Point measure(GC gc) {
        return new Point(WIDTH, compact ? COMPACT : HEIGHT);
    }

    @Override
    protected void paint(GC gc, Rectangle area) {
        if (current || hovered()) {
            gc.setBackground(current ? theme.selected : theme.background);
            gc.fillRoundRectangle(0, 0, area.width, area.height, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        }
        if (isFocusControl()) {
            gc.setForeground(theme.accent);
            gc.setLineWidth(2);
            gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        }
        var colour = current ? theme.onSelected : theme.ink;
        gc.drawImage(entry.icon().small(this, colour), SIDE, (area.height - ICON) / 2);
        var x = SIDE + ICON + BETWEEN;
        gc.setFont(current ? theme.strong() : theme.body());
        gc.setForeground(colour);
        var text = gc.textExtent(entry.label());
        var badge = paintCount(gc, area);
        paintKey(gc, area, x + text.x + BETWEEN, area.width - badge, colour);
        gc.setFont(current ? theme.strong() : theme.body());
        gc.setForeground(colour);
        // Cut by hand: a clipping of our own would replace that of the scrolled rail, and paint over the status line.
        gc.drawText(Labels.fitting(gc, entry.label(), area.width - badge - x), x, (area.height - text.y) / 2, true);
    }

    /** Not in a tooltip: that would lie over the next entry, and take its click. */
    private void paintKey(GC gc, Rectangle area, int from, int to, Color onCurrent) {
        gc.setFont(theme.small());
        var size = gc.textExtent(key);
        if (to - size.x >= from) {
            gc.setForeground(current ? onCurrent : theme.muted);
            gc.drawText(key, to - size.x, (area.height - size.y) / 2, true);
        }
    }

    private int paintCount(GC gc, Rectangle area) {
        if (count == 0) {
            return SIDE;
        }
        var shown = Formats.compact(count);
        var width = Shapes.pillSize(this, gc, shown).x;
        var tone = entry.group() == Page.Group.ATTENTION ? Tone.WARNING : Tone.NEUTRAL;
        Shapes.pill(this, gc, shown, tone, area.width - SIDE - width, area.height / 2);
        return SIDE + width + 4;
    }
}
