package id.loket.printing.ui.internal.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import id.loket.kernel.ChipNumber;
import id.loket.printing.RunWatch.Lane;
import id.loket.printing.RunWatch.LaneState;
import id.loket.printing.fleet.RoutingRule.Bar;
import id.loket.printing.fleet.RoutingRule.Candidate;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/**
 * The printers of a run. Before it: those of this print room, which of them take part, and what keeps them; while it goes
 * on, what each does. The figures of the last run stay until the next one.
 */
final class LaneTable {

    private static final int HEIGHT = 138;

    private final Desk desk;
    private final TableView<Row> table;
    private final Set<String> leftOut = new HashSet<>();
    private List<Available> printers = List.of();
    private List<Lane> last = List.of();
    private boolean running;

    /** A printer of this room. */
    private record Available(Candidate printer, Bar bar) {
    }

    private record Row(String key, String label, TableView.State state, String words, String blank, int printed, int spoiled,
            int inspect) {
    }

    LaneTable(Composite card, Desk desk) {
        this.desk = desk;
        table = new TableView<Row>(card, RunMsg.lanes.text()).key(Row::key)
                .text(RunMsg.printer.text(), 120, Row::label)
                .pill(RunMsg.laneState.text(), 125, Row::state)
                .text(RunMsg.step.text(), 160, Row::words)
                .text(RunMsg.blank.text(), 105, Row::blank)
                .number(RunMsg.printed.text(), 65, Row::printed)
                .number(RunMsg.spoiled.text(), 55, Row::spoiled)
                .number(RunMsg.inspect.text(), 60, Row::inspect)
                .bare()
                .empty(RunMsg.noLanes.text());
        Names.id(table.table(), "run.lanes");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(table);
        table.onOpen(row -> toggle());
        table.loading();
    }

    /** Which printers there are now; not while a run tells it better. */
    void load() {
        Work.quiet(progress -> read()).done(found -> {
            printers = found;
            if (!running) {
                showPrinters();
            }
        }).refused(table::failed).start(table);
    }

    private List<Available> read() {
        var rule = desk.routing().rule();
        return desk.routing().candidates().stream().filter(each -> rule.isHere(each.place()))
                .map(each -> new Available(each, rule.bar(each))).toList();
    }

    /** What a run told last stays until the printers are read anew. */
    void running(boolean now) {
        running = now;
    }

    void show(List<Lane> lanes) {
        last = lanes;
        rows(lanes.stream().map(LaneTable::row).toList());
    }

    /** The chosen printer takes part in the next run, or does no longer. */
    void toggle() {
        if (running) {
            return;
        }
        if (table.selection().isEmpty()) {
            // Of several printers nobody has said which: the keys move on from the first.
            table.setFocus();
            if (printers.size() > 1) {
                return;
            }
        }
        table.selection().ifPresent(row -> {
            if (!leftOut.remove(row.key())) {
                leftOut.add(row.key());
            }
            showPrinters();
        });
    }

    /**
     * @return keys of the printers for the next run; empty within for all, also those that come later; empty if none is
     *         left
     */
    Optional<Set<String>> chosen() {
        var there = printers.stream().map(each -> each.printer().key()).collect(Collectors.toCollection(HashSet::new));
        if (there.stream().noneMatch(leftOut::contains)) {
            return Optional.of(Set.of());
        }
        there.removeAll(leftOut);
        return there.isEmpty() ? Optional.empty() : Optional.of(there);
    }

    private void showPrinters() {
        rows(printers.stream().map(this::row).toList());
    }

    private void rows(List<Row> rows) {
        var before = table.selection().map(Row::key);
        table.rows(rows);
        before.flatMap(key -> rows.stream().filter(row -> row.key().equals(key)).findFirst()).ifPresent(table::select);
    }

    private Row row(Available each) {
        var printer = each.printer();
        var done = last.stream().filter(lane -> lane.printer().equals(printer.key())).findFirst();
        return new Row(printer.key(), printer.label(), state(each), words(each), "", done.map(Lane::printed).orElse(0),
                done.map(Lane::spoiled).orElse(0), done.map(Lane::inspect).orElse(0));
    }

    private TableView.State state(Available each) {
        if (leftOut.contains(each.printer().key())) {
            return new TableView.State(RunMsg.leftOut.text(), Tone.NEUTRAL);
        }
        return new TableView.State(RunMsg.takesPart.text(), each.bar() == Bar.NONE ? Tone.GOOD : Tone.WARNING);
    }

    /** What keeps it now; it prints as soon as nothing does. */
    private static String words(Available each) {
        return each.bar() == Bar.NONE ? "" : each.bar().label();
    }

    private static Row row(Lane lane) {
        var state = lane.needsPerson() ? LaneState.TROUBLE : lane.state();
        return new Row(lane.printer(), lane.label(), new TableView.State(state.label(), tone(state)), lane.words(),
                lane.chip().map(ChipNumber::value).orElse(""), lane.printed(), lane.spoiled(), lane.inspect());
    }

    private static Tone tone(LaneState state) {
        return switch (state) {
            case PRINTING -> Tone.ACTIVE;
            case WAITING, PAUSED, ENDED, OUT_OF_SERVICE -> Tone.NEUTRAL;
            case TROUBLE, NO_BLANK, INSPECT -> Tone.WARNING;
            case AWAY -> Tone.BAD;
        };
    }
}
