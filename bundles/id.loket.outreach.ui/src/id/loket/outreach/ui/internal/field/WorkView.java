package id.loket.outreach.ui.internal.field;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.Evidence;
import id.loket.outreach.field.FieldPeople;
import id.loket.outreach.field.FieldPeople.Found;
import id.loket.outreach.field.FieldPeople.Person;
import id.loket.outreach.field.FieldPeople.Place;
import id.loket.outreach.field.FieldPeople.Search;
import id.loket.outreach.field.FieldPeople.Search.Source;
import id.loket.outreach.ui.internal.field.FirstTimerForm.Home;
import id.loket.outreach.visit.FirstTimers;
import id.loket.registry.Regions;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Today's work: the people of the package by village, one key for what is found of each. */
final class WorkView implements Segments.View {

    private static final int VILLAGES_WIDTH = 264;
    private static final int MOST = 300;
    private static final int TYPING_PAUSE = 300;

    private final FieldDesk desk;
    private final Uses uses;
    private final TableView<Village> villages;
    private final Text search;
    private final Combo source;
    private final TableView<Person> people;
    private final Label line;
    private final StatusKeys keys;
    private Search shown;
    private List<Person> rows = List.of();
    private List<Home> homes = List.of();
    private boolean noting;

    /**
     * What the view works with.
     *
     * @param people of the package
     * @param firstTimers registers them; null where that cannot be done
     * @param regions for names
     * @param navigator to the recording page
     */
    record Uses(FieldPeople people, FirstTimers firstTimers, Regions regions, Navigator navigator) {
    }

    /** A village of the package, or all of them. */
    private record Village(RegionCode code, String name, long people, long checked) {
    }

    WorkView(Composite pane, FieldDesk desk, Uses uses) {
        this.desk = desk;
        this.uses = uses;
        var left = new Card(pane, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(VILLAGES_WIDTH, SWT.DEFAULT).applyTo(left);
        villages = new TableView<Village>(left, FieldText.villages.text()).key(row -> row.code() == null ? "" : row.code().value())
                .text(FieldText.village.text(), 112, Village::name)
                .number(FieldText.people.text(), 62, Village::people)
                .number(FieldText.checked.text(), 62, Village::checked)
                .empty(FieldText.nothingOnBoard.text()).bare();
        Names.id(villages.table(), "field.villages");
        villages.onSelect(village -> loadPeople());
        var right = Grids.fill(new Card(pane, 1));
        var bar = Grids.wide(Grids.plain(right, 2));
        search = new Text(bar, SWT.SEARCH | SWT.BORDER);
        search.setFont(Theme.of(bar).body());
        search.setMessage(FieldText.searchHint.text());
        Names.of(search, FieldText.searchHint.text());
        Grids.wide(Names.id(search, "field.search"));
        source = new Combo(bar, SWT.READ_ONLY);
        source.setFont(Theme.of(bar).body());
        source.setItems(FieldText.sourceUnchecked.text(), FieldText.sourceLists.text(), FieldText.sourceEverybody.text());
        source.select(0);
        Names.of(source, FieldText.source.text());
        Names.id(source, "field.source");
        people = new TableView<Person>(right, FieldText.people.text()).key(person -> person.task() == null ? person.nik() : person.task().id())
                .text(FieldText.name.text(), 190, Person::name)
                .text(FieldText.birth.text(), 160, Person::birth)
                .text(FieldText.address.text(), 180, Person::address)
                .text(FieldText.list.text(), 60, Person::list)
                .pill(FieldText.recording.text(), 70, WorkView::recording)
                .pill(FieldText.found.text(), 100, WorkView::found)
                .empty(FieldText.nobody.text()).bare();
        Names.id(people.table(), "field.people");
        line = Grids.wide(Labels.muted(right, ""));
        keys = new StatusKeys(right, this::note, this::record, this::register);
        listen();
    }

    private void listen() {
        var later = (Runnable) () -> {
            if (!search.isDisposed()) {
                loadPeople();
            }
        };
        search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(TYPING_PAUSE, later));
        search.addListener(SWT.DefaultSelection, event -> people.setFocus());
        source.addListener(SWT.Selection, event -> loadPeople());
        people.onOpen(person -> record());
    }

    private static TableView.State recording(Person person) {
        return person.residentId() == 0 ? new TableView.State("", Tone.NEUTRAL)
                : person.recorded() ? new TableView.State(FieldText.recorded.text(), Tone.GOOD)
                : new TableView.State(FieldText.notRecorded.text(), Tone.WARNING);
    }

    private static TableView.State found(Person person) {
        return person.found().map(found -> new TableView.State(found.status().label(),
                found.status() == FieldStatus.PRESENT ? Tone.GOOD : Tone.ACTIVE))
                .orElseGet(() -> new TableView.State("", Tone.NEUTRAL));
    }

    @Override
    public void load() {
        villages.loading();
        Work.quiet(progress -> uses.people().places(desk.session())).done(places -> {
            showPlaces(places);
            keys.enable(true);
            loadPeople();
        }).refused(this::nothing).start(villages);
    }

    /** Said once, where it is read; there is nobody to press a key for. */
    private void nothing(Refusal why) {
        villages.rows(List.of());
        people.failed(why);
        keys.enable(false);
        line.setText("");
    }

    private void showPlaces(List<Place> places) {
        var all = places.stream().map(place -> new Village(place.village(),
                uses.regions().name(place.village()).orElse(place.village().value()), place.people(), place.checked()))
                .collect(Collectors.toList());
        if (!all.isEmpty()) {
            all.add(0, new Village(null, FieldText.allVillages.text(), all.stream().mapToLong(Village::people).sum(),
                    all.stream().mapToLong(Village::checked).sum()));
        }
        homes = all.stream().filter(row -> row.code() != null).map(row -> new Home(row.code(), row.name())).toList();
        villages.rows(all);
        if (villages.selection().isEmpty() && !all.isEmpty()) {
            villages.select(all.get(0));
        }
    }

    private void loadPeople() {
        var wanted = new Search(villages.selection().map(Village::code).orElse(null), search.getText(),
                switch (source.getSelectionIndex()) {
                    case 1 -> Source.LISTS;
                    case 2 -> Source.EVERYBODY;
                    default -> Source.UNCHECKED;
                }, MOST);
        shown = wanted;
        var at = people.table().getSelectionIndex();
        people.loading();
        Work.quiet(progress -> uses.people().people(desk.session(), wanted)).done(found -> show(wanted, found, at))
                .refused(people::failed).start(people);
    }

    private void show(Search wanted, List<Person> found, int at) {
        if (!wanted.equals(shown)) {
            return; // somebody typed on
        }
        show(found, at);
    }

    private void show(List<Person> found, int at) {
        rows = found;
        people.rows(found);
        line.setText(found.isEmpty() ? "" : found.size() < MOST ? FieldText.lineShown.text(found.size()) : FieldText.lineCut.text(MOST));
        if (people.selection().isEmpty() && !found.isEmpty()) {
            people.select(found.get(Math.max(0, Math.min(at, found.size() - 1))));
        }
    }

    private void note(FieldStatus status) {
        if (noting) {
            return; // the next person is not under the hand yet
        }
        desk.chosen(people, person -> {
            if (!Evidence.usual(status).isEmpty()) {
                noting = true;
                Work.quiet(progress -> noted(person, status, "")).done(found -> noted(person, found)).refused(desk::refused)
                        .always(() -> noting = false).start(people);
                return;
            }
            new AskDialog<>(people.getShell(), StatusKeys.label(status), FieldText.save.text(),
                    answer -> noted(person, status, answer.text("evidence")))
                    .means(person.name() + "\n" + Evidence.asked(status) + ".").text("evidence", FieldText.evidence.text(), "")
                    .ask().ifPresent(found -> noted(person, found));
        });
    }

    private Found noted(Person person, FieldStatus status, String evidence) {
        uses.people().note(desk.session(), person, status, evidence);
        return new Found(status, evidence);
    }

    /** Whoever was checked leaves the list of those unchecked at once, and the next one is under the hand. */
    private void noted(Person person, Found found) {
        desk.said(FieldText.noted.text(person.name(), found.status().label()));
        var at = people.table().getSelectionIndex();
        var leaves = shown.source() == Source.UNCHECKED;
        show(rows.stream().filter(each -> !leaves || each != person)
                .map(each -> each == person ? each.with(found) : each).toList(), leaves ? at : at + 1);
        Work.quiet(progress -> uses.people().places(desk.session())).done(this::showPlaces).start(villages);
    }

    private void record() {
        desk.chosen(people, person -> {
            if (person.residentId() > 0 && uses.navigator().offers(Page.RECORD)) {
                uses.navigator().open(Page.RECORD, "resident:" + person.residentId());
            } else {
                desk.banner().show(Tone.NEUTRAL, FieldText.noResident.text(), "");
            }
        });
    }

    private void register() {
        if (uses.firstTimers() == null) {
            desk.banner().show(Tone.NEUTRAL, FieldText.noFirstTimers.text(), "");
            return;
        }
        var village = villages.selection().map(Village::code).or(() -> people.selection().map(Person::village)).orElse(null);
        FirstTimerForm.open(people.getShell(), desk.session(), uses.firstTimers(), new FirstTimerForm.Begin(homes, village, ""),
                desk::told);
    }
}
