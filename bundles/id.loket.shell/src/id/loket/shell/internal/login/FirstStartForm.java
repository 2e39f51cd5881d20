package id.loket.shell.internal.login;

import java.util.Arrays;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** The first start of an office: the first account and its password. */
final class FirstStartForm {

    private final Banner banner;
    private final Text account;
    private final Text person;
    private final Text password;
    private final Text again;
    private final KeyButton go;
    private final Label doing;
    private final Begin begin;

    /** Takes what was typed. */
    @FunctionalInterface
    interface Begin {

        void with(String account, String person, char[] password);
    }

    FirstStartForm(Composite card, Begin begin) {
        this.begin = begin;
        Labels.heading(card, ShellMsg.firstTitle.text());
        Grids.wide(Labels.body(card, ShellMsg.firstLine.text()));
        banner = new Banner(card);
        var form = Grids.wide(Grids.plain(card, 2));
        account = Names.id(FormRow.text(form, ShellMsg.loginAccount.text()), "first.account");
        account.setText("ti");
        person = Names.id(FormRow.text(form, ShellMsg.accountPerson.text()), "first.person");
        password = Names.id(FormRow.password(form, ShellMsg.loginPassword.text()), "first.password");
        again = Names.id(FormRow.password(form, ShellMsg.passwordAgain.text()), "first.again");
        Grids.wide(Labels.muted(card, ShellMsg.passwordLine.text()));
        go = Names.id(Grids.wide(KeyButton.primary(card, ShellMsg.firstGo.text(), Key.ENTER, this::submit)), "first.go");
        doing = Grids.wide(Labels.muted(card, ""));
    }

    void focus() {
        person.setFocus();
    }

    void busy(String text) {
        if (!doing.isDisposed()) {
            banner.clear();
            go.setEnabled(false);
            doing.setText(Labels.escape(text));
        }
    }

    void ready() {
        if (!go.isDisposed()) {
            go.setEnabled(true);
            doing.setText("");
        }
    }

    void refuse(Refusal refusal) {
        banner.show(refusal);
        password.selectAll();
        password.setFocus();
    }

    private void submit() {
        var typed = password.getTextChars();
        if (!Arrays.equals(typed, again.getTextChars())) {
            refuse(new Refusal(ShellMsg.passwordsDiffer));
            return;
        }
        begin.with(account.getText().trim(), person.getText().trim(), typed);
    }
}
