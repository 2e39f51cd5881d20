package id.loket.printing.ui.internal.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.device.Standing;
import id.loket.printing.fleet.Capacities;
import id.loket.printing.fleet.Capacities.Office;
import id.loket.printing.fleet.Consumables;
import id.loket.printing.fleet.Consumables.Reorder;
import id.loket.printing.fleet.FleetFigures;
import id.loket.printing.fleet.FleetFigures.BatchRate;
import id.loket.printing.fleet.FleetFigures.Learned;
import id.loket.printing.fleet.Printers;
import id.loket.ui.Formats;
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

/** "Mesin cetak": every card printer of the office, what it can do, what it costs in blanks and repairs. */
public final class FleetPage {

    private static final int DETAIL_WIDTH = 360;
    private static final int BATCHES_HEIGHT = 224;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Printers printers;
    @Inject
    private FleetFigures figures;
    @Inject
    private Consumables consumables;
    @Inject
    private Capacities capacities;

    private PageHeader header;
    private Banner banner;
    private TableView<Row> table;
    private TableView<BatchRate> batches;
    private Label reorder;
    private DetailCard detail;
    private Acts acts;
    private Refresh refresh;
    private long chosen;
    private boolean focused;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, FleetText.title.text(), "");
        banner = new Banner(page);
        acts = new Acts(page.getShell(), session, printers, consumables);
        buttons(Grids.wide(Grids.plain(page, 1)));
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var left = Grids.fill(Grids.plain(columns, 1));
        left.setLayout(Grids.layout(1, 0, Theme.GAP));
        createList(Grids.fill(new Card(left, 1)));
        createBatches(left);
        detail = new DetailCard(columns, formats);
        GridDataFactory.fillDefaults().grab(false, true).hint(DETAIL_WIDTH, SWT.DEFAULT).applyTo(detail);
        refresh = new Refresh(page, this::load);
        table.loading();
        load();
    }

    private void buttons(Composite row) {
        var bar = Grids.plain(row, 1);
        if (session.may(Printers.KEEP)) {
            button(bar, FleetText.add, 2, () -> told(acts.add()));
            button(bar, FleetText.edit, 3, () -> with(each -> told(acts.edit(each.printer()))));
            button(bar, FleetText.change, 4, () -> with(each -> told(acts.changeStanding(each.printer()))));
            button(bar, FleetText.send, 5, () -> with(each -> told(acts.send(each.printer()))));
            button(bar, FleetText.takeBack, 6, () -> with(each -> told(acts.takeBack(each.printer()))));
        }
        if (session.may(Printers.CARE)) {
            button(bar, FleetText.mount, 7, () -> with(this::mount));
            button(bar, FleetText.takeOff, 8, () -> with(this::takeOff));
            button(bar, FleetText.exercised, 9, () -> with(each -> told(acts.exercised(each.printer()))));
        }
        Grids.row(bar);
    }

    private static void button(Composite bar, FleetText verb, int key, Runnable act) {
        Names.id(KeyButton.secondary(bar, verb.text(), Key.function(key), act), "fleet." + verb.name());
    }

    private void createList(Composite card) {
        table = new TableView<Row>(card, FleetText.list.text()).key(row -> row.printer().id())
                .text(FleetText.label.text(), 140, row -> row.printer().label())
                .text(FleetText.place.text(), 96, row -> row.printer().place())
                .pill(FleetText.standing.text(), 140, Row::state)
                .text(FleetText.perDay.text(), 58, Row::perDay)
                .number(FleetText.today.text(), 62, Row::today)
                .text(FleetText.faultRate.text(), 84, Row::faults)
                .pill(FleetText.ribbon.text(), 130, Row::ribbon)
                .pill(FleetText.idle.text(), 100, Row::idle)
                .empty(FleetText.noPrinters.text());
        Names.id(table.table(), "fleet.list");
        table.onSelect(this::choose);
    }

    private void createBatches(Composite left) {
        var card = new Card(left, 1, FleetText.batches.text());
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, BATCHES_HEIGHT).applyTo(card);
        batches = new TableView<BatchRate>(card, FleetText.batches.text())
                .text(FleetText.kind.text(), 80, each -> each.kind().label())
                .text(FleetText.batch.text(), 140, BatchRate::batch)
                .number(FleetText.rolls.text(), 90, BatchRate::rolls)
                .number(FleetText.attempts.text(), 90, each -> each.rate().attempts())
                .number(FleetText.faults.text(), 90, each -> each.rate().faults())
                .text(FleetText.faultRate.text(), 110, each -> Row.rate(each.rate()))
                .empty(FleetText.noBatches.text()).bare();
        Names.id(batches.table(), "fleet.batches");
        reorder = Names.id(Grids.wide(Labels.body(card, "")), "fleet.reorder");
    }

    @Inject
    @Optional
    void printers(@UIEventTopic("id/loket/changed/printers") Event event) {
        changed();
    }

    @Inject
    @Optional
    void cards(@UIEventTopic("id/loket/changed/cards") Event event) {
        changed();
    }

    private void changed() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        table.setFocus();
    }

    private record Content(List<Row> rows, List<BatchRate> batches, List<Reorder> reorders, Office office) {
    }

    private void load() {
        Work.quiet(progress -> read()).done(this::show).refused(refusal -> {
            table.failed(refusal);
            batches.failed(refusal);
        }).start(table);
    }

    private Content read() {
        var learned = figures.printers(session).stream().collect(Collectors.toMap(Learned::printer, each -> each));
        var rolls = consumables.all();
        var rows = printers.all(session).stream().map(entry -> new Row(entry, java.util.Optional.ofNullable(learned.get(entry.printer().deviceKey())),
                rolls.getOrDefault(entry.printer().deviceKey(), List.of()))).toList();
        return new Content(rows, figures.batches(session), Arrays.stream(Kind.values()).map(consumables::reorder).toList(), capacities.office());
    }

    private void show(Content content) {
        var rows = content.rows();
        // Nobody has seen these printers at work yet: that is no capacity of none.
        var line = content.office().perDay() == 0 ? FleetText.lineUnknown : FleetText.line;
        header.line(rows.isEmpty() ? FleetText.lineNone.text() : line.text(rows.size(), count(rows, Standing.IN_SERVICE),
                count(rows, Standing.IN_REPAIR), count(rows, Standing.UNUSABLE), content.office().perDay(), content.office().effectivePerDay()));
        table.rows(rows);
        batches.rows(content.batches());
        var due = content.reorders().stream().anyMatch(Reorder::due);
        reorder.setText(Labels.escape(content.reorders().stream().map(FleetPage::words).collect(Collectors.joining("  ·  "))));
        reorder.setForeground(due ? Theme.of(reorder).text(Tone.WARNING) : Theme.of(reorder).muted);
        rows.stream().filter(row -> row.printer().id() == chosen).findFirst().or(() -> rows.stream().findFirst()).ifPresentOrElse(row -> {
            table.select(row);
            choose(row);
        }, detail::nothing);
        if (!focused && header.isVisible()) {
            focused = true;
            table.setFocus();
        }
    }

    private static String words(Reorder each) {
        if (each.left() < 0) {
            return FleetText.reorderNoShelf.text(each.kind().label());
        }
        return (each.due() ? FleetText.reorderDue : FleetText.reorder).text(each.kind().label(), each.left(), each.point());
    }

    private static long count(List<Row> rows, Standing standing) {
        return rows.stream().filter(row -> row.printer().standing() == standing).count();
    }

    private void choose(Row row) {
        chosen = row.printer().id();
        Work.quiet(progress -> printers.story(session, row.printer().id()))
                .done(story -> {
                    if (chosen == row.printer().id()) {
                        detail.show(row, story);
                    }
                }).refused(banner::show).start(table);
    }

    private void mount(Row row) {
        Work.quiet(progress -> Arrays.stream(Kind.values()).flatMap(kind -> consumables.shelf(kind).stream()).toList()).done(shelf -> told(acts.mount(row.printer(), shelf)))
                .refused(banner::show).start(table);
    }

    private void takeOff(Row row) {
        var rolls = row.rolls().stream().filter(each -> each.mountedAt() != null).toList();
        if (rolls.isEmpty()) {
            banner.show(Tone.NEUTRAL, FleetText.noRoll.text(row.printer().label()), "");
            return;
        }
        told(acts.takeOff(row.printer(), rolls));
    }

    private void with(Consumer<Row> act) {
        table.selection().ifPresentOrElse(act, () -> banner.show(Tone.NEUTRAL, FleetText.choose.text(), ""));
    }

    private void told(java.util.Optional<String> said) {
        said.ifPresent(words -> {
            banner.show(Tone.GOOD, words, "");
            load();
        });
    }
}
