package id.loket.shell.internal.office;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Accounts;
import id.loket.access.Accounts.Account;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.shell.internal.RoleNames;
import id.loket.shell.internal.ShellMsg;
import id.loket.shell.internal.login.FirstPassword;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** A new account, or other roles for one that is there. */
final class AccountDialog extends LoketDialog {

    private final Accounts accounts;
    private final Session session;
    private final Account present;
    private final Map<Role, Button> roles = new EnumMap<>(Role.class);
    private Banner banner;
    private Text name;
    private Text person;
    private Text password;
    private KeyButton go;

    private AccountDialog(Shell parent, Accounts accounts, Session session, Account present) {
        super(parent, (present == null ? ShellMsg.accountNew : ShellMsg.accountRolesChange).text());
        this.accounts = accounts;
        this.session = session;
        this.present = present;
    }

    /** @return whether an account was opened */
    static boolean open(Shell parent, Accounts accounts, Session session) {
        return new AccountDialog(parent, accounts, session, null).open() == Window.OK;
    }

    /** @return whether the roles were changed */
    static boolean changeRoles(Shell parent, Accounts accounts, Session session, Account account) {
        return new AccountDialog(parent, accounts, session, account).open() == Window.OK;
    }

    @Override
    protected int width() {
        return 480;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        if (present == null) {
            name = Names.id(FormRow.text(form, ShellMsg.loginAccount.text()), "account.name");
            person = Names.id(FormRow.text(form, ShellMsg.accountPerson.text()), "account.person");
        } else {
            FormRow.value(form, ShellMsg.loginAccount.text(), present.name());
            FormRow.value(form, ShellMsg.accountPerson.text(), present.displayName());
        }
        roleChecks(form);
        if (present == null) {
            password = Names.id(FormRow.text(form, ShellMsg.firstPassword.text()), "account.password");
            password.setText(FirstPassword.random());
            Labels.muted(form, "");
            Grids.wide(Labels.muted(form, ShellMsg.firstPasswordHint.text()));
            name.setFocus();
        }
    }

    private void roleChecks(Composite form) {
        var caption = Labels.muted(form, ShellMsg.accountRoles.text());
        caption.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        var grid = Grids.wide(Grids.plain(form, 2));
        for (var role : Role.values()) {
            var check = new Button(grid, SWT.CHECK);
            check.setText(RoleNames.of(role));
            check.setFont(Theme.of(grid).body());
            check.setSelection(present != null && present.roles().contains(role));
            Names.id(check, "account.role." + role.name());
            roles.put(role, check);
        }
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, ShellMsg.cancel.text());
        go = Names.id(primary(bar, (present == null ? ShellMsg.accountOpen : ShellMsg.accountRolesSave).text(), this::go), "account.go");
    }

    private void go() {
        var chosen = chosen();
        Runnable act;
        if (present == null) {
            var account = name.getText().trim();
            var displayName = person.getText().trim();
            var first = password.getTextChars();
            act = () -> accounts.open(session, account, displayName, chosen, first);
        } else {
            act = () -> accounts.changeRoles(session, present.name(), chosen);
        }
        go.setEnabled(false);
        Work.quiet(progress -> {
            act.run();
            return true;
        }).done(done -> okPressed()).refused(this::refuse).always(() -> go.setEnabled(true)).start(getContents());
    }

    private Set<Role> chosen() {
        var chosen = EnumSet.noneOf(Role.class);
        roles.forEach((role, check) -> {
            if (check.getSelection()) {
                chosen.add(role);
            }
        });
        return chosen;
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        getShell().pack();
    }
}
