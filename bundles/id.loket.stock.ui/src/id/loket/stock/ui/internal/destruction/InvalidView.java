package id.loket.stock.ui.internal.destruction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.stock.destruction.Destruction;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.Destructions.Filter;
import id.loket.stock.destruction.Destructions.Found;
import id.loket.stock.destruction.InvalidPiece;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** The invalid store: filter, tick, put on a list. */
final class InvalidView implements Segments.View {

    private static final int SHOWN = 2000;
    private static final int FORM_WIDTH = 330;

    private final Desk desk;
    private final Destructions destructions;
    private final List<Regions.Region> districts;
    private final Regions regions;
    private final Combo cause;
    private final Combo district;
    private final Text from;
    private final Text until;
    private final Label count;
    private final TableView<InvalidPiece> table;
    private final Set<ChipNumber> ticked = new LinkedHashSet<>();

    InvalidView(Composite pane, Desk desk, Destructions destructions, Regions regions) {
        this.desk = desk;
        this.destructions = destructions;
        this.regions = regions;
        districts = regions.children(regions.office().code());
        var form = new Card(pane, 2, DestructionText.filterTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(form);
        cause = Names.id(FormRow.choice(form, DestructionText.cause.text(), Stream.concat(Stream.of(DestructionText.all.text()),
                Stream.of(SpoilCause.values()).map(SpoilCause::label)).toArray(String[]::new)), "destroy.cause");
        district = Names.id(FormRow.choice(form, DestructionText.district.text(), Stream.concat(Stream.of(DestructionText.all.text()),
                districts.stream().map(Regions.Region::name)).toArray(String[]::new)), "destroy.district");
        from = Names.id(FormRow.text(form, DestructionText.from.text()), "destroy.from");
        until = Names.id(FormRow.text(form, DestructionText.until.text()), "destroy.until");
        Labels.muted(form, "");
        count = Grids.wide(Labels.muted(form, ""));
        var buttons = Grids.plain(form, 1);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(buttons);
        Grids.wide(Names.id(KeyButton.secondary(buttons, DestructionText.filter.text(), Key.function(5), this::load), "destroy.filter"));
        var some = Names.id(KeyButton.primary(buttons, DestructionText.listTicked.text(), Key.function(2), this::listTicked), "destroy.ticked");
        var all = Names.id(KeyButton.secondary(buttons, DestructionText.listAll.text(), Key.function(3), this::listAll), "destroy.all");
        List.of(some, all).forEach(button -> Grids.wide(button).setEnabled(desk.session().may(Destructions.PREPARE)));
        Stream.of(cause, district).forEach(combo -> combo.addListener(SWT.Selection, event -> load()));
        table = table(Grids.fill(new Card(pane, 1)));
    }

    private TableView<InvalidPiece> table(Composite card) {
        var view = new TableView<InvalidPiece>(card, DestructionText.invalidTitle.text()).key(InvalidPiece::chip)
                .pill(DestructionText.tick.text(), 80, piece -> new TableView.State(ticked.contains(piece.chip()) ? DestructionText.ticked.text() : "",
                        Tone.GOOD))
                .text(DestructionText.number.text(), 130, piece -> piece.chip().value())
                .text(DestructionText.kind.text(), 130, piece -> piece.kind().label())
                .text(DestructionText.cause.text(), 150, InvalidPiece::causeLabel)
                .text(DestructionText.district.text(), 140, this::district)
                .value(DestructionText.arrived.text(), 110, InvalidPiece::arrivedAt, desk.formats()::date)
                .empty(DestructionText.invalidEmpty.text());
        Names.id(view.table(), "destroy.invalid");
        view.onOpen(this::tick);
        Names.id(KeyButton.secondary(view.bar(), DestructionText.tickOne.text(), Key.function(4), () -> desk.chosen(view, this::tick)), "destroy.tick");
        Grids.row(view.bar());
        view.bar().requestLayout();
        return view;
    }

    private String district(InvalidPiece piece) {
        return piece.district() == null ? "" : regions.name(piece.district()).orElse(piece.district().value());
    }

    private Filter filter() {
        var chosen = cause.getSelectionIndex();
        var place = district.getSelectionIndex();
        return new Filter(chosen <= 0 ? null : SpoilCause.values()[chosen - 1], Formats.typedDay(from.getText()), Formats.typedDay(until.getText()),
                place <= 0 ? null : districts.get(place - 1).code());
    }

    @Override
    public void load() {
        try {
            var filter = filter();
            table.loading();
            Work.quiet(progress -> destructions.invalid(desk.session(), filter, SHOWN)).done(this::show).refused(table::failed).start(table);
        } catch (Refusal noDay) {
            desk.refused(noDay);
        }
    }

    private void show(Found found) {
        table.rows(found.pieces());
        count.setText(DestructionText.found.text(found.total(), ticked.size()));
        count.requestLayout();
    }

    private void tick(InvalidPiece piece) {
        if (!ticked.remove(piece.chip())) {
            ticked.add(piece.chip());
        }
        table.table().clearAll();
        var next = Math.min(table.table().getItemCount() - 1, table.table().getSelectionIndex() + 1);
        table.table().setSelection(next);
        count.setText(DestructionText.tickedCount.text(ticked.size()));
    }

    private void listTicked() {
        var chosen = new ArrayList<>(ticked);
        Work.quiet(progress -> destructions.prepare(desk.session(), chosen)).done(this::listed).refused(desk::refused).start(table);
    }

    private void listAll() {
        try {
            var filter = filter();
            Work.quiet(progress -> destructions.prepareAll(desk.session(), filter)).done(this::listed).refused(desk::refused).start(table);
        } catch (Refusal noDay) {
            desk.refused(noDay);
        }
    }

    private void listed(Destruction destruction) {
        ticked.clear();
        desk.told(DestructionText.listedFact.text(destruction.recordNumber(), destruction.pieces()));
    }
}
