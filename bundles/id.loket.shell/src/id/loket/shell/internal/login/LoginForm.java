package id.loket.shell.internal.login;

import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Account and password, what went wrong, and what is being done. */
final class LoginForm {

    private final Banner banner;
    private final Text account;
    private final Text password;
    private final KeyButton go;
    private final Label doing;
    private final ProgressBar bar;
    private final BiConsumer<String, char[]> login;

    LoginForm(Composite card, String lastAccount, BiConsumer<String, char[]> login) {
        this.login = login;
        Labels.heading(card, ShellMsg.loginTitle.text());
        banner = new Banner(card);
        account = Names.id(field(card, ShellMsg.loginAccount.text(), SWT.BORDER), "login.account");
        password = Names.id(field(card, ShellMsg.loginPassword.text(), SWT.BORDER | SWT.PASSWORD), "login.password");
        account.setText(lastAccount);
        go = KeyButton.primary(card, ShellMsg.loginGo.text(), Key.ENTER, this::submit);
        Names.id(go, "login.go");
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.verticalIndent = Theme.GRID;
        go.setLayoutData(room);
        bar = Grids.wide(new ProgressBar(card, SWT.INDETERMINATE | SWT.SMOOTH));
        ((GridData) bar.getLayoutData()).heightHint = 4;
        bar.setVisible(false);
        doing = Grids.wide(Labels.muted(card, ""));
    }

    void focus() {
        (account.getText().isEmpty() ? account : password).setFocus();
    }

    void fill(String name, String knownPassword) {
        account.setText(name);
        password.setText(knownPassword);
    }

    /** @return what was typed as the account so far */
    String account() {
        return account.getText().trim();
    }

    /** Two people gave an account a new password: its owner types it now. */
    void recovered(String name) {
        account.setText(name);
        password.setText("");
        banner.show(Tone.GOOD, ShellMsg.recoveryDone.text(name), ShellMsg.recoveryNext.text());
        password.setFocus();
    }

    void busy(String text) {
        if (doing.isDisposed()) {
            return;
        }
        banner.clear();
        go.setEnabled(false);
        bar.setVisible(true);
        doing.setText(Labels.escape(text));
    }

    void ready() {
        if (go.isDisposed()) {
            return;
        }
        go.setEnabled(true);
        bar.setVisible(false);
        doing.setText("");
    }

    void refuse(Refusal refusal) {
        banner.show(refusal);
        password.selectAll();
        password.setFocus();
    }

    private void submit() {
        var name = account.getText().trim();
        if (name.isEmpty()) {
            banner.show(new Refusal(ShellMsg.loginAccountMissing));
            account.setFocus();
            return;
        }
        if (password.getCharCount() == 0) {
            password.setFocus();
            return;
        }
        login.accept(name, password.getTextChars());
    }

    private static Text field(Composite card, String label, int style) {
        Labels.muted(card, label);
        var text = new Text(card, style | SWT.SINGLE);
        text.setFont(Theme.of(card).body());
        Names.of(text, label);
        return Grids.wide(text);
    }
}
