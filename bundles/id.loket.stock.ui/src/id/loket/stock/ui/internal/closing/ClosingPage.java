package id.loket.stock.ui.internal.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.event.Event;

import id.loket.access.Approval;
import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Place;
import id.loket.stock.PlaceNames;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.ui.internal.Msg;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.Formats;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Theme;
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

/** "Tutup hari": one row per place with a field for its count; the days closed before; the month. Needs no mouse. */
public final class ClosingPage {

    private static final int HISTORY = 400;
    private static final int ROWS_SEEN = 250;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Closings closings;
    @Inject
    private Approvals approvals;
    @Inject
    private PlaceNames placeNames;
    @Inject
    private Clock clock;

    private PageHeader header;
    private Banner banner;
    private ScrolledComposite scroll;
    private Composite grid;
    private Label kinds;
    private KeyButton close;
    private TableView<DaySheet> history;
    private MonthCard month;
    private Refresh refresh;
    private List<CountRow> rows = List.of();
    private DaySheet sheet;
    private Optional<DaySheet> latest = Optional.empty();
    private Desk desk;
    private PlaceNames.Names names;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageClosing.text(), "");
        banner = new Banner(page);
        desk = new Desk(session, formats, approvals, header, banner, this::load);
        var card = Grids.wide(new Card(page, 1));
        scroll = new ScrolledComposite(card, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, ROWS_SEEN).applyTo(scroll);
        var bar = Grids.wide(Grids.plain(card, 3));
        kinds = Names.id(Grids.wide(Labels.muted(bar, "")), "closing.kinds");
        Names.id(KeyButton.secondary(bar, DayMsg.again.text(), Key.function(5), this::load), "closing.again");
        close = Names.id(KeyButton.primary(bar, DayMsg.close.text(), Key.function(2), this::close), "closing.close");
        var below = Grids.fill(Grids.plain(page, 2));
        below.setLayout(Grids.layout(2, 0, Theme.GAP));
        createHistory(below);
        month = new MonthCard(below, session, closings, approvals, YearMonth.now(clock), banner::show, desk::told);
        GridDataFactory.fillDefaults().grab(false, true).hint(330, SWT.DEFAULT).applyTo(month.control());
        refresh = new Refresh(page, this::loadUnlessCounting);
        load();
    }

    private void createHistory(Composite below) {
        var card = Grids.fill(new Card(below, 1));
        history = new TableView<DaySheet>(card, DayMsg.history.text()).key(DaySheet::day)
                .value(DayMsg.day.text(), 104, DaySheet::day, Formats::date)
                .number(DayMsg.movements.text(), 58, DaySheet::movements)
                .number(DayMsg.invalid.text(), 62, day -> day.kinds().sum())
                .text(DayMsg.differences.text(), 160, this::differences)
                .text(DayMsg.by.text(), 88, day -> day.closed().orElseThrow().by())
                .text(DayMsg.countersigned.text(), 88, day -> day.closed().orElseThrow().countersignedBy())
                .value(DayMsg.at.text(), 142, day -> day.closed().orElseThrow().at(), formats::dateTime)
                .empty(DayMsg.noHistory.text());
        Names.id(history.table(), "closing.history");
        history.onOpen(this::paper);
        Names.id(KeyButton.secondary(history.bar(), DayMsg.sheet.text(), Key.function(7),
                () -> desk.chosen(history, this::paper)), "closing.sheet");
        if (session.may(Closings.CLOSE)) {
            Names.id(KeyButton.secondary(history.bar(), DayMsg.correct.text(), Key.function(6),
                    () -> latest.ifPresent(day -> new Correction(desk, closings, day, this::label).open(history.getShell()))),
                    "closing.correct");
        }
        Grids.row(history.bar());
    }

    private String differences(DaySheet day) {
        return day.lines().stream().filter(line -> line.differs())
                .map(line -> label(line.place()) + " " + (line.difference() == 0 ? DayMsg.numbers.text()
                        : (line.difference() > 0 ? "+" : "") + line.difference()))
                .collect(Collectors.joining(", "));
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic("id/loket/changed/blanks") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        rows.stream().filter(CountRow::isShelf).findFirst().ifPresentOrElse(CountRow::focus, history::setFocus);
    }

    private record Content(DaySheet sheet, List<DaySheet> history, PlaceNames.Names names) {
    }

    /** What somebody is counting is not thrown away by a movement elsewhere; the closing itself compares with the books. */
    private void loadUnlessCounting() {
        if (rows.stream().filter(CountRow::isShelf).noneMatch(CountRow::typed)) {
            load();
        }
    }

    private void load() {
        history.loading();
        Work.quiet(progress -> {
            var next = closings.next(session);
            var today = LocalDate.now(clock);
            return new Content(closings.sheet(session, next.isAfter(today) ? today : next),
                    closings.history(session, today.plusDays(1), HISTORY), placeNames.now());
        }).done(this::show).refused(refusal -> {
            banner.show(refusal);
            history.failed(refusal);
        }).start(history);
        month.load();
    }

    private void show(Content content) {
        names = content.names();
        latest = content.history().stream().findFirst();
        sheet = content.sheet();
        var open = sheet.closed().isEmpty();
        var day = Formats.date(sheet.day());
        header.line(!open ? DayMsg.lineClosedToday.text(Formats.date(sheet.day().plusDays(1)))
                : sheet.day().equals(LocalDate.now(clock)) ? DayMsg.lineOpen.text(day, sheet.movements())
                : DayMsg.lineEarlier.text(day, sheet.movements()));
        kinds.setText(DayMsg.kinds.text(sheet.kinds().encodeFailures(), sheet.kinds().damaged(),
                sheet.kinds().printFailures(), sheet.kinds().dataChanges()));
        close.setEnabled(open && session.may(Closings.CLOSE));
        fill();
        history.rows(content.history());
        if (open) {
            rows.stream().filter(CountRow::isShelf).findFirst().ifPresent(CountRow::focus);
        }
    }

    private void fill() {
        if (grid != null) {
            grid.dispose();
        }
        grid = Grids.plain(scroll, CountRow.COLUMNS);
        grid.setLayout(Grids.layout(CountRow.COLUMNS, 0, 12));
        grid.setBackground(Theme.of(grid).surface);
        for (var heading : List.of(DayMsg.place, DayMsg.opening, DayMsg.in, DayMsg.out, DayMsg.booked, DayMsg.counted,
                DayMsg.difference, DayMsg.explanation)) {
            var label = Labels.make(grid, heading.text(), Theme.of(grid).smallStrong(), Theme.of(grid).muted);
            var figure = heading == DayMsg.opening || heading == DayMsg.in || heading == DayMsg.out || heading == DayMsg.booked;
            label.setAlignment(figure ? SWT.RIGHT : SWT.LEFT);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).applyTo(label);
        }
        var made = new ArrayList<CountRow>();
        for (var line : sheet.lines()) {
            var at = made.size();
            made.add(new CountRow(grid, line, this::label, () -> next(at)));
        }
        rows = made;
        var open = sheet.closed().isEmpty();
        rows.stream().filter(CountRow::isShelf).forEach(row -> row.enable(open));
        scroll.setContent(grid);
        scroll.setMinSize(grid.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scroll.layout(true, true);
    }

    /** Enter goes to the next place, and from the last one to the button. */
    private void next(int row) {
        rows.stream().skip(row + 1L).filter(CountRow::isShelf).findFirst().ifPresentOrElse(CountRow::focus, close::setFocus);
    }

    private void close() {
        if (sheet == null || sheet.closed().isPresent()) {
            return;
        }
        try {
            var counts = rows.stream().filter(CountRow::isShelf).flatMap(row -> row.count().stream()).toList();
            var day = sheet.day();
            close.setEnabled(false);
            Work.quiet(progress -> closings.compare(session, day, counts))
                    .done(compared -> compared(compared, counts))
                    .refused(banner::show)
                    .always(() -> close.setEnabled(sheet.closed().isEmpty()))
                    .start(close);
        } catch (Refusal wrong) {
            banner.show(wrong);
        }
    }

    private void compared(DaySheet compared, List<Count> counts) {
        compared.shelves().forEach(line -> rows.stream().filter(row -> row.place().equals(line.place()))
                .filter(row -> line.count().isPresent()).forEach(row -> row.show(line)));
        var differing = compared.shelves().stream().filter(line -> line.count().isPresent() && !line.settled()).toList();
        var wordless = differing.stream().anyMatch(line -> line.count().orElseThrow().explanation().isEmpty());
        var whole = compared.shelves().stream().allMatch(line -> line.count().isPresent());
        Optional<Approval> consent = Optional.empty();
        if (!differing.isEmpty() && !wordless && whole) {
            consent = SupervisorDialog.ask(close.getShell(), approvals, session, Closings.COUNTERSIGN,
                    DayMsg.consent.text(Formats.date(compared.day()), differing.stream().map(DayLine::place).map(this::label)
                            .collect(Collectors.joining(", "))));
            if (consent.isEmpty()) {
                return;
            }
        }
        var given = consent;
        var day = compared.day();
        Work.of(DayMsg.closing.text(Formats.date(day)), progress -> closings.close(session, day, counts, given))
                .done(closed -> desk.told(DayMsg.closed.text(Formats.date(day))))
                .refused(banner::show)
                .start(close);
    }

    private void paper(DaySheet day) {
        Work.quiet(progress -> closings.dayPdf(session, day.day()))
                .done(pdf -> DocumentPreview.open(history.getShell(), DayMsg.sheetTitle.text(Formats.date(day.day())),
                        "tutup-hari-" + day.day() + ".pdf", pdf))
                .refused(banner::show).start(history);
    }

    private String label(Place place) {
        return names == null ? place.label() : names.of(place);
    }
}
