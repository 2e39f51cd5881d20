package id.loket.printing.ui.internal;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Pencetakan": who waits and why, the printer, and the next card. */
public final class QueuePage {

    private static final int SHOWN = 500;
    private static final int PANEL_WIDTH = 340;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Navigator navigator;
    @Inject
    private Printing printing;
    @Inject
    private Residents residents;

    private PageHeader header;
    private TableView<Waiting> table;
    private PrintPanel panel;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageQueue.text(), "");
        var banner = new Banner(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        createTable(columns);
        var side = Grids.plain(columns, 1);
        side.setLayout(Grids.layout(1, 0, Theme.GAP));
        GridDataFactory.fillDefaults().grab(false, true).hint(PANEL_WIDTH, SWT.DEFAULT).applyTo(side);
        panel = new PrintPanel(side, new PrintPanel.Surroundings(session, printing, navigator, header, banner, this::load));
        table.onSelect(panel::choose);
        refresh = new Refresh(page, this::reload);
        load();
    }

    private void createTable(Composite columns) {
        var card = Grids.fill(new Card(columns, 1));
        table = new TableView<Waiting>(card, Msg.queue.text())
                .text(Msg.name.text(), 190, Waiting::name)
                .text(Msg.nik.text(), 135, Waiting::maskedNik)
                .text(Msg.village.text(), 120, Waiting::village)
                .value(Msg.requested.text(), 95, Waiting::since, formats::date)
                .pill(Msg.state.text(), 165, waiting -> new TableView.State(waiting.hold().label(), tone(waiting.hold())))
                .text(Msg.lastTry.text(), 200, Waiting::note)
                .empty(Msg.noQueue.text());
        Names.id(table.table(), "printing.queue");
        table.onExport(count -> residents.exported(session, count, "print queue"));
        KeyButton.secondary(table.bar(), Msg.openInspect.text(), Key.function(9),
                () -> navigator.open(Page.INSPECT));
        Grids.row(table.bar());
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/cards") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Inject
    @Optional
    void blanks(@UIEventTopic("id/loket/changed/blanks") Event event) {
        changed(event);
    }

    @Focus
    void focus() {
        refresh.shown();
        panel.focus();
    }

    private record Content(List<Waiting> waiting, Printing.Figures figures) {
    }

    /** While a card is being printed the list stands still; it is read when the work ends. */
    private void reload() {
        if (!panel.isWorking()) {
            load();
        }
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> new Content(printing.queue(session, SHOWN), printing.figures()))
                .done(content -> {
                    var figures = content.figures();
                    header.line(Msg.queueLine.text(figures.queued(), figures.printedToday(), figures.spoiledToday()));
                    table.rows(content.waiting());
                    panel.queue(content.waiting());
                })
                .refused(table::failed)
                .start(table);
        panel.refresh();
    }

    private static Tone tone(Hold hold) {
        return switch (hold) {
            case NONE -> Tone.GOOD;
            case UNDER_AGE, CLAIMED -> Tone.NEUTRAL;
            case WITHDRAWN, NO_BLANK, NO_PRINTER -> Tone.BAD;
            case RELEASE_OLD, SCARCE -> Tone.WARNING;
        };
    }
}
