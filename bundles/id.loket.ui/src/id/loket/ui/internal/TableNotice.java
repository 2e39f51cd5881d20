package id.loket.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;

/** What stands where rows would: loading, empty, failed. */
public final class TableNotice extends Composite {

    private final Label text;
    private final Label more;

    /** @param parent of the notice */
    public TableNotice(Composite parent) {
        super(parent, SWT.NONE);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        setLayout(Grids.layout(1, Theme.MARGIN, Theme.GRID));
        var theme = Theme.of(this);
        text = centred(Labels.make(this, "", theme.body(), theme.muted), SWT.END);
        more = centred(Labels.make(this, "", theme.body(), theme.muted), SWT.BEGINNING);
    }

    /**
     * @param what happened or why there is nothing
     * @param then what to do next; may be empty
     */
    public void show(String what, String then) {
        text.setText(Labels.escape(what));
        more.setText(Labels.escape(then));
        layout();
    }

    private static Label centred(Label label, int vertical) {
        label.setAlignment(SWT.CENTER);
        label.setLayoutData(new GridData(SWT.FILL, vertical, true, true));
        return label;
    }
}
