package id.loket.shell.internal.login;

import java.util.Locale;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import id.loket.access.Access;
import id.loket.access.FirstStart;
import id.loket.access.Session;
import id.loket.kernel.text.Languages;
import id.loket.shell.internal.Preferences;
import id.loket.shell.internal.ShellMsg;
import id.loket.shell.internal.Workplace;
import id.loket.store.Installation;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The first thing anybody sees: account, password, and in training the accounts to choose from. */
public final class LoginPart {

    private static final int WIDTH = 380;

    private final Access access;
    private final Workplace workplace;
    private final Preferences preferences;
    private final Installation installation;
    private final PasswordDialog.Opener passwords;
    private final RecoveryDialog.Opener recovery;
    private final SheetsDialog.Opener sheets;
    private final FirstStart firstStart;
    private LoginForm form;
    private FirstStartForm first;
    private TrainingAccounts training;
    private KeyButton forgotten;
    private ScrolledComposite scroll;
    private Composite page;
    private Composite cards;

    @Inject
    LoginPart(Access access, Workplace workplace, Preferences preferences, Installation installation, PasswordDialog.Opener passwords,
            RecoveryDialog.Opener recovery, SheetsDialog.Opener sheets, FirstStart firstStart) {
        this.access = access;
        this.workplace = workplace;
        this.preferences = preferences;
        this.installation = installation;
        this.passwords = passwords;
        this.recovery = recovery;
        this.sheets = sheets;
        this.firstStart = firstStart;
    }

    @PostConstruct
    void create(Composite parent) {
        var theme = Theme.of(parent);
        scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        scroll.setContent(page);
        page.setBackground(theme.background);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        page.setLayout(Grids.layout(1, Theme.MARGIN, Theme.GAP));
        var middle = Grids.plain(page, 1);
        middle.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        heading(middle);
        cards = Grids.plain(middle, 1);
        cards.setLayout(Grids.layout(installation.training() ? 2 : 1, 0, Theme.GAP));
        var card = card(cards);
        form = new LoginForm(card, preferences.lastAccount(), this::login);
        if (installation.training()) {
            training = new TrainingAccounts(card(cards), form);
        }
        var bar = Grids.plain(middle, 1);
        forgotten = Names.id(KeyButton.secondary(bar, ShellMsg.loginForgotten.text(), Key.function(8), this::recover), "login.forgotten");
        language(bar);
        Grids.row(bar);
        forgotten.setLayoutData(new GridData());
        scroll.addListener(SWT.Resize, event -> fit());
        if (training == null) {
            askForFirstStart(card);
        } else {
            loadAccounts();
        }
    }

    @Focus
    void focus() {
        if (first != null) {
            first.focus();
        } else if (training == null || !training.focus()) {
            form.focus();
        }
    }

    /** At 200 % on a small screen there is room for one card beside the other no more, and less than the page is high. */
    private void fit() {
        if (scroll.isDisposed()) {
            return;
        }
        var beside = scroll.getClientArea().width >= 2 * WIDTH + Theme.GAP + 2 * Theme.MARGIN;
        cards.setLayout(Grids.layout(training != null && beside ? 2 : 1, 0, Theme.GAP));
        scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        page.layout(true, true);
    }

    private void heading(Composite parent) {
        var theme = Theme.of(parent);
        Labels.make(parent, ShellMsg.product.text(), theme.figure(), theme.bar);
        var office = installation.setting("office").orElseGet(ShellMsg.office::text);
        Labels.muted(parent, office + " · " + (installation.training() ? ShellMsg.training : ShellMsg.loginLine).text());
    }

    private static Card card(Composite parent) {
        var card = new Card(parent, 1);
        var room = new GridData(SWT.FILL, SWT.FILL, false, true);
        room.widthHint = WIDTH;
        card.setLayoutData(room);
        card.setLayout(Grids.layout(1, Theme.MARGIN, Theme.GRID));
        return card;
    }

    private void language(Composite parent) {
        var other = preferences.language().equals(Languages.INDONESIAN) ? Locale.ENGLISH : Languages.INDONESIAN;
        var button = KeyButton.secondary(parent, ShellMsg.loginLanguage.text(), Key.function(9), () -> speak(other));
        Names.id(button, "login.language");
    }

    /** The page is made anew in the other language: not while its own button is still being pressed. */
    private void speak(Locale locale) {
        page.getDisplay().asyncExec(() -> workplace.speak(locale));
    }

    /** An office that has no account yet gets its first one here. */
    private void askForFirstStart(Card card) {
        Work.quiet(progress -> firstStart.due()).done(due -> {
            if (due) {
                beginOffice(card);
            } else {
                // Whoever has not typed the password yet waits for the store's classes otherwise.
                Work.quiet(progress -> access.accounts()).refused(form::refuse).start(page);
            }
        }).refused(form::refuse).start(page);
    }

    private void beginOffice(Card card) {
        for (var child : card.getChildren()) {
            child.dispose();
        }
        Grids.show(forgotten, false);
        first = new FirstStartForm(card, this::begin);
        fit();
        first.focus();
    }

    private void begin(String account, String person, char[] password) {
        var display = page.getDisplay();
        first.busy(ShellMsg.firstMaking.text());
        Work.quiet(progress -> firstStart.begin(account, person, password, text -> display.asyncExec(() -> first.busy(text))))
                .done(begun -> {
                    sheets.open(page.getShell(), begun.recoverySheets());
                    workplace.enter(begun.session());
                })
                .refused(first::refuse)
                .always(() -> {
                    first.ready();
                    fit();
                })
                .start(page);
    }

    private void recover() {
        var account = recovery.open(page.getShell(), form.account(), "");
        if (!account.isEmpty()) {
            form.recovered(account);
        }
    }

    private void loadAccounts() {
        Work.quiet(progress -> access.accounts())
                .done(accounts -> {
                    training.show(accounts, preferences.lastAccount());
                    training.focus();
                })
                .refused(form::refuse)
                .start(page);
    }

    private void login(String account, char[] password) {
        var display = page.getDisplay();
        form.busy(ShellMsg.loginOpening.text());
        Work.quiet(progress -> access.login(account, password, text -> display.asyncExec(() -> form.busy(text))))
                .done(this::enter)
                .refused(form::refuse)
                .always(() -> {
                    form.ready();
                    fit();
                })
                .start(page);
    }

    private void enter(Session session) {
        if (access.mustChangePassword(session) && !passwords.open(page.getShell(), session)) {
            Work.quiet(progress -> {
                access.logout(session);
                return session;
            }).refused(form::refuse).start(page);
            return;
        }
        workplace.enter(session);
    }
}
