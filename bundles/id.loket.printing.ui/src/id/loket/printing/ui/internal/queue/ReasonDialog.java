package id.loket.printing.ui.internal.queue;

import java.util.function.BiConsumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks a supervisor why a card is put before all others. */
public final class ReasonDialog extends LoketDialog {

    private final String what;
    private final BiConsumer<String, ReasonDialog> act;
    private Banner banner;
    private Text reason;

    private ReasonDialog(Shell parent, String what, BiConsumer<String, ReasonDialog> act) {
        super(parent, QueueMsg.firstTitle.text());
        this.what = what;
        this.act = act;
    }

    /**
     * @param parent window
     * @param what happens, in a sentence
     * @param act gets the reason; ends in {@link #done} or {@link #refused}
     */
    public static void ask(Shell parent, String what, BiConsumer<String, ReasonDialog> act) {
        new ReasonDialog(parent, what, act).open();
    }

    /** What was asked for is done. */
    public void done() {
        if (getShell() != null) {
            okPressed();
        }
    }

    /** @param refusal why not */
    public void refused(Refusal refusal) {
        if (getShell() != null) {
            banner.show(refusal);
            reason.setFocus();
        }
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        Grids.wide(Labels.body(body, what));
        var form = Grids.wide(Grids.plain(body, 2));
        reason = Names.id(FormRow.text(form, QueueMsg.reason.text()), "printing.first.reason");
        reason.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, QueueMsg.back.text());
        Names.id(primary(bar, QueueMsg.save.text(), () -> act.accept(reason.getText(), this)), "printing.first.save");
    }
}
