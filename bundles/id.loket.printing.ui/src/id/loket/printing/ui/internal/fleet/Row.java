package id.loket.printing.ui.internal.fleet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.loket.card.ConsumableSupply.Kind;
import id.loket.device.Standing;
import id.loket.printing.fleet.Consumables.Mounted;
import id.loket.printing.fleet.FleetFigures.Learned;
import id.loket.printing.fleet.FleetFigures.Rate;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.Printers.Entry;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.TableView.State;

/** One printer with everything the page shows of it. */
record Row(Entry entry, Optional<Learned> learned, List<Mounted> rolls) {

    FleetPrinter printer() {
        return entry.printer();
    }

    /** What stands on its plate. */
    String plate() {
        var details = printer().details();
        return Stream.of(details.maker() + " " + details.model(), details.serialNumber(), details.deviceKey()).map(String::trim)
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Where it stands, and while it is in service, how it is. */
    State state() {
        if (printer().standing() != Standing.IN_SERVICE) {
            return new State(printer().standing().label(), printer().standing() == Standing.IN_REPAIR ? Tone.WARNING : Tone.BAD);
        }
        if (entry.silent()) {
            return new State(FleetText.stateSilent.text(), Tone.BAD);
        }
        return switch (entry.status().state()) {
            case READY -> new State(FleetText.stateReady.text(), Tone.GOOD);
            case BUSY -> new State(FleetText.stateBusy.text(), Tone.ACTIVE);
            case ATTENTION -> new State(FleetText.stateAttention.text(), Tone.WARNING);
            case OFFLINE -> new State(FleetText.stateOffline.text(), Tone.BAD);
            case UNKNOWN -> new State(FleetText.stateUnknown.text(), Tone.NEUTRAL);
        };
    }

    String perDay() {
        return learned.filter(each -> each.pace().known()).map(each -> Formats.number(each.pace().perDay())).orElse(FleetText.unknown.text());
    }

    long today() {
        return learned.map(Learned::printedToday).orElse(0L);
    }

    String faults() {
        return learned.map(each -> rate(each.rate())).orElse(FleetText.unknown.text());
    }

    static String rate(Rate rate) {
        return rate.share().isPresent() ? FleetText.rate.text(rate.share().getAsDouble() * 100)
                : FleetText.rateFew.text(rate.faults(), rate.attempts());
    }

    State ribbon() {
        return rolls.stream().filter(roll -> roll.kind() == Kind.RIBBON).findFirst().map(Row::left).orElse(new State("", Tone.NEUTRAL));
    }

    static State left(Mounted roll) {
        var left = roll.left() >= 0 ? FleetText.leftOf.text(roll.left()) : FleetText.leftPercent.text(roll.percent());
        return new State(roll.low() ? FleetText.lowMark.text(left) : left, roll.low() ? Tone.WARNING : Tone.NEUTRAL);
    }

    State idle() {
        return learned.map(each -> each.exerciseDue() ? new State(FleetText.exerciseDue.text(each.idleDays()), Tone.WARNING)
                : each.idleDays() == 0 || printer().standing() != Standing.IN_SERVICE ? new State("", Tone.NEUTRAL)
                        : new State(FleetText.daysIdle.text(each.idleDays()), Tone.NEUTRAL)).orElse(new State("", Tone.NEUTRAL));
    }
}
