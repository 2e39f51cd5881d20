package id.loket.ui.dialog;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.ui.internal.UiMsg;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Labels;

/** Tells of a fault: what happened, what is safe, and a reference number that leads to the log. */
public final class ErrorDialog extends LoketDialog {

    private final String reference;

    private ErrorDialog(Shell parent, String reference) {
        super(parent, UiMsg.errorTitle.text());
        this.reference = reference;
    }

    /**
     * @param parent window
     * @param reference as written to the log
     */
    public static void open(Shell parent, String reference) {
        new ErrorDialog(parent, reference).open();
    }

    @Override
    protected void fill(Composite body) {
        new Banner(body).show(Tone.BAD, UiMsg.errorHappened.text(), UiMsg.errorSafe.text());
        Labels.strong(body, UiMsg.errorReference.text(reference));
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, UiMsg.close.text()).setFocus();
    }
}
