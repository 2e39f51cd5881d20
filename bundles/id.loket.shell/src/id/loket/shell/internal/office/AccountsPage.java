package id.loket.shell.internal.office;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import id.loket.access.Accounts;
import id.loket.access.Accounts.Account;
import id.loket.access.Session;
import id.loket.shell.internal.RoleNames;
import id.loket.shell.internal.ShellMsg;
import id.loket.shell.internal.login.RecoveryDialog;
import id.loket.shell.internal.login.SheetsDialog;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Akun": who may log in, and for what. Staff of IT changes it; a supervisor sees it and vouches for a lost password. */
public final class AccountsPage {

    @Inject
    private Session session;
    @Inject
    private Accounts accounts;
    @Inject
    private Formats formats;
    @Inject
    private RecoveryDialog.Opener recovery;
    @Inject
    private SheetsDialog.Opener sheets;

    private PageHeader header;
    private Banner banner;
    private TableView<Account> table;
    private boolean first = true;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, ShellMsg.pageAccounts.text(), "");
        banner = new Banner(page);
        var card = Grids.fill(new Card(page, 1));
        if (session.may(Accounts.VIEW)) {
            actions(card);
        }
        table = new TableView<Account>(card, ShellMsg.pageAccounts.text()).key(Account::name)
                .text(ShellMsg.loginAccount.text(), 130, Account::name)
                .text(ShellMsg.accountPerson.text(), 200, Account::displayName)
                .text(ShellMsg.accountRoles.text(), 280, account -> RoleNames.of(account.roles()))
                .pill(ShellMsg.accountState.text(), 190, this::state)
                .empty(ShellMsg.accountsNone.text());
        Names.id(table.table(), "accounts.list");
        load();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    private void actions(Composite card) {
        var bar = Grids.plain(card, 1);
        if (session.may(Accounts.MANAGE)) {
            Names.id(KeyButton.primary(bar, ShellMsg.accountNew.text(), Key.function(2), this::open), "accounts.new");
            Names.id(KeyButton.secondary(bar, ShellMsg.accountRolesChange.text(), Key.function(4), () -> selected(this::changeRoles)),
                    "accounts.roles");
        }
        Names.id(KeyButton.secondary(bar, ShellMsg.accountReset.text(), Key.function(6), () -> selected(this::reset)), "accounts.reset");
        if (session.may(Accounts.MANAGE)) {
            Names.id(KeyButton.secondary(bar, ShellMsg.accountUnlock.text(), Key.function(7), () -> selected(this::unlock)),
                    "accounts.unlock");
            Names.id(KeyButton.secondary(bar, ShellMsg.accountClose.text(), Key.function(8), () -> selected(this::close)),
                    "accounts.close");
            Names.id(KeyButton.secondary(bar, ShellMsg.sheetsIssue.text(), Key.function(10), this::issueSheets), "accounts.sheets");
        }
        Grids.row(bar);
    }

    private TableView.State state(Account account) {
        if (account.closed()) {
            return new TableView.State(ShellMsg.stateClosed.text(), Tone.NEUTRAL);
        }
        if (account.lockedUntil() != null) {
            return new TableView.State(ShellMsg.stateLocked.text(formats.time(account.lockedUntil())), Tone.WARNING);
        }
        return account.mustChangePassword() ? new TableView.State(ShellMsg.stateFirst.text(), Tone.ACTIVE)
                : new TableView.State(ShellMsg.stateReady.text(), Tone.GOOD);
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> accounts.list(session)).done(this::show).refused(table::failed).start(table);
    }

    private void show(List<Account> all) {
        var open = all.stream().filter(account -> !account.closed()).count();
        header.line(ShellMsg.accountsLine.text(Formats.number(all.size()), Formats.number(open)));
        var name = table.selection().map(Account::name).orElse("");
        table.rows(all);
        all.stream().filter(account -> account.name().equals(name)).findFirst().ifPresent(table::select);
        if (first) {
            first = false;
            table.setFocus();
        }
    }

    private void selected(Consumer<Account> action) {
        table.selection().ifPresentOrElse(action, () -> banner.show(Tone.WARNING, ShellMsg.accountChoose.text(), ""));
    }

    private void open() {
        if (AccountDialog.open(table.getShell(), accounts, session)) {
            told(ShellMsg.accountOpened.text(), ShellMsg.accountOpenedNext.text());
        }
    }

    private void changeRoles(Account account) {
        if (AccountDialog.changeRoles(table.getShell(), accounts, session, account)) {
            told(ShellMsg.rolesChanged.text(account.name()), ShellMsg.rolesChangedNext.text());
        }
    }

    private void reset(Account account) {
        if (!recovery.open(table.getShell(), account.name(), session.account()).isEmpty()) {
            told(ShellMsg.recoveryDone.text(account.name()), ShellMsg.recoveryNext.text());
        }
    }

    private void unlock(Account account) {
        perform(() -> accounts.unlock(session, account.name()), ShellMsg.accountUnlocked.text(account.name()), "");
    }

    private void close(Account account) {
        if (ConfirmDialog.ask(table.getShell(), ShellMsg.accountClose.text(), ShellMsg.accountCloseAsk.text(account.name(), account.displayName()))) {
            perform(() -> accounts.close(session, account.name()), ShellMsg.accountClosed.text(account.name()), ShellMsg.accountClosedNext.text());
        }
    }

    private void issueSheets() {
        if (!ConfirmDialog.ask(table.getShell(), ShellMsg.sheetsIssue.text(), ShellMsg.sheetsAsk.text())) {
            return;
        }
        Work.quiet(progress -> accounts.issueRecoverySheets(session))
                .done(made -> {
                    sheets.open(table.getShell(), made);
                    told(ShellMsg.sheetsMade.text(), "");
                })
                .refused(banner::show)
                .start(table);
    }

    private void perform(Runnable act, String done, String next) {
        Work.quiet(progress -> {
            act.run();
            return done;
        }).done(words -> told(words, next)).refused(banner::show).start(table);
    }

    private void told(String words, String next) {
        banner.show(Tone.GOOD, words, next);
        load();
    }
}
