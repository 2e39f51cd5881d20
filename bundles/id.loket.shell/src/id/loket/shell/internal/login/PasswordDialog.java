package id.loket.shell.internal.login;

import java.util.Arrays;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;
import jakarta.inject.Inject;

/** Changes the password of whoever is at work. */
public final class PasswordDialog extends LoketDialog {

    private final Access access;
    private final Session session;
    private Banner banner;
    private Text old;
    private Text fresh;
    private Text again;
    private KeyButton change;

    private PasswordDialog(Shell parent, Access access, Session session) {
        super(parent, ShellMsg.passwordTitle.text());
        this.access = access;
        this.session = session;
    }

    /** Opens the dialog where only a session is at hand. */
    @Creatable
    public static final class Opener {

        private final Access access;

        @Inject
        Opener(Access access) {
            this.access = access;
        }

        /**
         * @param parent window
         * @param session whose password
         * @return whether it was changed
         */
        public boolean open(Shell parent, Session session) {
            return new PasswordDialog(parent, access, session).open() == Window.OK;
        }
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.body(body, ShellMsg.passwordLine.text()));
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        old = Names.id(FormRow.password(form, ShellMsg.passwordOld.text()), "password.old");
        fresh = Names.id(FormRow.password(form, ShellMsg.passwordNew.text()), "password.new");
        again = Names.id(FormRow.password(form, ShellMsg.passwordAgain.text()), "password.again");
        old.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, ShellMsg.cancel.text());
        change = Names.id(primary(bar, ShellMsg.passwordChange.text(), this::change), "password.change");
    }

    private void change() {
        var newPassword = fresh.getTextChars();
        if (!Arrays.equals(newPassword, again.getTextChars())) {
            refuse(new Refusal(ShellMsg.passwordDiffer));
            return;
        }
        var present = old.getTextChars();
        change.setEnabled(false);
        Work.quiet(progress -> {
            access.changePassword(session, present, newPassword);
            return true;
        }).done(changed -> okPressed()).refused(this::refuse).always(() -> change.setEnabled(true)).start(getContents());
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        getShell().pack();
        fresh.selectAll();
        fresh.setFocus();
    }
}
