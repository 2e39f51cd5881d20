package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.theme.Theme;

/** Rows of a form: a label at the left, a field or a value at the right. For a parent with two grid columns. */
public final class FormRow {

    private FormRow() {
    }

    /**
     * @param parent two grid columns
     * @param label names the field, also for screen readers
     * @return a one-line field
     */
    public static Text text(Composite parent, String label) {
        return field(parent, label, SWT.BORDER | SWT.SINGLE);
    }

    /**
     * @param parent two grid columns
     * @param label names the field
     * @return a field that shows dots
     */
    public static Text password(Composite parent, String label) {
        return field(parent, label, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
    }

    /**
     * @param parent two grid columns
     * @param label names the field
     * @return a field of three lines
     */
    public static Text lines(Composite parent, String label) {
        var text = field(parent, label, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        ((GridData) text.getLayoutData()).heightHint = 3 * 18;
        return text;
    }

    /**
     * @param parent two grid columns
     * @param label names the field
     * @param choices to choose from; the first is chosen
     * @return a drop-down list
     */
    public static Combo choice(Composite parent, String label, String... choices) {
        caption(parent, label);
        var combo = new Combo(parent, SWT.READ_ONLY);
        combo.setFont(Theme.of(parent).body());
        combo.setItems(choices);
        combo.select(0);
        Names.of(combo, label);
        return Grids.wide(combo);
    }

    /**
     * @param parent two grid columns
     * @param label names the value
     * @param value what stands there
     * @return the label with the value
     */
    public static Label value(Composite parent, String label, String value) {
        caption(parent, label);
        return Grids.wide(Labels.body(parent, value));
    }

    private static Text field(Composite parent, String label, int style) {
        caption(parent, label);
        var text = new Text(parent, style);
        text.setFont(Theme.of(parent).body());
        Names.of(text, label);
        return Grids.wide(text);
    }

    private static void caption(Composite parent, String label) {
        var caption = Labels.muted(parent, label);
        caption.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }
}
