package id.loket.outreach.ui.internal.homecoming;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldFileName;
import id.loket.outreach.homecoming.HomeItem;
import id.loket.outreach.homecoming.HomeItem.Result;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.outreach.homecoming.Homecomings.Arrival;
import id.loket.outreach.homecoming.Homecomings.Row;
import id.loket.outreach.ui.internal.field.FieldDesk;
import id.loket.outreach.ui.internal.field.Medium;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Packages taken in, with their totals and residual, and the rows of the chosen one. */
final class TakenView implements Segments.View {

    private static final int SHOWN = 300;
    private static final int ROWS = 2000;
    private static final int REASONS = 4;

    private final FieldDesk desk;
    private final Homecomings homecomings;
    private final TableView<Row> packages;
    private final TableView<HomeItem> rows;
    private final Combo result;
    private final FolderWatch watch;
    private KeyButton watching;

    TakenView(Composite pane, FieldDesk desk, Homecomings homecomings) {
        this.desk = desk;
        this.homecomings = homecomings;
        var all = Grids.plain(pane, 1);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(all);
        all.setLayout(Grids.layout(1, 0, Theme.GAP));
        packages = packages(new Card(all, 1));
        watch = new FolderWatch(packages, desk, homecomings, this::take);
        var below = Grids.fill(new Card(all, 1));
        var bar = Grids.wide(Grids.plain(below, 3));
        Grids.wide(Labels.strong(bar, HomeText.rows.text()));
        result = Names.id(new Combo(bar, SWT.READ_ONLY), "home.result");
        result.setFont(Theme.of(bar).body());
        result.add(HomeText.allResults.text());
        Stream.of(Result.values()).map(Result::label).forEach(result::add);
        result.select(0);
        Names.of(result, HomeText.result.text());
        result.addListener(SWT.Selection, event -> loadRows());
        Names.id(KeyButton.secondary(bar, HomeText.takeAgain.text(), Key.function(8), this::takeAgain), "home.again");
        rows = new TableView<HomeItem>(below, HomeText.rows.text()).key(HomeItem::itemId)
                .text(HomeText.kind.text(), 150, item -> Kinds.name(item.kind()))
                .pill(HomeText.result.text(), 140, item -> new TableView.State(item.result().label(), tone(item.result())))
                .text(HomeText.words.text(), 460, item -> item.words() == null ? "" : item.words())
                .value(HomeText.takenAt.text(), 130, HomeItem::takenAt, desk.formats()::dateTime)
                .empty(HomeText.noRows.text()).bare();
        Names.id(rows.table(), "home.rows");
        packages.onSelect(row -> loadRows());
    }

    private TableView<Row> packages(Card card) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
        var table = new TableView<Row>(card, HomeText.packages.text()).key(row -> row.homecoming().id())
                .value(HomeText.begun.text(), 138, row -> row.homecoming().begunAt(), desk.formats()::dateTime)
                .text(HomeText.laptop.text(), 90, row -> row.homecoming().laptop())
                .text(HomeText.team.text(), 110, row -> row.homecoming().team())
                .number(HomeText.number.text(), 44, row -> row.homecoming().number())
                .number(HomeText.records.text(), 70, row -> row.homecoming().items())
                .number(HomeText.added.text(), 64, Row::added)
                .number(HomeText.known.text(), 86, Row::known)
                .number(HomeText.conflicts.text(), 106, Row::conflicts)
                .number(HomeText.refused.text(), 66, Row::refused)
                .number(HomeText.residual.text(), 60, Row::residual)
                .pill(HomeText.state.text(), 104, TakenView::state)
                .empty(HomeText.nothingHome.text());
        Names.id(table.table(), "home.packages");
        table.shortFilter();
        Names.id(KeyButton.primary(table.bar(), HomeText.take.text(), Key.function(2), this::take), "home.take");
        Names.id(KeyButton.secondary(table.bar(), HomeText.receipt.text(), Key.function(5), this::receipt), "home.receipt");
        watching = Names.id(KeyButton.secondary(table.bar(), HomeText.watch.text(), Key.function(6), this::watch), "home.watch");
        Grids.row(table.bar());
        table.bar().requestLayout();
        return table;
    }

    private static TableView.State state(Row row) {
        return row.homecoming().state() == Homecoming.State.TAKING ? new TableView.State(HomeText.interrupted.text(), Tone.WARNING)
                : new TableView.State(HomeText.whole.text(), Tone.GOOD);
    }

    private static Tone tone(Result result) {
        return switch (result) {
            case ADDED -> Tone.GOOD;
            case KNOWN -> Tone.NEUTRAL;
            case CONFLICT -> Tone.WARNING;
            case REFUSED -> Tone.BAD;
        };
    }

    @Override
    public void load() {
        packages.loading();
        Work.quiet(progress -> homecomings.list(desk.session(), SHOWN)).done(this::show).refused(packages::failed).start(packages);
    }

    private void show(List<Row> all) {
        packages.rows(all);
        if (packages.selection().isEmpty() && !all.isEmpty()) {
            packages.select(all.get(0));
        }
        desk.header().line(HomeText.totals.text(all.size(), all.stream().mapToLong(row -> row.homecoming().items()).sum(),
                all.stream().mapToLong(Row::added).sum(), all.stream().mapToLong(Row::known).sum(),
                all.stream().mapToLong(Row::conflicts).sum(), all.stream().mapToLong(Row::refused).sum(),
                all.stream().mapToLong(Row::residual).sum()));
        loadRows();
    }

    private void loadRows() {
        var chosen = packages.selection();
        if (chosen.isEmpty()) {
            rows.rows(List.of());
            return;
        }
        var id = chosen.get().homecoming().id();
        var wanted = result.getSelectionIndex() <= 0 ? null : Result.values()[result.getSelectionIndex() - 1];
        Work.quiet(progress -> homecomings.items(desk.session(), id, wanted, "", ROWS))
                .done(found -> packages.selection().filter(now -> now.homecoming().id().equals(id))
                        .ifPresent(still -> rows.rows(found)))
                .refused(rows::failed).start(rows);
    }

    /** Every homeward package on the stick; what was taken in before is passed over, what was interrupted goes on. */
    private void take() {
        desk.onMedium(stick -> Work.quiet(progress -> homeward(stick)).done(this::take).refused(desk::refused).start(packages));
    }

    private static List<Path> homeward(Path stick) {
        var files = Medium.files(stick, FieldFileName.HOMEWARD, FieldFileName.CARRIED);
        if (files.isEmpty()) {
            throw new Refusal(HomeText.nothingOnStick, stick);
        }
        return files;
    }

    private void take(List<Path> files) {
        watch.busy(true);
        Work.of(HomeText.taking.text(), progress -> homecomings.takeAll(desk.session(), files, FieldDesk.watched(progress)))
                .summary(TakenView::words).done(arrival -> {
                    desk.told(words(arrival));
                    hindered(arrival);
                }).refused(desk::refused).always(() -> watch.busy(false)).start(packages);
    }

    /** Each container that was held up with its own reason: they are mended one by one. */
    private void hindered(Arrival arrival) {
        var all = arrival.hindrances();
        if (all.isEmpty()) {
            return;
        }
        desk.header().fact(words(arrival), Tone.WARNING);
        if (all.size() == 1) {
            desk.banner().show(all.get(0));
            return;
        }
        var shown = all.stream().limit(REASONS).map(each -> each.happened() + " " + each.next()).collect(Collectors.joining("\n"));
        desk.banner().show(Tone.WARNING, HomeText.heldUp.text(all.size()), all.size() > REASONS
                ? shown + "\n" + HomeText.heldUpMore.text(all.size() - REASONS) : shown);
    }

    private static String words(Arrival arrival) {
        return HomeText.taken.text(arrival.whole().size(), arrival.hindrances().size(), arrival.receipts().size());
    }

    private void watch() {
        watch.turn();
        watching.label(watch.isOn() ? HomeText.unwatch.text() : HomeText.watch.text());
        Grids.row(packages.bar());
        packages.bar().requestLayout();
    }

    private void receipt() {
        desk.chosen(packages, row -> desk.onMedium(stick -> Work.of(HomeText.receipt.text(), progress -> homecomings.receipt(
                desk.session(), row.homecoming().packageId(), stick, FieldDesk.watched(progress)))
                .done(file -> desk.told(HomeText.receiptWritten.text(row.homecoming().laptop()))).refused(desk::refused)
                .start(packages)));
    }

    private void takeAgain() {
        desk.chosen(packages, row -> Work.of(HomeText.takeAgain.text(), progress -> homecomings.takeAgain(desk.session(),
                row.homecoming().id(), FieldDesk.watched(progress)))
                .done(taken -> desk.told(HomeText.takenAgain.text(taken, row.refused() - taken))).refused(desk::refused)
                .start(packages));
    }
}
