package id.loket.printing.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.queue.Place;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.PrintQueue.Row;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.ui.internal.queue.FilterBar;
import id.loket.printing.ui.internal.queue.PolicyDialog;
import id.loket.printing.ui.internal.queue.QueueExport;
import id.loket.printing.ui.internal.queue.QueueMsg;
import id.loket.printing.ui.internal.queue.ReasonDialog;
import id.loket.registry.Regions;
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
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Pencetakan": who waits, why there and until when, the printer, and the next card. */
public final class QueuePage {

    private static final int PAGE_SIZE = 200;
    private static final int NEAR_THE_END = 40;
    private static final int PANEL_WIDTH = 340;
    /** Where many printers work the queue changes each second, and each reading of it is an audit entry of 200 people. */
    private static final Duration CALM = Duration.ofMillis(1500);

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Navigator navigator;
    @Inject
    private Printing printing;
    @Inject
    private PrintQueue queue;
    @Inject
    private Regions regions;
    @Inject
    private Residents residents;

    private PageHeader header;
    private Banner banner;
    private FilterBar filters;
    private TableView<Row> table;
    private Label detail;
    private PrintPanel panel;
    private Refresh refresh;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, Place> places = new HashMap<>();
    private boolean more;
    private boolean limitTold;
    private int asked;
    private long length;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageQueue.text(), "");
        banner = new Banner(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        createTable(columns);
        var side = Grids.plain(columns, 1);
        side.setLayout(Grids.layout(1, 0, Theme.GAP));
        GridDataFactory.fillDefaults().grab(false, true).hint(PANEL_WIDTH, SWT.DEFAULT).applyTo(side);
        panel = new PrintPanel(side, new PrintPanel.Surroundings(session, printing, navigator, header, banner, this::load));
        table.onSelect(row -> {
            panel.choose(row.waiting());
            tell(row);
        });
        refresh = new Refresh(page, CALM, this::reload);
        load();
    }

    private void createTable(Composite columns) {
        var card = Grids.fill(new Card(columns, 1));
        filters = new FilterBar(card, code -> regions.name(new RegionCode(code)).orElse(code), this::load);
        table = new TableView<Row>(card, Msg.queue.text()).key(row -> row.waiting().cardId())
                .text(Msg.name.text(), 150, row -> row.waiting().name())
                .text(Msg.nik.text(), 140, row -> row.waiting().maskedNik())
                .text(Msg.village.text(), 96, row -> row.waiting().village())
                .pill(Msg.state.text(), 118, row -> new TableView.State(row.waiting().hold().label(), tone(row.waiting().hold())))
                .text(QueueMsg.when.text(), 120, row -> place(row).map(Place::when).orElse(""))
                .text(QueueMsg.why.text(), 110, row -> place(row).map(Place::why).orElse(""))
                .empty(Msg.noQueue.text())
                .bare();
        Names.id(table.table(), "printing.queue");
        for (var event : new int[] {SWT.KeyUp, SWT.MouseWheel, SWT.Selection}) {
            table.table().addListener(event, each -> further());
        }
        table.table().getVerticalBar().addListener(SWT.Selection, each -> further());
        detail = Labels.muted(card, "");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 36).applyTo(detail);
        var bar = Grids.wide(Grids.plain(card, 5));
        if (session.may(PrintQueue.DECIDE)) {
            Names.id(KeyButton.secondary(bar, QueueMsg.first.text(), Key.function(3), this::putFirst), "printing.first");
            Names.id(KeyButton.secondary(bar, QueueMsg.firstBack.text(), Key.function(4), this::putBack), "printing.first.back");
        }
        Names.id(KeyButton.secondary(bar, QueueMsg.policy.text(), Key.function(10), this::policy), "printing.policy");
        KeyButton.secondary(bar, Msg.openInspect.text(), Key.function(9), () -> navigator.open(Page.INSPECT));
        Names.id(KeyButton.secondary(bar, QueueMsg.export.text(), Key.control('E'), this::export), "printing.export");
        Grids.row(bar);
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

    /** While a card is being printed the list stands still; it is read when the work ends. */
    private void reload() {
        if (!panel.isWorking()) {
            load();
        }
    }

    private void load() {
        table.loading();
        var filter = filters.filter();
        var wanted = Math.max(PAGE_SIZE, Math.min(rows.size(), PAGE_SIZE * 3));
        var turn = ++asked;
        Work.quiet(progress -> queue.page(session, filter, null, wanted))
                .done(page -> {
                    if (turn == asked) {
                        rows.clear();
                        places.clear();
                        table.empty(filter.equals(QueueFilter.ALL) ? Msg.noQueue.text() : QueueMsg.nothing.text());
                        show(page);
                        tellLimit(page.limited());
                        panel.queue(rows.stream().map(Row::waiting).toList());
                        count();
                    }
                })
                .refused(table::failed)
                .start(table);
        panel.refresh();
    }

    /** The next rows come when the last ones are nearly in sight. */
    private void further() {
        var list = table.table();
        var lastSeen = list.getTopIndex() + list.getClientArea().height / Math.max(1, list.getItemHeight());
        if (!more || rows.isEmpty() || lastSeen < rows.size() - NEAR_THE_END) {
            return;
        }
        more = false;
        var filter = filters.filter();
        var turn = asked;
        var last = rows.get(rows.size() - 1);
        Work.quiet(progress -> queue.page(session, filter, last, PAGE_SIZE))
                .done(page -> {
                    if (turn == asked) {
                        show(page);
                    }
                })
                .refused(refusal -> {
                    more = true;
                    banner.show(refusal);
                })
                .start(table);
    }

    private void show(PrintQueue.Page page) {
        var selected = table.selection().map(row -> row.waiting().cardId());
        var top = table.table().getTopIndex();
        more = page.more();
        rows.addAll(page.rows());
        table.rows(rows);
        selected.flatMap(id -> rows.stream().filter(row -> row.waiting().cardId() == id).findFirst()).ifPresent(table::select);
        table.table().setTopIndex(Math.min(top, rows.size()));
        var turn = asked;
        Work.quiet(progress -> queue.places(session, page.rows()))
                .done(found -> {
                    if (turn == asked) {
                        places.putAll(found);
                        table.table().clearAll();
                        table.selection().ifPresent(this::tell);
                    }
                })
                .refused(banner::show)
                .start(table);
    }

    private void tellLimit(boolean limited) {
        if (limited) {
            banner.show(Tone.WARNING, QueueMsg.tooMany.text(PrintQueue.MOST_NAMED), QueueMsg.typeMore.text());
        } else if (limitTold) {
            banner.clear();
        }
        limitTold = limited;
    }

    private record Content(PrintQueue.Counts counts, Printing.Figures figures) {
    }

    /** Counts of the whole queue come a moment after its rows. */
    private void count() {
        Work.quiet(progress -> new Content(queue.counts(session), printing.figures()))
                .done(content -> {
                    var figures = content.figures();
                    var counts = content.counts();
                    length = counts.all();
                    header.line(Msg.queueLine.text(figures.queued(), figures.printedToday(), figures.spoiledToday()) + " · "
                            + QueueMsg.capacity.text(Formats.number(counts.perDay())));
                    header.fact(counts.scarce() ? QueueMsg.scarceNow.text() : "", Tone.WARNING);
                    filters.show(counts);
                })
                .refused(banner::show)
                .start(table);
    }

    private java.util.Optional<Place> place(Row row) {
        return java.util.Optional.ofNullable(places.get(row.waiting().cardId()));
    }

    private void tell(Row row) {
        detail.setText(Labels.escape(place(row)
                .map(place -> place.why() + "\n" + QueueMsg.counterSays.text(place.counter())).orElse("")));
    }

    private void putFirst() {
        if (table.selection().isEmpty()) {
            banner.show(Tone.WARNING, QueueMsg.selectFirst.text(), "");
            return;
        }
        var waiting = table.selection().get().waiting();
        ReasonDialog.ask(table.getShell(), QueueMsg.firstOf.text(waiting.name()), (reason, dialog) ->
                Work.of(QueueMsg.first.text(), progress -> first(waiting.cardId(), reason))
                        .done(done -> dialog.done()).refused(dialog::refused).start(table));
    }

    private void putBack() {
        table.selection().filter(row -> row.firstReason() != null).ifPresent(row ->
                Work.of(QueueMsg.firstBack.text(), progress -> first(row.waiting().cardId(), null))
                        .refused(banner::show).start(table));
    }

    private boolean first(long card, String reason) {
        queue.putFirst(session, card, reason);
        return true;
    }

    private void export() {
        var filter = filters.filter();
        new QueueExport(session, queue, residents).start(table, filter, filter.equals(QueueFilter.ALL) ? length : 0);
    }

    private void policy() {
        PolicyDialog.open(table.getShell(), session, queue, formats);
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
