package id.loket.stock.ui.internal.supply;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.card.ConsumableSupply.Roll;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceIdentity;
import id.loket.device.Devices;
import id.loket.kernel.text.Refusal;
import id.loket.stock.consumable.ConsumableBatch;
import id.loket.stock.consumable.Consumables;
import id.loket.stock.consumable.Consumables.Level;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Theme;
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

/** Ribbon and film: batches on the shelf, rolls on printers, when to order. */
final class ConsumablesView implements Segments.View {

    private static final int FORM_WIDTH = 330;

    private final Desk desk;
    private final Consumables consumables;
    private final Devices devices;
    private final Label levels;
    private final Label due;
    private final Combo kind;
    private final Text batch;
    private final Text rolls;
    private final Text prints;
    private final Text document;
    private final TableView<ConsumableBatch> table;
    private final TableView<Roll> mounted;
    private Map<String, String> printers = Map.of();

    ConsumablesView(Composite pane, Desk desk, Consumables consumables, Devices devices) {
        this.desk = desk;
        this.consumables = consumables;
        this.devices = devices;
        var form = new Card(pane, 2, SupplyText.rollTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(form);
        levels = Labels.body(form, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(FORM_WIDTH - 40, 44).applyTo(levels);
        due = Labels.toned(form, "", Tone.WARNING);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(due);
        kind = Names.id(FormRow.choice(form, SupplyText.kind.text(), Kind.RIBBON.label(), Kind.FILM.label()), "roll.kind");
        batch = Names.id(FormRow.text(form, SupplyText.batch.text()), "roll.batch");
        rolls = Names.id(FormRow.text(form, SupplyText.rolls.text()), "roll.rolls");
        prints = Names.id(FormRow.text(form, SupplyText.printsPerRoll.text()), "roll.prints");
        document = Names.id(FormRow.text(form, SupplyText.document.text()), "roll.document");
        var receive = Names.id(KeyButton.primary(form, SupplyText.receiveRolls.text(), Key.function(2), this::receive), "roll.receive");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(receive);
        receive.setEnabled(desk.session().may(Consumables.KEEP));
        var reorder = Names.id(KeyButton.secondary(form, SupplyText.reorder.text(), Key.function(7), this::reorder), "roll.reorder");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(reorder);
        var right = Grids.fill(Grids.plain(pane, 1));
        right.setLayout(Grids.layout(1, 0, Theme.GAP));
        table = table(Grids.fill(new Card(right, 1)));
        mounted = new TableView<Roll>(Grids.fill(new Card(right, 1)), SupplyText.mountedTitle.text())
                .text(SupplyText.printer.text(), 230, roll -> printers.getOrDefault(roll.printer(), roll.printer()))
                .text(SupplyText.kind.text(), 120, roll -> roll.kind().label())
                .text(SupplyText.batch.text(), 150, Roll::batch)
                .number(SupplyText.printsPerRoll.text(), 110, Roll::printsPerRoll)
                .value(SupplyText.since.text(), 140, Roll::mountedAt, desk.formats()::dateTime)
                .empty(SupplyText.mountedEmpty.text());
        Names.id(KeyButton.secondary(mounted.bar(), SupplyText.dismount.text(), Key.function(8), () -> desk.chosen(mounted, this::dismount)), "roll.dismount");
        Grids.row(mounted.bar());
        mounted.bar().requestLayout();
    }

    private TableView<ConsumableBatch> table(Composite card) {
        var view = new TableView<ConsumableBatch>(card, SupplyText.batches.text()).key(ConsumableBatch::id)
                .text(SupplyText.kind.text(), 120, each -> each.kind().label())
                .text(SupplyText.batch.text(), 150, ConsumableBatch::number)
                .number(SupplyText.rolls.text(), 80, ConsumableBatch::onShelf)
                .number(SupplyText.printsPerRoll.text(), 110, ConsumableBatch::printsPerRoll)
                .number(SupplyText.goodFor.text(), 110, ConsumableBatch::prints)
                .empty(SupplyText.batchesEmpty.text());
        Names.id(view.table(), "supply.batches");
        var bar = view.bar();
        Names.id(KeyButton.secondary(bar, SupplyText.mount.text(), Key.function(3), () -> desk.chosen(view, this::mount)), "roll.mount");
        Names.id(KeyButton.secondary(bar, SupplyText.countRolls.text(), Key.function(4), () -> desk.chosen(view, this::count)), "roll.count");
        Names.id(KeyButton.secondary(bar, SupplyText.spoil.text(), Key.function(6), () -> desk.chosen(view, this::spoil)), "roll.spoil");
        Grids.row(bar);
        bar.requestLayout();
        return view;
    }

    @Override
    public void load() {
        table.loading();
        Work.quiet(progress -> new Content(Stream.of(Kind.values()).map(each -> consumables.level(desk.session(), each)).toList(),
                consumables.batches(desk.session()), consumables.mounted(desk.session()), printers())).done(this::show).refused(table::failed).start(table);
    }

    /** Names of this station's printers; one elsewhere stands by its key. */
    private Map<String, String> printers() {
        return devices.of(CardPrinter.class).stream().map(CardPrinter::identity)
                .collect(Collectors.toMap(DeviceIdentity::key, DeviceIdentity::label, (one, other) -> one));
    }

    private void show(Content content) {
        printers = content.printers();
        levels.setText(content.levels().stream().map(level -> SupplyText.level.text(level.kind().label(), level.rolls(), level.prints(),
                level.reorderPoint())).collect(Collectors.joining("\n")));
        due.setText(content.levels().stream().filter(Level::reorderDue).map(level -> SupplyText.reorderDue.text(level.kind().label()))
                .collect(Collectors.joining("\n")));
        due.requestLayout();
        table.rows(content.batches());
        mounted.rows(content.mounted());
    }

    private void receive() {
        try {
            var delivery = new Consumables.Delivery(Kind.values()[Math.max(0, kind.getSelectionIndex())], batch.getText(),
                    Desk.number(rolls.getText()), (int) Desk.number(prints.getText()), document.getText());
            Work.quiet(progress -> consumables.receive(desk.session(), delivery)).done(received -> {
                batch.setText("");
                rolls.setText("");
                desk.told(SupplyText.rollsFact.text(received.number(), received.onShelf()));
            }).refused(desk::refused).start(table);
        } catch (Refusal noNumber) {
            desk.refused(noNumber);
        }
    }

    private void mount(ConsumableBatch chosen) {
        Work.quiet(progress -> devices.of(CardPrinter.class).stream().map(CardPrinter::identity).toList()).done(printers -> mount(chosen, printers))
                .refused(desk::refused).start(table);
    }

    private void mount(ConsumableBatch chosen, List<DeviceIdentity> printers) {
        if (printers.isEmpty()) {
            desk.banner().show(Tone.WARNING, SupplyText.noPrinter.text(), "");
            return;
        }
        new AskDialog<>(table.getShell(), SupplyText.mount.text(), SupplyText.mount.text(), answer ->
                consumables.mount(desk.session(), printers.get(answer.choice("printer")).key(), chosen.kind(), chosen.number()))
                .means(SupplyText.mountWhat.text(chosen.kind().label(), chosen.number()))
                .choice("printer", SupplyText.printer.text(), printers.stream().map(DeviceIdentity::label).toList(), 0)
                .ask().ifPresent(roll -> desk.told(SupplyText.mountedFact.text(roll.batch())));
    }

    private void dismount(Roll roll) {
        new AskDialog<>(table.getShell(), SupplyText.dismount.text(), SupplyText.dismount.text(), answer -> {
            var printed = answer.text("printed");
            consumables.dismount(desk.session(), roll.printer(), roll.kind(), End.values()[answer.choice("end")],
                    printed.isEmpty() ? -1 : Desk.number(printed));
            return SupplyText.dismountedFact.text(roll.batch());
        }).means(roll.kind().label() + " " + roll.batch())
                .choice("end", SupplyText.why.text(),
                        List.of(SupplyText.endUsed.text(), SupplyText.endSpoiled.text(), SupplyText.endBack.text()), 0)
                .text("printed", SupplyText.printed.text(), "").ask().ifPresent(desk::told);
    }

    private void count(ConsumableBatch chosen) {
        new AskDialog<>(table.getShell(), SupplyText.countRolls.text(), SupplyText.save.text(), answer ->
                consumables.count(desk.session(), chosen.id(), Desk.number(answer.text("counted")), answer.text("reason")))
                .means(SupplyText.countWhat.text(chosen.number(), chosen.onShelf()))
                .text("counted", SupplyText.counted.text(), "").text("reason", SupplyText.reason.text(), "")
                .ask().ifPresent(this::shelved);
    }

    private void spoil(ConsumableBatch chosen) {
        new AskDialog<>(table.getShell(), SupplyText.spoil.text(), SupplyText.save.text(), answer ->
                consumables.spoil(desk.session(), chosen.id(), Desk.number(answer.text("spoiled")), answer.text("reason")))
                .means(chosen.kind().label() + " " + chosen.number())
                .text("spoiled", SupplyText.rolls.text(), "1").text("reason", SupplyText.reason.text(), "")
                .ask().ifPresent(this::shelved);
    }

    private void shelved(ConsumableBatch now) {
        desk.told(SupplyText.rollsFact.text(now.number(), now.onShelf()));
    }

    private void reorder() {
        new AskDialog<>(table.getShell(), SupplyText.reorder.text(), SupplyText.save.text(), answer -> {
            consumables.reorderAt(desk.session(), Kind.values()[answer.choice("kind")], (int) Desk.number(answer.text("rolls")));
            return SupplyText.reorderFact.text();
        }).means(SupplyText.reorderWhat.text())
                .choice("kind", SupplyText.kind.text(), Stream.of(Kind.values()).map(Kind::label).toList(), 0)
                .text("rolls", SupplyText.rolls.text(), "5").ask().ifPresent(desk::told);
    }

    private record Content(List<Level> levels, List<ConsumableBatch> batches, List<Roll> mounted, Map<String, String> printers) {
    }
}
