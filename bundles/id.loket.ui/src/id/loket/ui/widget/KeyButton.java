package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import id.loket.ui.theme.Theme;

/**
 * A button that shows its key. The key works while the button can be seen and pressed, wherever the focus is in its
 * window, unless it is being typed into a field.
 */
public final class KeyButton extends PaintedButton {

    private static final int HEIGHT = 32;
    private static final int LINE_HEIGHT = 22;
    /** Letters are not equally wide; in a list their labels begin below each other. */
    private static final int LINE_HINT_WIDTH = 24;
    private static final int SIDE = 12;
    private static final int BETWEEN = 8;
    private static final int HINT_SIDE = 6;
    private static final int HINT_HEIGHT = 18;

    private final Key key;
    private boolean primary;
    private boolean line;
    private String label;

    private KeyButton(Composite parent, String label, Key key, boolean primary, Runnable action) {
        super(parent, action);
        this.key = key;
        this.label = label;
        primary(primary);
        label(label);
        if (key != null) {
            key.on(this, () -> notifyListeners(SWT.Selection, new Event()));
        }
    }

    /**
     * @param parent of the button
     * @param label what it does, a verb
     * @param key that does it, or null
     * @param action what happens, on the UI thread
     * @return the one button of a page that goes on
     */
    public static KeyButton primary(Composite parent, String label, Key key, Runnable action) {
        return new KeyButton(parent, label, key, true, action);
    }

    /**
     * @param parent of the button
     * @param label what it does, a verb
     * @param key that does it, or null
     * @param action what happens, on the UI thread
     * @return any other button
     */
    public static KeyButton secondary(Composite parent, String label, Key key, Runnable action) {
        return new KeyButton(parent, label, key, false, action);
    }

    /**
     * @param parent of the button
     * @param label what it stands for
     * @param key that chooses it
     * @param action what happens, on the UI thread
     * @return a line in a list of choices: low, its key in front; the primary one is the one proposed
     */
    public static KeyButton line(Composite parent, String label, Key key, Runnable action) {
        var button = new KeyButton(parent, label, key, false, action);
        button.line = true;
        button.primary(false);
        return button;
    }

    /** @param goesOn whether it is now the one button of its page that goes on */
    public void primary(boolean goesOn) {
        primary = goesOn;
        setFont(line ? theme.status() : primary ? theme.strong() : theme.body());
        changed();
    }

    /** @param newLabel what it does now */
    public void label(String newLabel) {
        label = newLabel;
        setText(Labels.escape(newLabel));
        changed();
    }

    @Override
    protected Point measure(GC gc) {
        gc.setFont(getFont());
        return new Point(2 * SIDE + gc.textExtent(label).x + (key == null ? 0 : BETWEEN + hintWidth(gc)), line ? LINE_HEIGHT : HEIGHT);
    }

    @Override
    protected void paint(GC gc, Rectangle area) {
        if (line) {
            paintLine(gc, area);
            return;
        }
        var enabled = isEnabled();
        gc.setBackground(face(enabled));
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        if (!primary || !enabled) {
            gc.setForeground(enabled ? theme.edge : theme.line);
            gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        }
        paintText(gc, area, enabled);
        if (isFocusControl()) {
            gc.setForeground(primary ? theme.onBar : theme.accent);
            gc.setLineWidth(primary ? 1 : 2);
            gc.drawRoundRectangle(area.x + 2, area.y + 2, area.width - 5, area.height - 5, 2 * Theme.RADIUS - 4, 2 * Theme.RADIUS - 4);
        }
    }

    private Color face(boolean enabled) {
        if (!enabled) {
            return theme.background;
        }
        if (primary) {
            return hovered() ? theme.accentDark : theme.accent;
        }
        return hovered() ? theme.selected : theme.surface;
    }

    private void paintLine(GC gc, Rectangle area) {
        var enabled = isEnabled();
        if (enabled && (primary || hovered())) {
            gc.setBackground(theme.selected);
            gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        }
        var left = HINT_SIDE + paintHint(gc, area.x + HINT_SIDE, area, false) + BETWEEN;
        gc.setForeground(!enabled ? theme.muted : primary ? theme.onSelected : theme.ink);
        gc.setFont(getFont());
        var text = Labels.fitting(gc, label, area.width - left - HINT_SIDE);
        gc.drawText(text, area.x + left, area.y + (area.height - gc.textExtent(text).y) / 2, true);
        if (isFocusControl()) {
            gc.setForeground(theme.accent);
            gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        }
    }

    private void paintText(GC gc, Rectangle area, boolean enabled) {
        var colour = !enabled ? theme.muted : primary ? theme.onBar : theme.ink;
        gc.setForeground(colour);
        gc.setFont(getFont());
        var text = gc.textExtent(label);
        var content = text.x + (key == null ? 0 : BETWEEN + hintWidth(gc));
        var x = area.x + (area.width - content) / 2;
        gc.setFont(getFont());
        gc.drawText(label, x, area.y + (area.height - text.y) / 2, true);
        if (key != null) {
            paintHint(gc, x + text.x + BETWEEN, area, primary && enabled);
        }
    }

    private int paintHint(GC gc, int x, Rectangle area, boolean onAccent) {
        var width = line ? Math.max(hintWidth(gc), LINE_HINT_WIDTH) : hintWidth(gc);
        var top = area.y + (area.height - HINT_HEIGHT) / 2;
        gc.setAlpha(onAccent ? 110 : 255);
        gc.setForeground(onAccent ? theme.onBar : theme.line);
        gc.drawRoundRectangle(x, top, width - 1, HINT_HEIGHT - 1, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(onAccent ? theme.onBar : theme.muted);
        gc.setFont(theme.small());
        var hint = key.label();
        var text = gc.textExtent(hint);
        gc.drawText(hint, x + (width - text.x) / 2, top + (HINT_HEIGHT - text.y) / 2, true);
        return width;
    }

    private int hintWidth(GC gc) {
        var before = gc.getFont();
        gc.setFont(theme.small());
        var width = gc.textExtent(key.label()).x + 2 * HINT_SIDE;
        gc.setFont(before);
        return width;
    }
}
