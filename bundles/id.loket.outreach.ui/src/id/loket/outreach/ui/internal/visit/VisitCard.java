package id.loket.outreach.ui.internal.visit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.access.Session;
import id.loket.kernel.text.Message;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.Visit.State;
import id.loket.outreach.visit.VisitResult;
import id.loket.outreach.visit.Visits;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Pill;
import id.loket.ui.work.Work;

/** One visit beside calendar and list: what is planned, what came of it, and the steps it can take now. */
final class VisitCard extends Card {

    private static final int WIDTH = 330;

    private final VisitDesk desk;
    private final Label title;
    private final Pill state;
    private final Label story;
    private final Label result;
    private final Composite steps;
    private final KeyButton change;
    private final KeyButton step;
    private final KeyButton close;
    private final KeyButton sheet;
    private final KeyButton cancel;
    private Visit visit;

    /**
     * @param parent of the card
     * @param desk of the page
     * @param id of its buttons begins so
     */
    VisitCard(Composite parent, VisitDesk desk, String id) {
        super(parent, 1);
        this.desk = desk;
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(this);
        title = Grids.wide(Labels.heading(this, ""));
        state = new Pill(this, "", Tone.NEUTRAL);
        story = wide(Labels.body(this, ""));
        result = wide(Labels.body(this, ""));
        Names.id(result, id + ".result");
        steps = Grids.wide(Grids.plain(this, 1));
        step = button(VisitText.goOut, 4, id + ".step", this::step);
        close = button(VisitText.close, 6, id + ".close", each -> run(desk.visits()::close, VisitText.closedFact));
        sheet = button(VisitText.daySheet, 7, id + ".sheet", this::sheet);
        change = button(VisitText.change, 3, id + ".change", each -> {
            desk.plan(getShell(), each.plan(), each);
            return null;
        });
        cancel = button(VisitText.cancelVisit, 9, id + ".cancel", this::cancel);
        show(null);
    }

    private static Label wide(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 2 * 14, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private KeyButton button(Message label, int key, String id, Function<Visit, Void> action) {
        return Grids.wide(Names.id(KeyButton.secondary(steps, label.text(), Key.function(key), () -> {
            if (visit != null) {
                action.apply(visit);
            }
        }), id));
    }

    void show(Visit chosen) {
        var same = visit != null && chosen != null && visit.id().equals(chosen.id());
        visit = chosen;
        enable();
        Grids.show(state, chosen != null); // without a visit there is no state and nothing to press
        Grids.show(steps, chosen != null);
        if (chosen == null) {
            title.setText(VisitText.noVisitChosen.text());
            state.show("", Tone.NEUTRAL);
            story.setText(VisitText.chooseVisit.text());
            result.setText("");
            layout(true, true);
            return;
        }
        title.setText(Labels.escape(chosen.team()));
        state.show(chosen.state().label(), VisitWords.tone(chosen.state()));
        story.setText(Labels.escape(story(chosen)));
        if (!same) {
            result.setText("");
        }
        layout(true, true);
        Work.quiet(progress -> desk.visits().result(desk.session(), chosen.id())).done(this::tell).refused(desk::refused)
                .start(this);
    }

    private String story(Visit chosen) {
        var route = chosen.stops().stream().map(stop -> VisitText.routeLine.text(stop.ordinal(), desk.words().place(stop),
                Formats.number(stop.target())) + (stop.carried() > 0 ? VisitText.routeCarried.text(Formats.number(stop.carried())) : ""));
        var people = chosen.members().stream().map(desk.uses().people()::name).collect(Collectors.joining(", "));
        var facts = Stream.of(VisitText.storyMembers.text(people), chosen.laptops().isEmpty() ? VisitText.storyNoLaptop.text()
                : VisitText.storyLaptops.text(String.join(", ", chosen.laptops())), VisitText.storyEmergency.text(chosen.emergency()),
                chosen.note().isEmpty() ? "" : VisitText.storyNote.text(chosen.note()),
                chosen.reason() == null ? "" : VisitText.storyCancelled.text(chosen.reason(), desk.uses().people().name(chosen.stateBy())));
        return Stream.concat(Stream.of(VisitWords.days(chosen)), route).collect(Collectors.joining("\n")) + "\n\n"
                + facts.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private void tell(VisitResult counted) {
        if (visit == null) {
            return;
        }
        var lines = List.of(VisitText.resultLine.text(Formats.number(counted.target()), Formats.number(counted.reached()),
                Formats.number(counted.left())), VisitText.resultRecorded.text(Formats.number(counted.recorded()),
                Formats.number(counted.broughtHome())), VisitText.resultFound.text(Formats.number(counted.found()),
                Formats.number(counted.settled()), Formats.number(counted.firstTimers())),
                VisitText.resultOpen.text(Formats.number(counted.conflicts()), Formats.number(counted.onTheWay())));
        result.setText(String.join("\n", visit.state() == State.PLANNED ? lines.subList(0, 1) : lines));
        layout(true, true);
    }

    private void enable() {
        var now = visit == null ? null : visit.state();
        var may = desk.session().may(Visits.RUN);
        step.label(now == State.OUT ? VisitText.comeHome.text() : VisitText.goOut.text());
        step.setEnabled(may && (now == State.PLANNED || now == State.OUT));
        close.setEnabled(desk.mayPlan() && now == State.HOME);
        sheet.setEnabled(may && now != null && now != State.CANCELLED);
        change.setEnabled(desk.mayPlan() && now == State.PLANNED);
        cancel.setEnabled(desk.mayPlan() && (now == State.PLANNED || now == State.OUT));
        close.primary(close.isEnabled());
        step.primary(step.isEnabled() && now == State.OUT);
    }

    private Void step(Visit chosen) {
        return chosen.state() == State.OUT ? run(desk.visits()::comeHome, VisitText.homeFact)
                : run(desk.visits()::goOut, VisitText.outFact);
    }

    private Void run(Step act, VisitText fact) {
        var id = visit.id();
        Work.quiet(progress -> act.run(desk.session(), id)).done(changed -> {
            show(changed);
            desk.told(fact.text(changed.team()));
        }).refused(desk::refused).start(this);
        return null;
    }

    private Void sheet(Visit chosen) {
        Work.of(VisitText.daySheet.text(), progress -> desk.visits().daySheet(desk.session(), chosen.id()))
                .done(pdf -> DocumentPreview.open(getShell(), VisitText.daySheet.text() + " " + chosen.team(),
                        "lembar-hari-" + Formats.date(chosen.firstDay()) + ".pdf", pdf))
                .refused(desk::refused).start(this);
        return null;
    }

    private Void cancel(Visit chosen) {
        new AskDialog<>(getShell(), VisitText.cancelVisit.text(), VisitText.cancelVisit.text(),
                answer -> desk.visits().cancel(desk.session(), chosen.id(), answer.text("reason")))
                .means(VisitText.cancelWhat.text(chosen.team(), VisitWords.days(chosen)))
                .text("reason", VisitText.reason.text(), "")
                .ask().ifPresent(cancelled -> desk.told(VisitText.cancelledFact.text(cancelled.team())));
        return null;
    }

    /** A use case that moves one visit on. */
    @FunctionalInterface
    private interface Step {

        Visit run(Session session, String id);
    }
}
