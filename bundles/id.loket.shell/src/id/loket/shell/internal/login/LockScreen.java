package id.loket.shell.internal.login;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** What is seen while the screen is locked: who is at work, and a field for their password. */
final class LockScreen extends Composite {

    private final Session session;
    private final Access access;
    private final Runnable unlock;
    private final Control focusBefore;
    private Banner banner;
    private Text password;
    private KeyButton open;

    LockScreen(Shell window, Session session, Access access, Runnable unlock, Runnable logout) {
        super(window, SWT.NONE);
        this.session = session;
        this.access = access;
        this.unlock = unlock;
        focusBefore = getDisplay().getFocusControl();
        setBackground(Theme.of(window).background);
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        setLayout(Grids.layout(1, 0, 0));
        fill(logout);
        Listener fit = event -> setBounds(window.getClientArea());
        window.addListener(SWT.Resize, fit);
        addListener(SWT.Dispose, event -> {
            if (!window.isDisposed()) {
                window.removeListener(SWT.Resize, fit);
            }
        });
        setBounds(window.getClientArea());
        moveAbove(null);
        layout(true, true);
        password.setFocus();
    }

    private void fill(Runnable logout) {
        var theme = Theme.of(this);
        var card = new Card(this, 1);
        card.setLayout(Grids.layout(1, Theme.MARGIN, Theme.GAP));
        var room = new GridData(SWT.CENTER, SWT.CENTER, true, true);
        room.widthHint = 420;
        card.setLayoutData(room);
        var title = Grids.wide(Grids.plain(card, 2));
        var icon = new Label(title, SWT.NONE);
        icon.setImage(Icon.LOCK.small(this, theme.ink));
        Labels.heading(title, ShellMsg.lockTitle.text());
        Grids.wide(Labels.body(card, ShellMsg.lockLine.text(session.displayName())));
        banner = new Banner(card);
        var form = Grids.wide(Grids.plain(card, 2));
        password = Names.id(FormRow.password(form, ShellMsg.lockPassword.text()), "lock.password");
        var bar = Grids.plain(card, 1);
        bar.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
        KeyButton.secondary(bar, ShellMsg.lockLogout.text(), Key.alt('Q'), logout);
        open = KeyButton.primary(bar, ShellMsg.lockOpen.text(), Key.ENTER, this::open);
        Names.id(open, "lock.open");
        Grids.row(bar);
    }

    private void open() {
        var typed = password.getTextChars();
        open.setEnabled(false);
        Work.quiet(progress -> access.confirm(session.account(), typed))
                .done(confirmed -> {
                    unlock.run();
                    if (focusBefore != null && !focusBefore.isDisposed()) {
                        focusBefore.setFocus();
                    }
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    layout(true, true);
                    password.selectAll();
                    password.setFocus();
                })
                .always(() -> open.setEnabled(true))
                .start(this);
    }
}
