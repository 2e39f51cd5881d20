package id.loket.stock.ui.internal;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks why a movement is taken back. */
final class ReverseDialog extends LoketDialog {

    private final String what;
    private Text reason;
    private String given;

    private ReverseDialog(Shell parent, String what) {
        super(parent, Msg.reverseTitle.text());
        this.what = what;
    }

    /** Returns the reason, or empty if it is not to be taken back. */
    static Optional<String> ask(Shell parent, String what) {
        var dialog = new ReverseDialog(parent, what);
        return dialog.open() == Window.OK ? Optional.ofNullable(dialog.given) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.body(body, what));
        var form = Grids.wide(Grids.plain(body, 2));
        reason = Names.id(FormRow.text(form, Msg.reverseReason.text()), "stock.reverse.reason");
        reason.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.cancel.text());
        primary(bar, Msg.reverseGoOn.text(), () -> {
            given = reason.getText().strip();
            if (given.isEmpty()) {
                reason.setFocus();
                return;
            }
            okPressed();
        });
    }
}
