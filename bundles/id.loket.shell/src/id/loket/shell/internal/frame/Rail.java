package id.loket.shell.internal.frame;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

import id.loket.shell.internal.Facts;
import id.loket.shell.internal.PageEntry;
import id.loket.shell.internal.Pages;
import id.loket.shell.internal.ShellMsg;
import id.loket.shell.internal.Workplace;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.Labels;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The navigation: what is installed and for this person, in groups, with counts. Alt 1 to Alt 9 open the first nine. */
public final class Rail {

    private static final int KEYS = 9;
    /** How far one notch of the wheel goes. */
    private static final int NOTCH = 3;

    private final Pages pages;
    private final List<RailButton> buttons = new ArrayList<>();
    private ScrolledComposite scroll;
    private Composite rail;

    @Inject
    Rail(Pages pages) {
        this.pages = pages;
    }

    @PostConstruct
    void create(Composite parent) {
        var theme = Theme.of(parent);
        Trim.paint(parent, theme.surface);
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setBackground(theme.surface);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        rail = new Composite(scroll, SWT.NONE);
        rail.setBackground(theme.surface);
        rail.setBackgroundMode(SWT.INHERIT_DEFAULT);
        rail.setLayout(Grids.layout(1, Theme.GRID, 0));
        rail.addListener(SWT.Paint, event -> {
            event.gc.setForeground(theme.line);
            var right = rail.getClientArea().width - 1;
            event.gc.drawLine(right, 0, right, rail.getClientArea().height);
        });
        Page.Group before = null;
        for (var entry : pages.offered()) {
            if (entry.group() != before) {
                heading(entry.group());
                before = entry.group();
            }
            add(entry);
        }
        scroll.setContent(rail);
        scroll.getVerticalBar().setIncrement(NOTCH * RailButton.COMPACT);
        scroll.addListener(SWT.Resize, event -> fit());
        listenForKeys();
    }

    /** Many modules make many entries: they come closer together first, and are scrolled after that. */
    private void fit() {
        var room = scroll.getClientArea().height;
        buttons.forEach(button -> button.compact(false));
        if (rail.computeSize(SWT.DEFAULT, SWT.DEFAULT).y > room) {
            buttons.forEach(button -> button.compact(true));
        }
        scroll.setMinHeight(rail.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        rail.layout();
    }

    @Inject
    @Optional
    void facts(Facts facts) {
        buttons.forEach(button -> button.count(facts == null ? 0 : facts.badges().getOrDefault(button.entry().id(), 0L)));
    }

    @Inject
    @Optional
    void shown(Workplace.Shown shown) {
        for (var button : buttons) {
            var current = shown != null && button.entry().id().equals(shown.page());
            button.current(current);
            if (current) {
                scroll.showControl(button);
            }
        }
    }

    private void heading(Page.Group group) {
        var text = switch (group) {
            case START -> "";
            case SERVICE -> ShellMsg.groupService.text();
            case ATTENTION -> ShellMsg.groupAttention.text();
            case SUPPLIES -> ShellMsg.groupSupplies.text();
            case OFFICE -> ShellMsg.groupOffice.text();
        };
        if (text.isEmpty()) {
            return;
        }
        var theme = Theme.of(rail);
        var label = Labels.make(rail, text, theme.smallStrong(), theme.muted);
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.horizontalIndent = 10;
        room.verticalIndent = 10;
        label.setLayoutData(room);
    }

    private void add(PageEntry entry) {
        var number = buttons.size() + 1;
        var key = number <= KEYS ? Key.alt((char) ('0' + number)).label() : "";
        var button = new RailButton(rail, entry, key, () -> pages.open(entry.id()));
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        buttons.add(button);
    }

    private void listenForKeys() {
        var display = rail.getDisplay();
        Listener pressed = this::onKey;
        display.addFilter(SWT.KeyDown, pressed);
        rail.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, pressed));
    }

    private void onKey(Event event) {
        if (!(event.widget instanceof Control focus) || focus.getShell() != rail.getShell() || !rail.isEnabled()) {
            return;
        }
        for (var i = 0; i < Math.min(KEYS, buttons.size()); i++) {
            if (Key.alt((char) ('1' + i)).matches(event)) {
                event.doit = false;
                pages.open(buttons.get(i).entry().id());
                return;
            }
        }
    }
}
