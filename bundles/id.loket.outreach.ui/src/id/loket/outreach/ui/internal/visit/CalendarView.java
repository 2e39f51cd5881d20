package id.loket.outreach.ui.internal.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.outreach.visit.Visit;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.work.Work;

/** Visits by day, a month or a week at a time. */
final class CalendarView implements Segments.View {

    private final VisitDesk desk;
    private final Label title;
    private final KeyButton span;
    private final VisitCalendar calendar;
    private final VisitCard card;
    private LocalDate from = LocalDate.MIN;
    private LocalDate until = LocalDate.MIN;

    CalendarView(Composite pane, VisitDesk desk) {
        this.desk = desk;
        var left = Grids.fill(new Card(pane, 1) {
            @Override
            public boolean setFocus() {
                return CalendarView.this.calendar.setFocus(); // its keys are how a day is chosen; the buttons have keys of their own
            }
        });
        var bar = Grids.wide(Grids.plain(left, 0));
        title = Grids.wide(Labels.heading(bar, ""));
        if (desk.mayPlan()) {
            Names.id(KeyButton.primary(bar, VisitText.plan.text(), Key.function(2), this::plan), "visits.plan");
        }
        span = Names.id(KeyButton.secondary(bar, VisitText.week.text(), Key.control('w'), this::turnSpan), "visits.span");
        Names.id(KeyButton.secondary(bar, VisitText.today.text(), Key.control('t'), this::today), "visits.today");
        Grids.row(bar);
        calendar = Names.id(Grids.fill(new VisitCalendar(left, desk.formats().today(), desk.visits().holidays(), desk.words(),
                new VisitCalendar.Listener() {
                    @Override
                    public void chosen() {
                        turned();
                    }

                    @Override
                    public void taken() {
                        take();
                    }
                })), "visits.calendar");
        Labels.make(left, VisitText.calendarKeys.text(), Theme.of(left).small(), Theme.of(left).muted);
        card = new VisitCard(pane, desk, "visit");
        heading();
    }

    @Override
    public void load() {
        var shown = calendar.days().shown();
        from = shown.get(0);
        until = shown.get(shown.size() - 1);
        Work.quiet(progress -> desk.visits().between(desk.session(), from, until)).done(this::show).refused(desk::refused)
                .start(calendar);
    }

    private void show(List<Visit> visits) {
        calendar.show(visits);
        card.show(calendar.chosen());
    }

    private void turned() {
        heading();
        var shown = calendar.days().shown();
        if (shown.get(0).equals(from) && shown.get(shown.size() - 1).equals(until)) {
            card.show(calendar.chosen());
        } else {
            load();
        }
    }

    private void heading() {
        var days = calendar.days();
        var month = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.getDefault(Locale.Category.DISPLAY)).format(days.chosen());
        title.setText(days.isWeek() ? VisitText.weekOf.text(Formats.date(days.shown().get(0)), Formats.date(days.shown().get(6)))
                : month);
        title.getParent().layout();
    }

    private void turnSpan() {
        calendar.days().showWeek(!calendar.days().isWeek());
        span.label(calendar.days().isWeek() ? VisitText.month.text() : VisitText.week.text());
        calendar.moved();
        calendar.setFocus();
    }

    private void today() {
        calendar.days().choose(desk.formats().today());
        calendar.moved();
        calendar.setFocus();
    }

    private void plan() {
        desk.plan(calendar.getShell(), Plans.empty(day(), desk.session()), null);
    }

    private LocalDate day() {
        var chosen = calendar.days().chosen();
        return chosen.isBefore(desk.formats().today()) ? desk.formats().today() : chosen;
    }

    /** Enter on a day: its visit is changed while that is possible, else a new one is planned. */
    private void take() {
        var visit = calendar.chosen();
        if (!desk.mayPlan()) {
            return;
        }
        if (visit == null) {
            plan();
        } else if (visit.state() == Visit.State.PLANNED) {
            desk.plan(calendar.getShell(), visit.plan(), visit);
        }
    }
}
