package id.loket.issuance.ui.internal;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.issuance.Issuance;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;

/** Asks for a reason. */
final class ReasonDialog extends LoketDialog {

    private final String label;
    private final String verb;
    private Text why;
    private KeyButton act;
    private String reason = "";

    private ReasonDialog(Shell parent, String title, String label, String verb) {
        super(parent, title);
        this.label = label;
        this.verb = verb;
    }

    static Optional<String> ask(Shell parent, String title, String label, String verb) {
        var dialog = new ReasonDialog(parent, title, label, verb);
        return dialog.open() == Window.OK ? Optional.of(dialog.reason) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        why = Names.id(FormRow.text(Grids.wide(Grids.plain(body, 2)), label), "issuance.why");
        why.setTextLimit(Issuance.REASON_LENGTH);
        why.addListener(SWT.Modify, event -> act.setEnabled(!why.getText().isBlank()));
        why.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        act = primary(bar, verb, () -> {
            reason = why.getText();
            okPressed();
        });
        act.setEnabled(false);
    }
}
