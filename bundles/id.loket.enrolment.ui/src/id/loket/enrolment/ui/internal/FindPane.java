package id.loket.enrolment.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.enrolment.Recording;
import id.loket.enrolment.Recordings;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Resident;
import id.loket.registry.Residents.Query;
import id.loket.ui.Formats;
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
import id.loket.ui.work.Work;

/** Finds the next resident, and lists what was begun. */
final class FindPane extends Composite {

    private static final int BEGUN_HEIGHT = 220;
    private static final int BEGUN_LIMIT = 50;

    private final Counter counter;
    private final Consumer<Recording> resume;
    private final Consumer<String> scanned;
    private final Banner banner;
    private final Text query;
    private final TableView<Found> results;
    private final TableView<Recording> begun;
    private final KeyButton goOn;

    /** A resident with the name of the village, which is looked up off the UI thread. */
    private record Found(Resident resident, String place) {
    }

    FindPane(Composite parent, Counter counter, Consumer<Resident> begin, Consumer<Recording> resume, Consumer<String> scanned) {
        super(parent, SWT.NONE);
        this.counter = counter;
        this.resume = resume;
        this.scanned = scanned;
        setBackground(Theme.of(parent).background);
        setBackgroundMode(SWT.INHERIT_FORCE);
        setLayout(Grids.layout(1, 0, Theme.GAP));
        new PageHeader(this, Msg.pageRecord.text(), Msg.findLine.text());
        banner = new Banner(this);
        var search = Grids.fill(new Card(this, 1));
        Grids.wide(Labels.muted(search, Msg.findField.text()));
        var line = Grids.wide(Grids.plain(search, 2));
        query = Grids.wide(new Text(line, SWT.BORDER | SWT.SINGLE));
        query.setFont(Theme.of(line).body());
        Names.of(query, Msg.findField.text());
        Names.id(query, "enrolment.find");
        query.addListener(SWT.DefaultSelection, event -> search());
        Names.id(KeyButton.secondary(line, Msg.findKey.text(), Key.function(3), this::search), "enrolment.search");
        results = new TableView<Found>(search, Msg.findResults.text()).key(found -> found.resident().id())
                .text(Msg.columnNik.text(), 150, found -> found.resident().nik().masked())
                .text(Msg.columnName.text(), 280, found -> found.resident().name())
                .value(Msg.columnBirth.text(), 100, found -> found.resident().birthDate(), Formats::date)
                .text(Msg.columnVillage.text(), 280, Found::place)
                .empty(Msg.findEmpty.text());
        results.rows(List.of());
        results.onExport(count -> counter.residents().exported(counter.session(), count, "enrolment"));
        Names.id(results.table(), "enrolment.results");
        results.onOpen(found -> begin.accept(found.resident()));
        Names.id(KeyButton.primary(results.bar(), Msg.begin.text(), Key.function(2), () -> results.selection().ifPresent(found -> begin.accept(found.resident()))),
                "enrolment.begin");
        Grids.row(results.bar());
        var waiting = new Card(this, 1);
        var top = Grids.wide(Grids.plain(waiting, 2));
        Grids.wide(Labels.strong(top, Msg.begunTitle.text()));
        goOn = Names.id(KeyButton.secondary(top, Msg.resume.text(), Key.function(5), this::goOn), "enrolment.resume");
        var low = new GridData(SWT.FILL, SWT.FILL, true, false);
        low.heightHint = BEGUN_HEIGHT;
        waiting.setLayoutData(low);
        begun = new TableView<Recording>(waiting, Msg.begunTitle.text()).key(recording -> recording.enrolment().id())
                .text(Msg.columnNik.text(), 150, recording -> recording.resident().nik().masked())
                .text(Msg.columnName.text(), 280, recording -> recording.resident().name())
                .text(Msg.columnStep.text(), 160, recording -> recording.step().label())
                .value(Msg.columnStored.text(), 120, Recording::lastStored, counter.formats()::moment)
                .text(Msg.columnSeat.text(), 160, recording -> recording.enrolment().operator())
                .empty(Msg.begunEmpty.text()).bare();
        Names.id(begun.table(), "enrolment.begun");
        begun.onOpen(resume);
        goOn.setEnabled(false);
    }

    /** Reads anew what was begun; what was searched for stays. */
    void load() {
        begun.loading();
        Work.quiet(progress -> counter.enrolments().begun(counter.session(), BEGUN_LIMIT))
                .done(this::waiting).refused(begun::failed).start(begun);
    }

    /** Ready for the next resident. */
    void clear() {
        banner.clear();
        query.setText("");
        results.empty(Msg.findEmpty.text()).rows(List.of());
        load();
    }

    void refused(Refusal refusal) {
        banner.show(refusal);
    }

    /** While a page is taken down, the platform offers the focus to what surrounds the control that had it. */
    @Override
    public boolean setFocus() {
        return !query.isDisposed() && query.setFocus();
    }

    private void waiting(List<Recording> recordings) {
        begun.rows(recordings);
        goOn.setEnabled(!recordings.isEmpty());
    }

    /** With one recording waiting there is nothing to choose; else the list gets the focus. */
    private void goOn() {
        if (begun.selection().isEmpty()) {
            begun.setFocus();
            if (begun.table().getItemCount() > 1) {
                return;
            }
        }
        begun.selection().ifPresent(resume);
    }

    private void search() {
        if (query.getText().isBlank()) {
            return;
        }
        banner.clear();
        var number = Recordings.number(query.getText());
        if (number.isPresent()) {
            query.setText("");
            scanned.accept(number.get());
            return;
        }
        var wanted = Query.parse(query.getText());
        results.loading();
        Work.quiet(progress -> counter.residents().search(counter.session(), wanted, "enrolment").stream()
                .map(resident -> new Found(resident, Words.place(resident, counter.regions()))).toList())
                .done(this::found).refused(banner::show).start(results);
    }

    private void found(List<Found> rows) {
        results.empty(Msg.findNothing.text());
        results.rows(rows);
        if (rows.isEmpty()) {
            query.selectAll();
            query.setFocus();
        } else {
            results.setFocus();
        }
    }
}
