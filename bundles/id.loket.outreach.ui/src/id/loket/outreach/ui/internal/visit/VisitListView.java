package id.loket.outreach.ui.internal.visit;

import java.util.List;

import org.eclipse.swt.widgets.Composite;

import id.loket.outreach.visit.Visit;
import id.loket.ui.Formats;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** All visits, latest first, with target and result. */
final class VisitListView implements Segments.View {

    private static final int SHOWN = 2000;

    private final VisitDesk desk;
    private final TableView<Visit> table;
    private final VisitCard card;

    VisitListView(Composite pane, VisitDesk desk) {
        this.desk = desk;
        table = new TableView<Visit>(Grids.fill(new Card(pane, 1)), VisitText.listTitle.text()).key(Visit::id)
                .value(VisitText.day.text(), 95, Visit::firstDay, Formats::date)
                .text(VisitText.places.text(), 200, desk.words()::places)
                .text(VisitText.team.text(), 120, Visit::team)
                .pill(VisitText.state.text(), 120, visit -> new TableView.State(visit.state().label(), VisitWords.tone(visit.state())))
                .number(VisitText.target.text(), 70, Visit::target)
                .count(VisitText.reached.text(), 85, visit -> visit.reached().map(Integer::longValue).orElse(null))
                .empty(VisitText.listEmpty.text());
        Names.id(table.table(), "visits.list");
        if (desk.mayPlan()) {
            Names.id(KeyButton.primary(table.bar(), VisitText.plan.text(), Key.function(2), () -> desk.plan(table.getShell(),
                    Plans.empty(desk.formats().today(), desk.session()), null)), "visits.list.plan");
            Grids.row(table.bar());
            table.bar().requestLayout();
        }
        card = new VisitCard(pane, desk, "visits.chosen");
        table.onSelect(card::show);
    }

    @Override
    public void load() {
        table.loading();
        Work.quiet(progress -> desk.visits().latest(desk.session(), SHOWN)).done(this::show).refused(table::failed).start(table);
    }

    private void show(List<Visit> visits) {
        table.rows(visits);
        card.show(table.selection().orElse(null));
    }
}
