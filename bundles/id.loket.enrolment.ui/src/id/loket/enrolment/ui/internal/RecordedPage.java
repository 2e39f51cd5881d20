package id.loket.enrolment.ui.internal;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Recordings;
import id.loket.enrolment.Recordings.Row;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
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
import jakarta.inject.Named;

/** What was recorded on one day, and where each recording stands; a scanned slip brings its recording here. */
public final class RecordedPage {

    /** Before the number of the recording to be shown. */
    static final String NUMBER = "number:";
    private static final int LIMIT = 100_000;

    @Inject Session session;
    @Inject Recordings recordings;
    @Inject Enrolments enrolments;
    @Inject Residents residents;
    @Inject Regions regions;
    @Inject Formats formats;

    private PageHeader header;
    private Banner banner;
    private TableView<Found> table;
    private RecordedCard card;
    private KeyButton later;
    private KeyButton slip;
    private Refresh refresh;
    private LocalDate day;
    private long chosen;
    private String asked = "";

    /** A recording with the name of the village, which is looked up off the UI thread. */
    record Found(Row row, String place) {
    }

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageRecorded.text(), "");
        banner = new Banner(page);
        var body = Grids.fill(Grids.plain(page, 2));
        body.setLayout(Grids.layout(2, 0, Theme.GAP));
        createTable(Grids.fill(new Card(body, 1)));
        card = new RecordedCard(body, formats);
        createActions(card.actions());
        day = formats.today();
        refresh = new Refresh(page, this::load);
        load();
        open(asked);
    }

    /** Another page or a scanner sends a recording; it may do so before the page is built. */
    @Inject
    @Optional
    void show(@Named(Page.SUBJECT) String subject) {
        asked = subject == null ? "" : subject;
        if (table != null && !table.isDisposed()) {
            open(asked);
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/enrolments") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        table.setFocus();
    }

    private void createTable(Composite box) {
        table = new TableView<Found>(box, Msg.pageRecorded.text()).key(found -> found.row().enrolment().id())
                .value(Msg.columnTime.text(), 70, found -> found.row().enrolment().recordedAt(), formats::time)
                .text(Msg.columnNik.text(), 150, found -> found.row().resident().nik().masked())
                .text(Msg.columnName.text(), 220, found -> found.row().resident().name())
                .text(Msg.columnVillage.text(), 170, Found::place)
                .pill(Msg.columnStatus.text(), 170, found -> RecordedCard.state(found.row().enrolment()))
                .empty(Msg.recordedEmpty.text());
        Names.id(table.table(), "recorded.table");
        table.onExport(count -> residents.exported(session, count, "recordings"));
        table.onSelect(this::select);
        table.rows(List.of());
        Names.id(KeyButton.secondary(table.bar(), Msg.dayBefore.text(), Key.function(7), () -> go(-1)), "recorded.before");
        later = Names.id(KeyButton.secondary(table.bar(), Msg.dayAfter.text(), Key.function(8), () -> go(1)), "recorded.after");
        Grids.row(table.bar());
    }

    private void createActions(Composite actions) {
        if (session.may(Enrolments.RECORD)) {
            slip = Names.id(KeyButton.secondary(actions, Msg.slipAgain.text(), Key.function(9), this::slip), "recorded.slip");
            slip.setEnabled(false);
        }
        Grids.row(actions);
    }

    private void go(int days) {
        day = day.plusDays(days);
        banner.clear();
        load();
    }

    private void load() {
        var shown = day;
        header.line(Formats.longDate(shown));
        later.setEnabled(shown.isBefore(formats.today()));
        table.loading();
        Work.quiet(progress -> recordings.completed(session, shown, LIMIT).stream().map(this::found).toList())
                .done(rows -> rows(shown, rows)).refused(table::failed).start(table);
    }

    private void rows(LocalDate asOf, List<Found> rows) {
        if (!asOf.equals(day)) {
            return; // another day was asked for meanwhile
        }
        table.rows(rows);
        header.line(Msg.recordedLine.text(Formats.longDate(day), Formats.number(rows.size())));
        rows.stream().filter(found -> found.row().enrolment().id() == chosen).findFirst().or(() -> rows.stream().findFirst())
                .ifPresent(found -> {
                    table.select(found);
                    select(found);
                });
    }

    private void open(String subject) {
        if (!subject.startsWith(NUMBER)) {
            return;
        }
        var number = subject.substring(NUMBER.length());
        banner.clear();
        Work.quiet(progress -> found(recordings.byNumber(session, number))).done(found -> {
            day = found.row().enrolment().recordedAt() == null ? day : formats.day(found.row().enrolment().recordedAt());
            table.rows(List.of(found));
            table.setFocus();
            select(found);
            load();
        }).refused(banner::show).start(table);
    }

    private Found found(Row row) {
        return new Found(row, Words.place(row.resident(), regions));
    }

    private void select(Found found) {
        chosen = found.row().enrolment().id();
        card.show(found);
        if (slip != null) {
            slip.setEnabled(found.row().enrolment().sealedAt() != null);
        }
    }

    private void slip() {
        table.selection().map(found -> found.row().enrolment())
                .ifPresent(enrolment -> Work.quiet(progress -> SlipFile.write(enrolments.slip(session, enrolment.id()), enrolment))
                        .done(file -> SlipFile.open(file, (tone, words) -> banner.show(tone, words, "")))
                        .refused(banner::show).start(table));
    }
}
