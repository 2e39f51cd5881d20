package id.loket.ui.widget;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import id.loket.ui.theme.Theme;

/** Grid layouts on the 8 px grid. */
public final class Grids {

    private Grids() {
    }

    /**
     * @param columns how many
     * @param margin on all sides, in pixels
     * @param spacing between cells, in pixels
     * @return a layout
     */
    public static GridLayout layout(int columns, int margin, int spacing) {
        var layout = new GridLayout(columns, false);
        layout.marginWidth = margin;
        layout.marginHeight = margin;
        layout.horizontalSpacing = spacing;
        layout.verticalSpacing = spacing;
        return layout;
    }

    /**
     * @param parent of the composite; its background is kept
     * @param columns how many
     * @return a composite without margins that shows its parent's background
     */
    public static Composite plain(Composite parent, int columns) {
        var composite = new Composite(parent, SWT.NONE);
        composite.setBackground(parent.getBackground());
        composite.setBackgroundMode(SWT.INHERIT_DEFAULT);
        composite.setLayout(layout(columns, 0, Theme.GRID));
        return composite;
    }

    /**
     * What is out of sight takes no room. The parent is laid out by whoever has shown and hidden all he wants.
     *
     * @param control in a grid layout
     * @param shown whether it is in sight
     */
    public static void show(Control control, boolean shown) {
        if (control.getLayoutData() == null) {
            control.setLayoutData(new GridData());
        }
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
    }

    /**
     * @param composite gets as many columns as it has children: call it when they are made
     */
    public static void row(Composite composite) {
        composite.setLayout(layout(composite.getChildren().length, 0, Theme.GRID));
    }

    /**
     * @param control takes all the width there is
     * @param <C> its type
     * @return the control
     */
    public static <C extends Control> C wide(C control) {
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(control);
        return control;
    }

    /**
     * @param control takes all the room there is
     * @param <C> its type
     * @return the control
     */
    public static <C extends Control> C fill(C control) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
        return control;
    }
}
