package id.loket.outreach.ui.internal.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitPlan;
import id.loket.outreach.visit.VisitPlan.Crew;
import id.loket.outreach.visit.Visits.Advice;
import id.loket.packet.field.FieldContainers.Laptop;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Plans or changes a visit. While it is filled in it says what the days can hold and what stands in the way. */
final class PlanDialog extends LoketDialog {

    private static final int WIDTH = 880;
    private static final int FIELD = 200;
    private static final int PAUSE = 400;

    private final VisitDesk desk;
    private final VisitPlan begin;
    private final Visit changed;
    private Banner banner;
    private Text first;
    private Text last;
    private Text team;
    private Text members;
    private Text laptops;
    private Text equipment;
    private Text emergency;
    private Text note;
    private RouteTable route;
    private Label advice;
    private KeyButton save;
    private int asked;

    /**
     * @param parent window
     * @param desk of the page
     * @param begin what is filled in already
     * @param changed the visit that is changed, or null for a new one
     */
    PlanDialog(Shell parent, VisitDesk desk, VisitPlan begin, Visit changed) {
        super(parent, changed == null ? VisitText.planTitle.text() : VisitText.changeTitle.text());
        this.desk = desk;
        this.begin = begin;
        this.changed = changed;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, getShell().getText());
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 4));
        first = text(form, VisitText.firstDay, "plan.first", Formats.date(begin.firstDay()));
        last = text(form, VisitText.lastDay, "plan.last", Formats.date(begin.lastDay()));
        team = text(form, VisitText.team, "plan.team", begin.crew().team());
        emergency = text(form, VisitText.emergency, "plan.emergency", begin.emergency());
        members = text(form, VisitText.members, "plan.members", String.join(", ", begin.crew().members()));
        laptops = text(form, VisitText.laptops, "plan.laptops", String.join(", ", begin.crew().laptops()));
        equipment = text(form, VisitText.equipment, "plan.equipment", begin.crew().equipment());
        note = text(form, VisitText.note, "plan.note", begin.note());
        members.setMessage(VisitText.membersHint.text());
        laptops.setMessage(VisitText.laptopsHint.text());
        Labels.strong(body, VisitText.routeTitle.text());
        route = new RouteTable(body, desk, begin.stops(), this::ask, this::refuse);
        advice = Grids.wide(Labels.muted(body, ""));
        ((GridData) advice.getLayoutData()).heightHint = 3 * 18;
        Names.id(advice, "plan.advice");
        hintLaptops();
        ask();
        (begin.crew().team().isEmpty() ? team : first).setFocus();
    }

    private Text text(Composite form, VisitText label, String id, String value) {
        var text = Names.id(FormRow.text(form, label.text()), id);
        ((GridData) text.getLayoutData()).widthHint = FIELD; // both columns alike, whatever their labels
        text.setText(value);
        text.addListener(SWT.Modify, event -> ask());
        return text;
    }

    /** The laptops that have a certificate, as something to type; the field takes any name. */
    private void hintLaptops() {
        Work.quiet(progress -> desk.uses().packages().laptops(desk.session())).done(found -> {
            if (!found.isEmpty()) {
                laptops.setMessage(VisitText.laptopsKnown.text(found.stream().map(Laptop::node).distinct().sorted()
                        .collect(Collectors.joining(", "))));
            }
        }).refused(none -> { }).start(laptops);
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, VisitText.leave.text());
        save = Names.id(KeyButton.primary(bar, VisitText.save.text(), Key.control('s'), this::save), "plan.save");
    }

    private VisitPlan plan() {
        var from = Formats.typedDay(first.getText());
        var until = last.getText().isBlank() ? from : Formats.typedDay(last.getText());
        if (from == null) {
            throw new Refusal(VisitText.dayMissing);
        }
        return new VisitPlan(from, until, route.stops(), new Crew(team.getText().strip(), Plans.names(members.getText()),
                Plans.names(laptops.getText()), equipment.getText().strip()), emergency.getText().strip(), note.getText().strip());
    }

    /** Asks once nothing has been typed for a moment. */
    private void ask() {
        if (advice == null) {
            return;
        }
        var question = ++asked;
        if (banner.tells()) {
            banner.clear(); // it was about what stood there before
        }
        advice.getDisplay().timerExec(PAUSE, () -> {
            if (!advice.isDisposed() && question == asked) {
                answer();
            }
        });
    }

    private void answer() {
        try {
            var plan = plan();
            if (plan.lastDay().isBefore(plan.firstDay())) {
                say(Tone.NEUTRAL, List.of());
                return;
            }
            Work.quiet(progress -> desk.visits().advice(desk.session(), plan, changed == null ? null : changed.id()))
                    .done(told -> show(plan, told)).refused(this::refuse).start(advice);
        } catch (Refusal unfinished) {
            say(Tone.NEUTRAL, List.of());
        }
    }

    private void show(VisitPlan plan, Advice told) {
        var said = new ArrayList<String>();
        var full = !plan.stops().isEmpty() && !plan.crew().team().isEmpty() && !plan.emergency().isEmpty();
        var inTheWay = told.refusal().filter(refusal -> full).map(Refusal::happened);
        said.add(inTheWay.orElseGet(() -> capacity(plan, told)));
        said.addAll(told.warnings());
        say(told.warnings().isEmpty() && inTheWay.isEmpty() ? Tone.NEUTRAL : Tone.WARNING, said);
    }

    private static String capacity(VisitPlan plan, Advice told) {
        var holds = Formats.number(told.capacity());
        var by = told.learned().visits() == 0 ? VisitText.capacityUsual.text()
                : VisitText.capacityLearned.text(told.learned().visits());
        return plan.stops().isEmpty() ? VisitText.capacityOnly.text(holds, by)
                : VisitText.capacityLine.text(Formats.number(plan.target()), holds, by);
    }

    private void say(Tone tone, List<String> lines) {
        var theme = Theme.of(advice);
        advice.setForeground(tone == Tone.NEUTRAL ? theme.muted : theme.text(tone));
        advice.setText(Labels.escape(String.join("\n", lines)));
    }

    private void save() {
        try {
            route.take();
            var plan = plan();
            save.setEnabled(false);
            Work.quiet(progress -> changed == null ? desk.visits().plan(desk.session(), plan)
                    : desk.visits().change(desk.session(), changed.id(), plan)).done(this::saved).refused(this::refuse)
                    .always(() -> {
                        if (!save.isDisposed()) {
                            save.setEnabled(true);
                        }
                    }).start(getContents());
        } catch (Refusal wrong) {
            refuse(wrong);
        }
    }

    private void saved(Visit visit) {
        okPressed();
        desk.told((changed == null ? VisitText.plannedFact : VisitText.changedFact).text(visit.team(), VisitWords.days(visit)));
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        say(Tone.NEUTRAL, List.of()); // not the same twice
        var wanted = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT);
        getShell().setSize(getShell().getSize().x, Math.max(getShell().getSize().y, wanted.y));
    }
}
