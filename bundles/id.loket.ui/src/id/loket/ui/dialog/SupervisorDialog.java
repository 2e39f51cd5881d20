package id.loket.ui.dialog;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Approval;
import id.loket.access.Approvals;
import id.loket.access.Permission;
import id.loket.access.Session;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Asks a second person for consent, at the same screen and without ending the first person's session. */
public final class SupervisorDialog extends LoketDialog {

    private final Approvals approvals;
    private final Session asking;
    private final Permission permission;
    private final String subject;
    private final String what;
    private Text account;
    private Text password;
    private Text reason;
    private Banner banner;
    private KeyButton approve;
    private Approval approval;

    private SupervisorDialog(Shell parent, Approvals approvals, Session asking, Permission permission, String subject,
            String what) {
        super(parent, UiMsg.supervisorTitle.text());
        this.approvals = approvals;
        this.asking = asking;
        this.permission = permission;
        this.subject = subject;
        this.what = what;
    }

    /**
     * @param parent window
     * @param approvals the service
     * @param asking who needs the consent
     * @param permission the right the second person must have
     * @param what is to be approved, one sentence
     * @return the consent, or empty if nobody gave it
     */
    public static Optional<Approval> ask(Shell parent, Approvals approvals, Session asking, Permission permission, String what) {
        return ask(parent, approvals, asking, permission, "", what);
    }

    /**
     * @param parent window
     * @param approvals the service
     * @param asking who needs the consent
     * @param permission the right the second person must have
     * @param subject the one thing the consent is for, as the audit trail names it
     * @param what is to be approved, one sentence
     * @return the consent, or empty if nobody gave it
     */
    public static Optional<Approval> ask(Shell parent, Approvals approvals, Session asking, Permission permission,
            String subject, String what) {
        var dialog = new SupervisorDialog(parent, approvals, asking, permission, subject, what);
        return dialog.open() == Window.OK ? Optional.ofNullable(dialog.approval) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.body(body, what));
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        account = Names.id(FormRow.text(form, UiMsg.supervisorAccount.text()), "supervisor.account");
        password = Names.id(FormRow.password(form, UiMsg.supervisorPassword.text()), "supervisor.password");
        reason = Names.id(FormRow.text(form, UiMsg.supervisorReason.text()), "supervisor.reason");
        account.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, UiMsg.cancel.text());
        approve = Names.id(primary(bar, UiMsg.approve.text(), this::approve), "supervisor.go");
    }

    private void approve() {
        var who = account.getText().trim();
        var typed = password.getTextChars();
        var why = reason.getText().trim();
        approve.setEnabled(false);
        Work.quiet(progress -> approvals.approve(asking, permission, subject, who, typed, why))
                .done(given -> {
                    approval = given;
                    okPressed();
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    getShell().pack();
                    password.selectAll();
                    password.setFocus();
                })
                .always(() -> approve.setEnabled(true))
                .start(getContents());
    }
}
