package id.loket.shell.internal.frame;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import id.loket.access.Session;
import id.loket.kernel.text.Languages;
import id.loket.shell.internal.Pages;
import id.loket.shell.internal.Preferences;
import id.loket.shell.internal.ShellMsg;
import id.loket.shell.internal.Workplace;
import id.loket.shell.internal.login.IdleLock;
import id.loket.shell.internal.login.PasswordDialog;
import id.loket.store.Installation;
import id.loket.ui.Page;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The dark bar on top: the office, its mode, the search, and who is logged in. */
public final class TitleBar {

    private static final int HEIGHT = 44;
    private static final Key SEARCH = Key.control('K');
    private static final Key LOCK = Key.control('L');

    private final Session session;
    private final Pages pages;
    private final Workplace workplace;
    private final Preferences preferences;
    private final Installation installation;
    private final IdleLock lock;
    private final PasswordDialog.Opener passwords;
    private Composite bar;

    @Inject
    TitleBar(Session session, Pages pages, Workplace workplace, Preferences preferences, Installation installation, IdleLock lock,
            PasswordDialog.Opener passwords) {
        this.session = session;
        this.pages = pages;
        this.workplace = workplace;
        this.preferences = preferences;
        this.installation = installation;
        this.lock = lock;
        this.passwords = passwords;
    }

    @PostConstruct
    void create(Composite parent) {
        var theme = Theme.of(parent);
        Trim.paint(parent, theme.bar);
        bar = new Composite(parent, SWT.NONE);
        bar.setBackground(theme.bar);
        bar.setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = new GridLayout(4, false);
        layout.marginWidth = 16;
        layout.marginRight = -8;
        layout.marginHeight = (HEIGHT - 32) / 2;
        layout.horizontalSpacing = Theme.GRID;
        bar.setLayout(layout);
        Labels.make(bar, ShellMsg.product.text(), theme.heading(), theme.onBar);
        var office = Labels.make(bar, office(), theme.body(), theme.onBarMuted);
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.horizontalIndent = Theme.GRID;
        office.setLayoutData(room);
        search(bar);
        user(bar);
        listenForKeys();
        lock.watch(bar.getShell());
    }

    private String office() {
        var name = installation.setting("office").orElseGet(ShellMsg.office::text);
        return installation.training() ? name + " · " + ShellMsg.training.text() : name;
    }

    private void search(Composite parent) {
        if (pages.offers(Page.SEARCH)) {
            var button = new BarButton(parent, Icon.SEARCH, ShellMsg.searchResident.text(), SEARCH.label(), () -> pages.open(Page.SEARCH));
            Names.id(button, "bar.search");
            return;
        }
        Grids.plain(parent, 1);
    }

    private void user(Composite parent) {
        var holder = new BarButton[1];
        var button = new BarButton(parent, Icon.USER_ROUND, session.displayName(), "", () -> open(holder[0]));
        holder[0] = button;
        button.setToolTipText(ShellMsg.userMenu.text());
        button.setMenu(menu(button));
        Names.id(button, "bar.user");
    }

    private Menu menu(Control button) {
        var menu = new Menu(button);
        item(menu, ShellMsg.menuLanguage.text(), () -> workplace.speak(otherLanguage()));
        item(menu, ShellMsg.menuPassword.text(), () -> passwords.open(bar.getShell(), session));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, ShellMsg.menuLock.text() + "\t" + LOCK.label(), lock::lock);
        item(menu, ShellMsg.menuLogout.text(), workplace::leave);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, ShellMsg.menuAbout.text(), () -> new AboutDialog(bar.getShell(), installation).open());
        return menu;
    }

    private static void open(Control button) {
        button.getMenu().setLocation(button.toDisplay(0, button.getSize().y + 4));
        button.getMenu().setVisible(true);
    }

    private Locale otherLanguage() {
        return preferences.language().equals(Languages.INDONESIAN) ? Locale.ENGLISH : Languages.INDONESIAN;
    }

    /** The frame is taken down by some of these actions: they run after the menu has closed. */
    private static void item(Menu menu, String text, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> menu.getDisplay().asyncExec(action));
    }

    private void listenForKeys() {
        var display = bar.getDisplay();
        Listener pressed = this::onKey;
        display.addFilter(SWT.KeyDown, pressed);
        bar.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, pressed));
    }

    private void onKey(Event event) {
        if (!(event.widget instanceof Control focus) || focus.getShell() != bar.getShell() || !bar.isEnabled()) {
            return;
        }
        if (SEARCH.matches(event) && pages.offers(Page.SEARCH)) {
            event.doit = false;
            pages.open(Page.SEARCH);
        } else if (LOCK.matches(event)) {
            event.doit = false;
            lock.lock();
        }
    }
}
