package id.loket.shell.internal.login;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Recovery;
import id.loket.access.Recovery.Voucher;
import id.loket.kernel.text.Refusal;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Task;
import id.loket.ui.work.Work;
import jakarta.inject.Inject;

/** Gives an account a new password when the old one is lost: by two colleagues, or by the two recovery sheets. */
public final class RecoveryDialog extends LoketDialog {

    private static final int BY_COLLEAGUES = 0;

    private final Recovery recovery;
    private final String forWhom;
    private final String firstColleague;
    private Banner banner;
    private Text account;
    private Combo way;
    private Label how;
    private Colleagues colleagues;
    private Sheets sheets;
    private Text fresh;
    private KeyButton give;
    private String recovered = "";

    private RecoveryDialog(Shell parent, Recovery recovery, String forWhom, String firstColleague) {
        super(parent, ShellMsg.recoveryTitle.text());
        this.recovery = recovery;
        this.forWhom = forWhom;
        this.firstColleague = firstColleague;
    }

    /** Opens the dialog. */
    @Creatable
    public static final class Opener {

        private final Recovery recovery;

        @Inject
        Opener(Recovery recovery) {
            this.recovery = recovery;
        }

        /**
         * @param parent window
         * @param account whose password is lost; may be empty
         * @param firstColleague who is at the screen already; may be empty
         * @return the account that has a new password, or an empty string
         */
        public String open(Shell parent, String account, String firstColleague) {
            var dialog = new RecoveryDialog(parent, recovery, account, firstColleague);
            return dialog.open() == Window.OK ? dialog.recovered : "";
        }
    }

    @Override
    protected int width() {
        return 520;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        account = Names.id(FormRow.text(form, ShellMsg.recoveryAccount.text()), "recovery.account");
        account.setText(forWhom);
        way = Names.id(FormRow.choice(form, ShellMsg.recoveryWay.text(), ShellMsg.recoveryByColleagues.text(),
                ShellMsg.recoveryBySheets.text()), "recovery.way");
        way.addListener(SWT.Selection, event -> showWay());
        how = Labels.muted(form, "");
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        room.widthHint = width();
        how.setLayoutData(room);
        colleagues = new Colleagues(form, firstColleague);
        sheets = new Sheets(form);
        fresh = Names.id(FormRow.text(form, ShellMsg.recoveryFresh.text()), "recovery.fresh");
        fresh.setText(FirstPassword.random());
        Labels.muted(form, "");
        Grids.wide(Labels.muted(form, ShellMsg.firstPasswordHint.text()));
        showWay();
        (forWhom.isEmpty() ? account : way).setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, ShellMsg.cancel.text());
        give = Names.id(primary(bar, ShellMsg.recoveryGive.text(), this::give), "recovery.give");
    }

    private void showWay() {
        var people = way.getSelectionIndex() == BY_COLLEAGUES;
        how.setText(Labels.escape((people ? ShellMsg.recoveryColleaguesHow : ShellMsg.recoverySheetsHow).text()));
        colleagues.shown(people);
        sheets.shown(!people);
        how.getParent().layout(true, true);
        if (getShell().isVisible()) {
            getShell().pack();
        }
    }

    private void give() {
        var whose = account.getText().trim();
        var password = fresh.getTextChars();
        var task = way.getSelectionIndex() == BY_COLLEAGUES ? colleagues.task(recovery, whose, password)
                : sheets.task(recovery, whose, password);
        give.setEnabled(false);
        Work.quiet(task).done(given -> {
            recovered = given;
            okPressed();
        }).refused(this::refuse).always(() -> give.setEnabled(true)).start(getContents());
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        getShell().pack();
    }

    /** Rows of the form that one way needs and the other does not. */
    private static final class Rows {

        private final Composite form;
        private final int from;
        private final List<Control> controls = new ArrayList<>();

        Rows(Composite form) {
            this.form = form;
            this.from = form.getChildren().length;
        }

        void end() {
            controls.addAll(List.of(form.getChildren()).subList(from, form.getChildren().length));
        }

        void shown(boolean shown) {
            controls.forEach(control -> Grids.show(control, shown));
        }
    }

    /** Two people type their own passwords. */
    private static final class Colleagues {

        private final Rows rows;
        private final Text[] names = new Text[2];
        private final Text[] passwords = new Text[2];

        Colleagues(Composite form, String first) {
            rows = new Rows(form);
            for (int i = 0; i < 2; i++) {
                names[i] = Names.id(FormRow.text(form, ShellMsg.recoveryColleague.text(i + 1)), "recovery.colleague" + (i + 1));
                passwords[i] = Names.id(FormRow.password(form, ShellMsg.recoveryColleaguePassword.text(i + 1)),
                        "recovery.password" + (i + 1));
            }
            rows.end();
            names[0].setText(first);
        }

        void shown(boolean shown) {
            rows.shown(shown);
        }

        Task<String> task(Recovery recovery, String account, char[] fresh) {
            var first = new Voucher(names[0].getText().trim(), passwords[0].getTextChars());
            var second = new Voucher(names[1].getText().trim(), passwords[1].getTextChars());
            return progress -> {
                recovery.byColleagues(first, second, account, fresh);
                return account;
            };
        }
    }

    /** Two people type what their sheets of paper say. */
    private static final class Sheets {

        private final Rows rows;
        private final Text[] texts = new Text[2];

        Sheets(Composite form) {
            rows = new Rows(form);
            for (int i = 0; i < 2; i++) {
                texts[i] = Names.id(FormRow.text(form, ShellMsg.recoverySheet.text(i + 1)), "recovery.sheet" + (i + 1));
            }
            rows.end();
        }

        void shown(boolean shown) {
            rows.shown(shown);
        }

        Task<String> task(Recovery recovery, String account, char[] fresh) {
            var first = texts[0].getText();
            var second = texts[1].getText();
            return progress -> {
                recovery.bySheets(first, second, account, fresh);
                return account;
            };
        }
    }
}
