package id.loket.outreach.ui.internal.homecoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.outreach.homecoming.HomeCase;
import id.loket.outreach.homecoming.HomeCase.Decision;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.outreach.homecoming.Homecomings.Row;
import id.loket.outreach.ui.internal.field.FieldDesk;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** What the field and the office know differently: both sides, and one key for which of them holds. */
final class CasesView implements Segments.View {

    private static final int SHOWN = 1000;
    private static final int LIST_WIDTH = 470;
    private static final String RESIDENT = "resident:";
    private static final String PURPOSE = "homecoming";

    private final FieldDesk desk;
    private final Uses uses;
    private final TableView<HomeCase> cases;
    private final Label office;
    private final Label field;
    private final Label words;
    private final Composite sides;
    private final KeyButton keep;
    private final KeyButton use;
    private Map<String, Homecoming> homecomings = Map.of();

    /**
     * What the view works with.
     *
     * @param homecomings has the cases
     * @param residents tells what the office knows
     */
    record Uses(Homecomings homecomings, Residents residents) {
    }

    private record Content(List<HomeCase> cases, List<Row> homecomings) {
    }

    CasesView(Composite pane, FieldDesk desk, Uses uses) {
        this.desk = desk;
        this.uses = uses;
        var left = new Card(pane, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(LIST_WIDTH, SWT.DEFAULT).applyTo(left);
        cases = new TableView<HomeCase>(left, HomeText.segmentCases.text()).key(HomeCase::id)
                .value(HomeText.opened.text(), 84, HomeCase::openedAt, desk.formats()::moment)
                .text(HomeText.kind.text(), 110, matter -> Kinds.name(matter.kind()))
                .text(HomeText.words.text(), 230, HomeCase::words)
                .empty(HomeText.noCases.text());
        cases.shortFilter();
        Names.id(cases.table(), "home.cases");
        cases.onSelect(this::show);
        sides = Grids.fill(new Card(pane, 2));
        ((GridLayout) sides.getLayout()).makeColumnsEqualWidth = true;
        words = Names.id(Labels.heading(sides, ""), "home.case.words");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(400, SWT.DEFAULT).applyTo(words);
        office = side(HomeText.officeSide);
        field = side(HomeText.fieldSide);
        keep = button(HomeText.keep, '1', Decision.KEEP_OFFICE, "home.keep");
        use = button(HomeText.use, '2', Decision.USE_FIELD, "home.use");
    }

    private Label side(HomeText title) {
        var side = Grids.fill(new Card(sides, 1, title.text()));
        return Grids.fill(Labels.body(side, ""));
    }

    private KeyButton button(HomeText label, char key, Decision decision, String id) {
        return Grids.wide(Names.id(KeyButton.secondary(sides, label.text(), new Key(0, key),
                () -> desk.chosen(cases, matter -> decide(matter, decision))), id));
    }

    @Override
    public void load() {
        cases.loading();
        Work.quiet(progress -> new Content(uses.homecomings().cases(desk.session(), SHOWN),
                uses.homecomings().list(desk.session(), SHOWN))).done(this::show).refused(cases::failed).start(cases);
    }

    private void show(Content content) {
        homecomings = content.homecomings().stream().map(Row::homecoming)
                .collect(Collectors.toMap(Homecoming::id, Function.identity()));
        cases.rows(content.cases());
        if (cases.selection().isEmpty() && !content.cases().isEmpty()) {
            cases.select(content.cases().get(0));
        }
        var may = desk.session().may(Homecomings.DECIDE) && !content.cases().isEmpty();
        keep.setEnabled(may);
        use.setEnabled(may);
        for (var part : sides.getChildren()) {
            Grids.show(part, part == words || !content.cases().isEmpty());
        }
        cases.selection().ifPresentOrElse(this::show, () -> tell(HomeText.nothingToDecide.text(), "", ""));
    }

    private void show(HomeCase matter) {
        var source = Optional.ofNullable(homecomings.get(matter.homecomingId()));
        var from = source.map(home -> HomeText.from.text(home.laptop(), home.team(), desk.formats().dateTime(home.madeAt())))
                .orElse("");
        tell(matter.words(), "", from);
        if (!matter.subject().startsWith(RESIDENT)) {
            return;
        }
        var id = Long.parseLong(matter.subject().substring(RESIDENT.length()));
        Work.quiet(progress -> uses.residents().byId(desk.session(), id, PURPOSE))
                .done(resident -> cases.selection().filter(now -> now.id() == matter.id())
                        .ifPresent(still -> tell(matter.words(), resident.map(CasesView::known).orElse(""), from)))
                .refused(desk.banner()::show).start(sides);
    }

    private static String known(Resident resident) {
        return String.join("\n", resident.name(), resident.birthPlace() + ", " + Formats.date(resident.birthDate()),
                resident.address() + " RT " + resident.rt() + " RW " + resident.rw());
    }

    private void tell(String what, String officeSays, String fieldSays) {
        words.setText(Labels.escape(what));
        office.setText(Labels.escape(officeSays));
        field.setText(Labels.escape(fieldSays));
        sides.layout(true, true);
    }

    private void decide(HomeCase matter, Decision decision) {
        new AskDialog<>(cases.getShell(), decision.label(), HomeText.decide.text(),
                answer -> uses.homecomings().decide(desk.session(), matter.id(), decision, answer.text("note")))
                .means(matter.words()).text("note", HomeText.note.text(), "")
                .ask().ifPresent(decided -> desk.told(HomeText.decided.text(decision.label())));
    }
}
