package id.loket.printing.ui.internal.run;

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

/** Why a card leaves its batch. */
final class ReasonDialog extends LoketDialog {

    private final String name;
    private Text reason;
    private String given;

    ReasonDialog(Shell parent, String name) {
        super(parent, RunMsg.reasonTitle.text());
        this.name = name;
    }

    Optional<String> ask() {
        return open() == Window.OK ? Optional.of(given) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.heading(body, name));
        var form = Grids.wide(Grids.plain(body, 2));
        reason = Names.id(FormRow.text(form, RunMsg.reason.text()), "batch.reason");
        reason.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, RunMsg.cancel.text());
        primary(bar, RunMsg.takeOut.text(), this::okPressed);
    }

    @Override
    protected void okPressed() {
        given = reason.getText();
        super.okPressed();
    }
}
