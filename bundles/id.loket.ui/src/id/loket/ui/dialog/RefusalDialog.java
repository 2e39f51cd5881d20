package id.loket.ui.dialog;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.widget.Banner;

/** Shows a refusal where the page has no room for a banner. */
public final class RefusalDialog extends LoketDialog {

    private final Refusal refusal;

    private RefusalDialog(Shell parent, Refusal refusal) {
        super(parent, UiMsg.refusedTitle.text());
        this.refusal = refusal;
    }

    /**
     * @param parent window
     * @param refusal a use case's answer
     */
    public static void open(Shell parent, Refusal refusal) {
        new RefusalDialog(parent, refusal).open();
    }

    @Override
    protected void fill(Composite body) {
        new Banner(body).show(refusal);
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, UiMsg.close.text()).setFocus();
    }
}
