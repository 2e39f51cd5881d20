package id.loket.shell.internal.office;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.shell.internal.ShellMsg;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks before something that a person cannot take back alone. */
final class ConfirmDialog extends LoketDialog {

    private final String verb;
    private final String question;

    private ConfirmDialog(Shell parent, String verb, String question) {
        super(parent, verb);
        this.verb = verb;
        this.question = question;
    }

    /**
     * @param parent window
     * @param verb what would be done; on the button
     * @param question what it means
     * @return whether the person wants it
     */
    static boolean ask(Shell parent, String verb, String question) {
        return new ConfirmDialog(parent, verb, question).open() == Window.OK;
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.body(body, question));
    }

    @Override
    protected void buttons(Composite bar) {
        Names.id(leave(bar, ShellMsg.cancel.text()), "confirm.no");
        Names.id(primary(bar, verb, this::okPressed), "confirm.yes").setFocus();
    }
}
