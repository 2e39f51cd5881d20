package id.loket.ui.dialog;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;

/** A dialog in the product's look: white, a body, and buttons with their keys at the right. Esc leaves. */
public abstract class LoketDialog extends Dialog {

    private final String title;

    /**
     * @param parent window
     * @param title of the dialog
     */
    protected LoketDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
    }

    /**
     * @param body white, one column
     */
    protected abstract void fill(Composite body);

    /**
     * Adds buttons by {@link #primary} and {@link #secondary}.
     *
     * @param bar their parent
     */
    protected abstract void buttons(Composite bar);

    /** @return width of the body in pixels, asked for once it is filled */
    protected int width() {
        return 440;
    }

    /**
     * @param bar parent given to {@link #buttons}
     * @param label a verb
     * @param action what it does
     * @return the button that Enter presses
     */
    protected final KeyButton primary(Composite bar, String label, Runnable action) {
        return KeyButton.primary(bar, label, Key.ENTER, action);
    }

    /**
     * @param bar parent given to {@link #buttons}
     * @param label a verb
     * @return the button that Esc presses: closes without doing anything
     */
    protected final KeyButton leave(Composite bar, String label) {
        return KeyButton.secondary(bar, label, Key.ESCAPE, this::cancelPressed);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.setBackground(Theme.of(shell).surface);
        shell.setBackgroundMode(SWT.INHERIT_DEFAULT);
    }

    @Override
    protected Control createContents(Composite parent) {
        var contents = new Composite(parent, SWT.NONE);
        contents.setBackground(Theme.of(parent).surface);
        contents.setBackgroundMode(SWT.INHERIT_DEFAULT);
        contents.setLayout(Grids.layout(1, Theme.MARGIN, Theme.MARGIN - 4));
        var all = new GridData(SWT.FILL, SWT.FILL, true, true);
        contents.setLayoutData(all);
        var body = Grids.plain(contents, 1);
        var room = new GridData(SWT.FILL, SWT.FILL, true, true);
        body.setLayoutData(room);
        fill(body);
        room.widthHint = width();
        var bar = Grids.plain(contents, 0);
        bar.setLayoutData(new GridData(SWT.END, SWT.END, true, false));
        buttons(bar);
        Grids.row(bar);
        return contents;
    }
}
