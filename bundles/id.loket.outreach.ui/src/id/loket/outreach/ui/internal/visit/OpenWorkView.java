package id.loket.outreach.ui.internal.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.outreach.visit.OpenPlace;
import id.loket.outreach.visit.Turning;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.registry.fieldwork.OpenWork.Count;
import id.loket.ui.Formats;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;

/** Places where work waits: chosen one by one, they become the route of a visit. */
final class OpenWorkView implements Segments.View {

    private static final int SIDE = 330;
    private static final int MOST = 9_999;

    private final VisitDesk desk;
    private final TableView<OpenPlace> table;
    private final Label story;
    private final KeyButton add;
    private final KeyButton plan;
    private final Label route;
    private final List<OpenPlace> chosen = new ArrayList<>();
    private final Refresh refresh;

    OpenWorkView(Composite pane, VisitDesk desk) {
        this.desk = desk;
        table = new TableView<OpenPlace>(Grids.fill(new Card(pane, 1)), VisitText.openTitle.text()).key(place -> place.kind() + place.place())
                .text(VisitText.place.text(), 150, OpenPlace::name)
                .text(VisitText.district.text(), 120, place -> place.district().isEmpty() ? VisitWords.kind(place.kind()) : place.district())
                .count(VisitText.openRows.text(), 90, place -> some(place.open()))
                .count(VisitText.carried.text(), 80, place -> some(place.carried()))
                .count(VisitText.firstTimersShort.text(), 75, place -> some(place.firstTimers()))
                .count(VisitText.waitingPrint.text(), 95, place -> some(place.waitingPrint()))
                .count(VisitText.waitingOwner.text(), 95, place -> some(place.waitingOwner()))
                .empty(VisitText.openEmpty.text());
        Names.id(table.table(), "visits.open");
        table.onSelect(this::show);
        table.onOpen(this::add);
        var side = new Card(pane, 1, VisitText.historyTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(SIDE, SWT.DEFAULT).applyTo(side);
        story = side(side);
        add = Grids.wide(Names.id(KeyButton.secondary(side, VisitText.addToRoute.text(), Key.function(4),
                () -> table.selection().ifPresent(this::add)), "visits.open.add"));
        Grids.wide(Labels.strong(side, VisitText.routeTitle.text()));
        route = side(side);
        plan = Grids.wide(Names.id(KeyButton.primary(side, VisitText.planRoute.text(), Key.function(2), this::plan), "visits.open.plan"));
        show((OpenPlace) null);
        showRoute();
        refresh = new Refresh(pane, this::read);
        pane.addListener(SWT.Show, event -> pane.getDisplay().asyncExec(refresh::shown));
    }

    /** Where nothing waits nothing stands: what does is found at a glance. */
    private static Long some(long waiting) {
        return waiting == 0 ? null : Long.valueOf(waiting);
    }

    private static Label side(Composite parent) {
        var label = Labels.body(parent, "");
        GridDataFactory.fillDefaults().grab(true, false).hint(SIDE - 28, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Counting a whole register takes its time: only for eyes. */
    @Override
    public void load() {
        refresh.soon();
    }

    private void read() {
        if (!desk.mayPlan()) {
            table.empty(VisitText.openNotYours.text());
            table.rows(List.of());
            return;
        }
        table.loading();
        Work.quiet(progress -> desk.uses().places().list(desk.session(), Turning.year(desk.formats().today())))
                .done(this::show).refused(table::failed).start(table);
    }

    private void show(List<OpenPlace> places) {
        table.rows(places);
        show(table.selection().orElse(null));
    }

    private void show(OpenPlace place) {
        add.setEnabled(place != null && desk.mayPlan());
        story.setText(Labels.escape(place == null ? VisitText.choosePlace.text() : story(place)));
        story.getParent().layout(true, true);
    }

    private static String story(OpenPlace place) {
        var lines = new ArrayList<String>();
        lines.add(place.name());
        place.lists().forEach(list -> lines.add(VisitText.listLine.text(list.name(), Formats.number(list.open()))));
        if (place.visits().isEmpty()) {
            lines.add(VisitText.neverVisited.text());
        }
        place.visits().stream().limit(6).forEach(visit -> lines.add(VisitText.historyLine.text(Formats.date(visit.firstDay()),
                visit.team(), visit.state().label(), Formats.number(visit.target()))
                + (visit.left() == null ? "" : VisitText.historyLeft.text(Formats.number(visit.left())))));
        return String.join("\n", lines);
    }

    private void add(OpenPlace place) {
        if (chosen.stream().noneMatch(each -> each.kind() == place.kind() && each.place().equals(place.place()))) {
            chosen.add(place);
        }
        showRoute();
    }

    private void showRoute() {
        route.setText(chosen.isEmpty() ? VisitText.routeEmpty.text()
                : chosen.stream().map(OpenPlace::name).collect(Collectors.joining(" → ")));
        plan.setEnabled(desk.mayPlan());
        route.getParent().layout(true, true);
    }

    /** The chosen places in the order they were chosen; with none chosen the selected one. */
    private void plan() {
        var places = chosen.isEmpty() ? table.selection().map(List::of).orElse(List.of()) : List.copyOf(chosen);
        chosen.clear();
        showRoute();
        desk.plan(table.getShell(), Plans.of(desk.formats().today().plusDays(1), desk.session(),
                places.stream().map(OpenWorkView::stop).toList()), null);
    }

    private static Stop stop(OpenPlace place) {
        var people = (int) Math.max(1, Math.min(MOST, place.work()));
        return new Stop(place.kind(), place.place(), place.village(), people,
                place.lists().stream().map(Count::list).collect(Collectors.toUnmodifiableSet()));
    }
}
