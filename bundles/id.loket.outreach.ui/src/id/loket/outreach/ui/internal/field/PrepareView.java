package id.loket.outreach.ui.internal.field;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.field.FieldPackages.Order;
import id.loket.outreach.field.SliceChoices;
import id.loket.outreach.field.SliceChoices.Choice;
import id.loket.outreach.field.SliceChoices.Kind;
import id.loket.packet.field.FieldContainers.Laptop;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** At the office: packages are prepared for laptops, written onto a stick, and declared lost. */
final class PrepareView implements Segments.View {

    private static final int FORM_WIDTH = 500;
    private static final int SHOWN = 300;
    private static final int USUAL_DAYS = 14;

    private final FieldDesk desk;
    private final FieldPackages packages;
    private final SliceChoices choices;
    private final Clock clock;
    private final Combo laptop;
    private final Text team;
    private final Text ends;
    private final SliceTable slice;
    private final KeyButton prepare;
    private final KeyButton write;
    private final TableView<FieldPackage> table;
    private List<Laptop> laptops = List.of();
    private String made = "";

    private record Content(List<Laptop> laptops, List<Choice> choices, List<FieldPackage> packages) {
    }

    PrepareView(Composite pane, FieldDesk desk, FieldPackages packages, SliceChoices choices, Clock clock) {
        this.desk = desk;
        this.packages = packages;
        this.choices = choices;
        this.clock = clock;
        var form = new Card(pane, 1, FieldText.newPackage.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(form);
        var fields = Grids.wide(Grids.plain(form, 2));
        laptop = Names.id(FormRow.choice(fields, FieldText.laptop.text()), "field.laptop");
        team = Names.id(FormRow.text(fields, FieldText.team.text()), "field.team");
        ends = Names.id(FormRow.text(fields, FieldText.ends.text()), "field.ends");
        ends.setText(Formats.date(desk.formats().today().plusDays(USUAL_DAYS)));
        slice = new SliceTable(form);
        prepare = Grids.wide(Names.id(KeyButton.primary(form, FieldText.prepare.text(), Key.function(2), this::prepare),
                "field.prepare"));
        var right = Grids.fill(new Card(pane, 1));
        table = new TableView<FieldPackage>(right, FieldText.packages.text()).key(FieldPackage::id)
                .value(FieldText.prepared.text(), 96, FieldPackage::preparedAt, desk.formats()::moment)
                .text(FieldText.laptop.text(), 84, FieldPackage::laptop)
                .text(FieldText.team.text(), 84, FieldPackage::team)
                .number(FieldText.records.text(), 66, FieldPackage::items)
                .value(FieldText.ends.text(), 104, FieldPackage::expiresAt, ends -> desk.formats().date(ends.minusSeconds(1)))
                .pill(FieldText.state.text(), 100, this::state)
                .empty(FieldText.noPackages.text()).bare();
        Names.id(table.table(), "field.packages");
        table.onSelect(parcel -> proposeNext());
        var bar = Grids.wide(Grids.plain(right, 2));
        write = Grids.wide(Names.id(KeyButton.secondary(bar, FieldText.write.text(), Key.function(5), this::write), "field.write"));
        Grids.wide(Names.id(KeyButton.secondary(bar, FieldText.notice.text(), Key.function(6), this::notice), "field.notice"));
        Grids.wide(Names.id(KeyButton.secondary(bar, FieldText.lose.text(), Key.function(8), this::lose), "field.lose"));
        Grids.wide(Names.id(KeyButton.secondary(bar, FieldText.find.text(), Key.function(9), this::find), "field.find"));
    }

    private TableView.State state(FieldPackage parcel) {
        var over = parcel.isExpired(clock.instant()) && parcel.state() != FieldPackage.State.HOME;
        return switch (parcel.state()) {
            case LOST -> new TableView.State(parcel.state().label(), Tone.BAD);
            case HOME -> new TableView.State(parcel.state().label(), Tone.GOOD);
            case PREPARING -> new TableView.State(parcel.state().label(), Tone.WARNING);
            case READY, WRITTEN -> over ? new TableView.State(FieldText.over.text(), Tone.WARNING)
                    : new TableView.State(parcel.state().label(), Tone.ACTIVE);
        };
    }

    @Override
    public void load() {
        table.loading();
        Work.quiet(progress -> new Content(packages.laptops(desk.session()), choices.all(desk.session()),
                packages.list(desk.session(), SHOWN))).done(this::show).refused(table::failed).start(table);
    }

    private void show(Content content) {
        var before = laptop.getSelectionIndex() < 0 ? "" : laptop.getText();
        laptops = content.laptops();
        laptop.setItems(laptops.stream().map(Laptop::node).toArray(String[]::new));
        laptop.select(Math.max(0, laptop.indexOf(before)));
        slice.show(content.choices());
        table.rows(content.packages());
        content.packages().stream().filter(parcel -> parcel.id().equals(made)).findFirst()
                .or(() -> content.packages().stream().findFirst().filter(first -> table.selection().isEmpty()))
                .ifPresent(table::select);
        made = "";
        proposeNext();
    }

    /** What is ready goes onto the stick; else the next package is made. */
    private void proposeNext() {
        var ready = table.selection().filter(parcel -> parcel.state() == FieldPackage.State.READY).isPresent();
        write.primary(ready);
        prepare.primary(!ready);
    }

    private void prepare() {
        try {
            var order = order();
            prepare.setEnabled(false);
            Work.of(FieldText.preparing.text(order.team()),
                    progress -> packages.prepare(desk.session(), order, FieldDesk.watched(progress)))
                    .summary(parcel -> FieldText.preparedFact.text(parcel.items(), parcel.laptop()))
                    .done(parcel -> {
                        slice.clear();
                        made = parcel.id(); // the one that is written next
                        desk.told(FieldText.preparedFact.text(parcel.items(), parcel.laptop()));
                        table.setFocus();
                    }).refused(desk::refused).always(() -> prepare.setEnabled(true)).start(table);
        } catch (Refusal wrongForm) {
            desk.banner().show(wrongForm);
        }
    }

    private Order order() {
        if (laptops.isEmpty()) {
            throw new Refusal(FieldText.noLaptop);
        }
        var day = Formats.typedDay(ends.getText());
        if (day == null) {
            throw new Refusal(FieldText.endMissing);
        }
        return new Order(laptops.get(Math.max(0, laptop.getSelectionIndex())).serial(), team.getText(),
                slice.values(Kind.VILLAGE).stream().map(RegionCode::new).collect(Collectors.toSet()), slice.values(Kind.LIST),
                slice.values(Kind.SCHOOL), endOf(day));
    }

    /** The whole of its last day counts. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private void write() {
        desk.chosen(table, parcel -> desk.onMedium(stick -> Work.of(FieldText.writing.text(parcel.laptop()),
                progress -> packages.write(desk.session(), parcel.id(), stick, FieldDesk.watched(progress)))
                .summary(file -> FieldText.writtenFact.text(file))
                .done(file -> desk.told(FieldText.writtenFor.text(parcel.laptop()))).refused(desk::refused).start(table)));
    }

    private void notice() {
        desk.onMedium(stick -> Work.of(FieldText.notice.text(), progress -> packages.writeLossNotice(desk.session(), stick))
                .done(file -> desk.told(FieldText.writtenFact.text(file.getFileName()))).refused(desk::refused).start(table));
    }

    private void lose() {
        desk.chosen(table, parcel -> declare(parcel, FieldText.lose, FieldText.loseWhat,
                (id, reason) -> packages.declareLost(desk.session(), id, reason)));
    }

    private void find() {
        desk.chosen(table, parcel -> declare(parcel, FieldText.find, FieldText.findWhat,
                (id, reason) -> packages.declareFound(desk.session(), id, reason)));
    }

    private void declare(FieldPackage parcel, FieldText title, FieldText what, BiFunction<String, String, FieldPackage> act) {
        new AskDialog<>(table.getShell(), title.text(), title.text(), answer -> act.apply(parcel.id(), answer.text("reason")))
                .means(what.text(parcel.laptop(), parcel.team())).text("reason", FieldText.reason.text(), "")
                .ask().ifPresent(done -> desk.told(FieldText.declared.text(done.laptop(), done.state().label())));
    }
}
