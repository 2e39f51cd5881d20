package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Theme;

/** A white panel with a hairline border and rounded corners. Its layout is a grid with the padding of a card. */
public class Card extends Composite {

    private final Theme theme;

    /**
     * @param parent of the card
     * @param columns of its grid
     */
    public Card(Composite parent, int columns) {
        super(parent, SWT.DOUBLE_BUFFERED);
        theme = Theme.of(parent);
        setBackground(theme.surface);
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        setLayout(Grids.layout(columns, Theme.PADDING, Theme.GRID));
        addPaintListener(this::paint);
    }

    /**
     * @param parent of the card
     * @param columns of its grid
     * @param title in bold, across all columns
     */
    public Card(Composite parent, int columns, String title) {
        this(parent, columns);
        var label = Grids.wide(Labels.strong(this, title));
        ((GridData) label.getLayoutData()).horizontalSpan = columns;
    }

    private void paint(PaintEvent event) {
        var size = getClientArea();
        var gc = event.gc;
        gc.setAntialias(SWT.ON);
        Shapes.cutCorners(gc, size, getParent().getBackground());
        gc.setForeground(theme.line);
        gc.drawRoundRectangle(0, 0, size.width - 1, size.height - 1, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
    }
}
