package id.loket.printing.ui.internal.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.card.ConsumableSupply.Kind;
import id.loket.printing.fleet.Consumables.Mounted;
import id.loket.printing.fleet.FleetFigures.Learned;
import id.loket.printing.fleet.FleetFigures.Rate;
import id.loket.printing.fleet.Printers.Story;
import id.loket.printing.fleet.Repair;
import id.loket.ui.Formats;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;

/** What is known of one printer, each figure with what it rests on, and its history. */
final class DetailCard extends Card {

    private final Formats formats;
    private final Label name;
    private final Label plate;
    private final Label capacity;
    private final Label rate;
    private final Label work;
    private final Label exercise;
    private final Label down;
    private final Label ribbon;
    private final Label film;
    private final Label seat;
    private final TableView<Step> steps;
    private final Label note;

    private record Step(Instant at, String what, String who, String words) {
    }

    DetailCard(Composite parent, Formats formats) {
        super(parent, 1);
        this.formats = formats;
        name = Names.id(Grids.wide(Labels.heading(this, FleetText.detailNone.text())), "fleet.name");
        var facts = Grids.wide(Grids.plain(this, 2));
        plate = fact(facts, FleetText.model);
        capacity = fact(facts, FleetText.capacity);
        rate = fact(facts, FleetText.faultRate);
        ribbon = Names.id(FormRow.value(facts, Kind.RIBBON.label(), ""), "fleet.ribbon");
        film = Names.id(FormRow.value(facts, Kind.FILM.label(), ""), "fleet.film");
        work = fact(facts, FleetText.lastWork);
        exercise = fact(facts, FleetText.exercised);
        down = fact(facts, FleetText.down);
        seat = fact(facts, FleetText.seat);
        steps = new TableView<Step>(this, FleetText.history.text())
                .value(FleetText.when.text(), 84, Step::at, formats::moment)
                .text(FleetText.what.text(), 100, Step::what)
                .text(FleetText.who.text(), 80, Step::who)
                .text(FleetText.words.text(), 110, Step::words)
                .empty(FleetText.noHistory.text()).bare();
        Names.id(steps.table(), "fleet.history");
        steps.onSelect(step -> note(step.words()));
        note = Names.id(Grids.wide(Labels.body(this, "")), "fleet.note");
        steps.rows(List.of());
    }

    private static Label fact(Composite facts, FleetText label) {
        var value = Names.id(FormRow.value(facts, label.text(), ""), "fleet." + label.name());
        ((GridData) value.getLayoutData()).widthHint = 226;
        return value;
    }

    void nothing() {
        name.setText(FleetText.detailNone.text());
        for (var label : List.of(plate, capacity, rate, work, exercise, down, ribbon, film, seat)) {
            label.setText("");
        }
        steps.rows(List.of());
        note("");
    }

    void show(Row row, Story story) {
        name.setText(Labels.escape(row.printer().label()));
        plate.setText(Labels.escape(row.plate()));
        row.learned().ifPresentOrElse(this::learned, () -> List.of(capacity, rate, work, exercise).forEach(each -> each.setText(FleetText.unknown.text())));
        roll(ribbon, row, Kind.RIBBON);
        roll(film, row, Kind.FILM);
        down.setText(story.down().equals(Duration.ZERO) ? FleetText.downNone.text() : Formats.age(story.down()));
        seat.setText(Labels.escape(seat(row)));
        var all = steps(story);
        steps.rows(all);
        note(all.isEmpty() ? "" : all.get(0).words());
    }

    private void learned(Learned learned) {
        var pace = learned.pace();
        capacity.setText(pace.known() ? FleetText.capacityBasis.text(pace.perDay(), pace.perHour(), pace.hours(), pace.days(), pace.cards())
                : FleetText.capacityNone.text(pace.cards(), pace.days()));
        var share = learned.rate().share();
        rate.setText(share.isPresent() ? FleetText.rateOf.text(share.getAsDouble() * 100, learned.rate().faults(), learned.rate().attempts())
                : FleetText.rateToday.text(learned.rate().faults(), learned.rate().attempts(), Rate.MINIMUM));
        work.setText(learned.lastWork() == null ? FleetText.lastWorkNever.text() : formats.dateTime(learned.lastWork()));
        exercise.setText(learned.lastExercise() == null ? FleetText.sinceExerciseNever.text(learned.cardsSinceExercise())
                : FleetText.sinceExercise.text(learned.cardsSinceExercise(), formats.moment(learned.lastExercise())));
    }

    private void roll(Label label, Row row, Kind kind) {
        label.setText(Labels.escape(row.rolls().stream().filter(each -> each.kind() == kind).findFirst().map(this::roll)
                .orElse(FleetText.unknown.text())));
    }

    private String roll(Mounted roll) {
        return roll.mountedAt() == null ? FleetText.rollDevice.text(roll.percent())
                : FleetText.rollBasis.text(roll.left(), roll.prints(), roll.batch(), roll.used(), formats.moment(roll.mountedAt()));
    }

    private String seat(Row row) {
        var entry = row.entry();
        if (entry.seat().isEmpty()) {
            return FleetText.seatNone.text();
        }
        return entry.silent() ? FleetText.seatSilent.text(entry.seat(), formats.moment(entry.seenAt())) : entry.seat();
    }

    private static List<Step> steps(Story story) {
        var all = new ArrayList<Step>();
        story.changes().forEach(each -> all.add(new Step(each.at(), each.standing().label(), each.actor(), each.reason())));
        story.exercises().forEach(each -> all.add(new Step(each.doneAt(), FleetText.exerciseStep.text(), each.actor(), each.note())));
        story.repairs().stream().filter(each -> !each.open())
                .forEach(each -> all.add(new Step(each.backAt(), FleetText.backStep.text(), each.backBy(), cost(each))));
        all.sort(Comparator.comparing(Step::at).reversed());
        return all;
    }

    private static String cost(Repair repair) {
        var days = Formats.age(Duration.between(repair.sentAt(), repair.backAt()));
        return (repair.cost() == 0 ? FleetText.free.text() : FleetText.cost.text(repair.cost())) + " · " + days + " · " + repair.sentTo();
    }

    private void note(String words) {
        note.setText(Labels.escape(words));
        layout(true, true);
    }
}
