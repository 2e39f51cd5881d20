package id.loket.ui.dialog;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.ui.internal.FaultReference;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Labels;

/** Tells of a fault: what happened, what is safe, and a reference number that leads to the log. */
public final class ErrorDialog extends LoketDialog {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorDialog.class);

    private final String reference;

    private ErrorDialog(Shell parent, String reference) {
        super(parent, UiMsg.errorTitle.text());
        this.reference = reference;
    }

    /**
     * Writes a fault to the log and tells the person of it.
     *
     * @param parent window
     * @param what was being done, for the log
     * @param fault what went wrong
     */
    public static void tell(Shell parent, String what, Throwable fault) {
        var reference = FaultReference.next();
        LOG.error("{} [{}]", what, reference, fault);
        open(parent, reference);
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
