package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Theme;

/**
 * A native button, as screen readers, the keyboard and journeys know it, painted over in the product's own way.
 */
public abstract class PaintedButton extends Button {

    /** What it is painted with. */
    protected final Theme theme;
    private boolean hovered;

    /**
     * @param parent of the button
     * @param action what a press does, on the UI thread
     */
    protected PaintedButton(Composite parent, Runnable action) {
        super(parent, SWT.PUSH | SWT.FLAT);
        theme = Theme.of(parent);
        addListener(SWT.Selection, event -> action.run());
        addListener(SWT.Paint, event -> paintOver(event.gc));
        addListener(SWT.MouseEnter, event -> hover(true));
        addListener(SWT.MouseExit, event -> hover(false));
    }

    /**
     * @param gc measures
     * @return the size it wants
     */
    protected abstract Point measure(GC gc);

    /**
     * @param gc draws, antialiased; the area is filled with the parent's background already
     * @param area all of the button
     */
    protected abstract void paint(GC gc, Rectangle area);

    /** @return whether the pointer is over it */
    protected final boolean hovered() {
        return hovered;
    }

    /** Measures and paints anew after something shown has changed. */
    protected final void changed() {
        requestLayout();
        redraw();
    }

    @Override
    public final Point computeSize(int widthHint, int heightHint, boolean flush) {
        var gc = new GC(this);
        try {
            var size = measure(gc);
            return new Point(widthHint == SWT.DEFAULT ? size.x : widthHint, heightHint == SWT.DEFAULT ? size.y : heightHint);
        } finally {
            gc.dispose();
        }
    }

    @Override
    protected final void checkSubclass() {
        // Only its looks and its size are its own; nothing of the native behaviour is changed.
    }

    private void hover(boolean over) {
        hovered = over;
        redraw();
    }

    private void paintOver(GC gc) {
        var area = new Rectangle(0, 0, getSize().x, getSize().y);
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(area);
        paint(gc, area);
    }
}
