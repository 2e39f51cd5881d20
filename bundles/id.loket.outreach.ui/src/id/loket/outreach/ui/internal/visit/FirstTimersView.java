package id.loket.outreach.ui.internal.visit;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.ui.internal.field.FirstTimerForm;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.FirstTimers.Row;
import id.loket.outreach.visit.FirstTimers.Wanted;
import id.loket.outreach.visit.Turning;
import id.loket.outreach.visit.Visits;
import id.loket.ui.Formats;
import id.loket.ui.dialog.DocumentPreview;
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

/** Who turns 17 in a period, by village or school: on the screen, on paper, and registered. */
final class FirstTimersView implements Segments.View {

    private final VisitDesk desk;
    private final Villages villages;
    private final Combo village;
    private final Text school;
    private final Text from;
    private final Text until;
    private final TableView<Row> table;
    private Wanted shown;

    FirstTimersView(Composite pane, VisitDesk desk) {
        this.desk = desk;
        villages = new Villages(desk.uses().regions());
        var card = Grids.fill(new Card(pane, 1));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(card);
        var bar = Grids.wide(Grids.plain(card, 0));
        village = field(bar, VisitText.village, "pemula.village", 230, () -> new Combo(bar, SWT.NONE));
        village.setItems(villages.labels());
        school = field(bar, VisitText.school, "pemula.school", 170, () -> new Text(bar, SWT.BORDER));
        from = field(bar, VisitText.turnsFrom, "pemula.from", 85, () -> new Text(bar, SWT.BORDER));
        until = field(bar, VisitText.turnsUntil, "pemula.until", 85, () -> new Text(bar, SWT.BORDER));
        var year = Turning.year(desk.formats().today());
        from.setText(Formats.date(year.from()));
        until.setText(Formats.date(year.until()));
        Names.id(KeyButton.primary(bar, VisitText.show.text(), Key.function(4), this::show), "pemula.show");
        Grids.row(bar);
        table = new TableView<Row>(card, VisitText.firstTimersTitle.text())
                .text(VisitText.name.text(), 230, Row::name)
                .value(VisitText.born.text(), 95, Row::birthDate, Formats::date)
                .value(VisitText.turns.text(), 95, Row::birthday, Formats::date)
                .text(VisitText.village.text(), 150, row -> row.village() == null ? "" : name(row.village()))
                .text(VisitText.rt.text(), 80, row -> row.rt() == null ? "" : row.rt() + "/" + row.rw())
                .text(VisitText.school.text(), 150, Row::school)
                .pill(VisitText.standing.text(), 190, row -> new TableView.State(row.standing(), row.done() ? Tone.GOOD : Tone.WARNING))
                .empty(VisitText.firstTimersEmpty.text());
        Names.id(table.table(), "pemula.list");
        Names.id(KeyButton.secondary(table.bar(), VisitText.print.text(), Key.function(7), this::print), "pemula.print");
        Names.id(KeyButton.secondary(table.bar(), VisitText.register.text(), Key.function(2), this::register), "pemula.register");
        Grids.row(table.bar());
        table.bar().requestLayout();
    }

    private <C extends Control> C field(Composite bar, VisitText label, String id, int width, Supplier<C> made) {
        Labels.muted(bar, label.text());
        var control = Names.id(made.get(), id);
        control.setFont(Theme.of(bar).body());
        Names.of(control, label.text());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(control);
        return control;
    }

    private String name(RegionCode code) {
        return desk.uses().regions().name(code).orElse(code.value());
    }

    /** A list of children's names is read when somebody asks for it, and again only while it is shown. */
    @Override
    public void load() {
        if (shown != null) {
            read(shown);
        } else {
            table.rows(List.of());
        }
    }

    private Wanted wanted() {
        var code = village.getText().isBlank() ? Set.<RegionCode>of()
                : Set.of(villages.find(village.getText()).orElseThrow(() -> new Refusal(VisitText.villageUnknown, village.getText())));
        var named = school.getText().isBlank() ? Set.<String>of() : Set.of(school.getText().strip());
        if (code.isEmpty() && named.isEmpty()) {
            throw new Refusal(VisitText.whereMissing);
        }
        var begin = Formats.typedDay(from.getText());
        var end = Formats.typedDay(until.getText());
        if (begin == null || end == null) {
            throw new Refusal(VisitText.dayMissing);
        }
        return new Wanted(code, named, new Turning(begin, end));
    }

    private void show() {
        try {
            read(wanted());
        } catch (Refusal wrong) {
            desk.refused(wrong);
        }
    }

    private void read(Wanted wanted) {
        shown = wanted;
        table.empty(VisitText.firstTimersNone.text());
        desk.banner().clear();
        table.loading();
        Work.quiet(progress -> desk.uses().firstTimers().list(desk.session(), wanted)).done(table::rows).refused(table::failed)
                .start(table);
    }

    private void print() {
        try {
            var wanted = wanted();
            Work.of(VisitText.print.text(), progress -> desk.uses().firstTimers().paper(desk.session(), wanted))
                    .done(pdf -> DocumentPreview.open(table.getShell(), VisitText.firstTimersTitle.text(), "daftar-pemula.pdf", pdf))
                    .refused(desk::refused).start(table);
        } catch (Refusal wrong) {
            desk.refused(wrong);
        }
    }

    private void register() {
        if (!desk.session().may(FieldChecks.CHECK) || !desk.session().may(Visits.RUN)) {
            return;
        }
        FirstTimerForm.open(table.getShell(), desk.session(), desk.uses().firstTimers(),
                new FirstTimerForm.Begin(villages.homes(), villages.find(village.getText()).orElse(null), school.getText().strip()), desk::told);
    }
}
