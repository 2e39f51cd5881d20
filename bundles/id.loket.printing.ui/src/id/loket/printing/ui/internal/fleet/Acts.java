package id.loket.printing.ui.internal.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply.Batch;
import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.device.Standing;
import id.loket.printing.fleet.Consumables;
import id.loket.printing.fleet.Consumables.Mounted;
import id.loket.printing.fleet.Consumables.NewRoll;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.FleetPrinter.Details;
import id.loket.printing.fleet.Printers;
import id.loket.printing.fleet.Repair;
import id.loket.printing.ui.internal.Msg;
import id.loket.ui.dialog.AskDialog;

/** The acts of the fleet page, each asked for in a dialog; each gives what to tell, or nothing if the person left. */
record Acts(Shell shell, Session session, Printers printers, Consumables consumables) {

    private static final String USUAL_PRINTS = "250";

    Optional<String> add() {
        return describe(FleetText.addTitle, new Details("", "", "", "", "", ""), details -> printers.add(session, details));
    }

    Optional<String> edit(FleetPrinter printer) {
        return describe(FleetText.editTitle, printer.details(), details -> printers.change(session, printer, details));
    }

    private Optional<String> describe(FleetText title, Details before, Function<Details, FleetPrinter> write) {
        return new AskDialog<>(shell, title.text(), Msg.save.text(), answer -> FleetText.savedPrinter.text(write.apply(new Details(
                answer.text("device"), answer.text("label"), answer.text("maker"), answer.text("model"), answer.text("serial"),
                answer.text("place"))).label()))
                .text("label", FleetText.label.text(), before.label())
                .text("maker", FleetText.maker.text(), before.maker())
                .text("model", FleetText.model.text(), before.model())
                .text("serial", FleetText.serial.text(), before.serialNumber())
                .text("place", FleetText.place.text(), before.place())
                .text("device", FleetText.device.text(), before.deviceKey()).ask();
    }

    Optional<String> changeStanding(FleetPrinter printer) {
        var others = Arrays.stream(Standing.values()).filter(each -> each != printer.standing()).toList();
        return new AskDialog<>(shell, FleetText.changeTitle.text(), Msg.save.text(), answer -> {
            var next = others.get(answer.choice("standing"));
            printers.changeStanding(session, printer.id(), next, answer.text("reason"));
            return FleetText.changedStanding.text(printer.label(), next.label());
        }).means(FleetText.changeMeans.text(printer.label(), printer.standing().label().toLowerCase(Locale.ROOT)))
                .choice("standing", FleetText.newStanding.text(), others.stream().map(Standing::label).toList(), 0)
                .text("reason", FleetText.reason.text(), "").ask();
    }

    Optional<String> send(FleetPrinter printer) {
        return new AskDialog<>(shell, FleetText.sendTitle.text(), Msg.save.text(), answer -> {
            printers.send(session, printer.id(), new Repair.Sending(answer.text("fault"), answer.text("to")));
            return FleetText.sent.text(printer.label());
        }).means(FleetText.sendMeans.text(printer.label())).text("fault", FleetText.fault.text(), "").text("to", FleetText.sentTo.text(), "").ask();
    }

    Optional<String> takeBack(FleetPrinter printer) {
        return new AskDialog<>(shell, FleetText.backTitle.text(), Msg.save.text(), answer -> {
            printers.takeBack(session, printer.id(),
                    new Repair.Return(answer.text("done"), answer.whole("cost"), !answer.checked("unusable")));
            return FleetText.backAgain.text(printer.label());
        }).means(printer.label()).text("done", FleetText.done.text(), "").text("cost", FleetText.costField.text(), "0")
                .check("unusable", FleetText.notRepaired.text()).ask();
    }

    /** From the shelf where one is kept, what should be used up first before the others; else as it stands on the box. */
    Optional<String> mount(FleetPrinter printer, List<Batch> shelf) {
        if (shelf.isEmpty()) {
            return mountFromBox(printer);
        }
        return new AskDialog<>(shell, FleetText.mountTitle.text(), Msg.save.text(), answer -> {
            var batch = shelf.get(answer.choice("roll"));
            return mount(printer, new NewRoll(batch.kind(), batch.number(), batch.printsPerRoll()));
        }).means(FleetText.mountMeans.text(printer.label())).choice("roll", FleetText.roll.text(), shelf.stream().map(each -> FleetText.rollOnShelf.text(each.kind().label(),
                each.number(), each.rolls(), each.printsPerRoll())).toList(), 0).ask();
    }

    private Optional<String> mountFromBox(FleetPrinter printer) {
        var kinds = Kind.values();
        return new AskDialog<>(shell, FleetText.mountTitle.text(), Msg.save.text(), answer ->
                mount(printer, new NewRoll(kinds[answer.choice("kind")], answer.text("batch"), answer.number("prints"))))
                .means(FleetText.mountMeans.text(printer.label()))
                .choice("kind", FleetText.kind.text(), Arrays.stream(kinds).map(Kind::label).toList(), 0)
                .text("batch", FleetText.batch.text(), "")
                .text("prints", FleetText.printsField.text(), USUAL_PRINTS).ask();
    }

    private String mount(FleetPrinter printer, NewRoll roll) {
        consumables.mount(session, printer.deviceKey(), roll);
        return FleetText.rollMounted.text(roll.kind().label(), printer.label());
    }

    /** @param rolls on it, of which somebody noted the mounting; at least one */
    Optional<String> takeOff(FleetPrinter printer, List<Mounted> rolls) {
        var ends = End.values();
        return new AskDialog<>(shell, FleetText.takeOffTitle.text(), Msg.save.text(), answer -> {
            var kind = rolls.get(answer.choice("roll")).kind();
            consumables.takeOff(session, printer.deviceKey(), kind, ends[answer.choice("end")]);
            return FleetText.rollOff.text(kind.label(), printer.label());
        }).means(FleetText.takeOffMeans.text(printer.label())).choice("roll", FleetText.roll.text(), rolls.stream().map(each -> each.kind().label() + " · " + each.batch()).toList(), 0)
                .choice("end", FleetText.rollEnd.text(), Arrays.stream(ends).map(Acts::label).toList(), 0).ask();
    }

    private static String label(End end) {
        return (switch (end) {
            case USED_UP -> FleetText.endUsedUp;
            case SPOILED -> FleetText.endSpoiled;
            case BACK_ON_SHELF -> FleetText.endShelf;
        }).text();
    }

    Optional<String> exercised(FleetPrinter printer) {
        return new AskDialog<>(shell, FleetText.exerciseTitle.text(), Msg.save.text(), answer -> {
            printers.exercised(session, printer.id(), answer.text("note"));
            return FleetText.exerciseNoted.text(printer.label());
        }).means(FleetText.exerciseMeans.text(printer.label())).text("note", FleetText.note.text(), "").ask();
    }
}
