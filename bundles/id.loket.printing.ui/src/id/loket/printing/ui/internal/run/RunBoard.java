package id.loket.printing.ui.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.printing.Printing;
import id.loket.printing.RunOrder;
import id.loket.printing.RunWatch;
import id.loket.printing.RunWatch.Lane;
import id.loket.printing.batch.Batch;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Starts, pauses and stops a run over one printer or several, and says of each what it does. */
final class RunBoard {

    private static final int MOST = 9_999;
    private static final int COUNT_WIDTH = 60;

    private final Desk desk;
    private final Consumer<Lane> current;
    private final Combo what;
    private final Text most;
    private final KeyButton start;
    private final KeyButton pause;
    private final KeyButton stop;
    private final KeyButton take;
    private final Label fact;
    private final LaneTable lanes;
    private final LiveRun.Wishes wishes = new LiveRun.Wishes();
    private List<Batch> open = List.of();
    private Job job;

    RunBoard(Composite parent, Desk desk, Consumer<Lane> current) {
        this.desk = desk;
        this.current = current;
        var card = Grids.wide(new Card(parent, 1));
        var head = Grids.wide(Grids.plain(card, 2));
        Grids.wide(Labels.strong(head, RunMsg.runTitle.text()));
        var bar = Grids.plain(head, 3);
        start = Names.id(KeyButton.secondary(bar, RunMsg.start.text(), Key.function(6), this::start), "run.start");
        pause = Names.id(KeyButton.secondary(bar, RunMsg.pause.text(), Key.function(7), this::pause), "run.pause");
        stop = Names.id(KeyButton.secondary(bar, RunMsg.stop.text(), Key.function(8), this::stop), "run.stop");
        var form = Grids.wide(Grids.plain(card, 5));
        what = Names.id(FormRow.choice(form, RunMsg.what.text(), RunMsg.wholeQueue.text()), "run.what");
        what.select(0);
        most = Names.id(FormRow.text(form, RunMsg.most.text()), "run.most");
        most.setText("100");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(COUNT_WIDTH, SWT.DEFAULT).applyTo(most);
        lanes = new LaneTable(card, desk);
        take = Names.id(KeyButton.secondary(form, RunMsg.take.text(), Key.function(9), lanes::toggle), "run.take");
        fact = Grids.wide(Labels.muted(card, ""));
        running(false);
    }

    void load() {
        lanes.load();
    }

    /** The batches that can be printed; what was chosen stays chosen. */
    void batches(List<Batch> all) {
        var before = chosen();
        open = all.stream().filter(each -> each.state() == Batch.State.OPEN).toList();
        var items = new ArrayList<String>();
        items.add(RunMsg.wholeQueue.text());
        open.forEach(each -> items.add(each.name()));
        what.setItems(items.toArray(String[]::new));
        what.select(0);
        before.ifPresent(this::choose);
    }

    void choose(Batch batch) {
        for (var i = 0; i < open.size(); i++) {
            if (open.get(i).id() == batch.id()) {
                what.select(i + 1);
            }
        }
    }

    private Optional<Batch> chosen() {
        var index = what.getSelectionIndex() - 1;
        return index < 0 || index >= open.size() ? Optional.empty() : Optional.of(open.get(index));
    }

    private void start() {
        var cards = number();
        if (cards.isEmpty()) {
            desk.banner().show(Tone.WARNING, RunMsg.notANumber.text(), "");
            most.setFocus();
            return;
        }
        var printers = lanes.chosen();
        if (printers.isEmpty()) {
            desk.banner().show(Tone.WARNING, RunMsg.noneTaken.text(), RunMsg.noneTakenThen.text());
            return;
        }
        var selection = chosen().<RunOrder.Selection>map(batch -> new RunOrder.OfBatch(batch.id()))
                .orElseGet(RunOrder.WholeQueue::new);
        var order = new RunOrder(selection, printers.get(), cards.get(), false);
        wishes.paused = false;
        desk.banner().clear();
        running(true);
        job = Work.of(RunMsg.running.text(), progress -> desk.printing().run(desk.session(), order,
                new LiveRun(progress, most, this::show, wishes)))
                .done(this::ended)
                .refused(desk.banner()::show)
                .summary(RunBoard::words)
                .always(() -> {
                    running(false);
                    desk.reload().run();
                })
                .start(most);
    }

    private Optional<Integer> number() {
        try {
            var typed = Integer.parseInt(most.getText().trim());
            return typed < 1 || typed > MOST ? Optional.empty() : Optional.of(typed);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void running(boolean busy) {
        var may = desk.session().may(Printing.PRINT);
        start.setEnabled(!busy && may);
        what.setEnabled(!busy);
        most.setEnabled(!busy);
        take.setEnabled(!busy && may);
        lanes.running(busy);
        pause.setEnabled(busy);
        pause.label(RunMsg.pause.text());
        stop.setEnabled(busy);
        tell("");
        if (!busy) {
            current.accept(null);
        }
    }

    private void pause() {
        wishes.paused = !wishes.paused;
        pause.label(wishes.paused ? RunMsg.resume.text() : RunMsg.pause.text());
        tell(wishes.paused ? RunMsg.paused.text() : "");
    }

    private void stop() {
        job.cancel();
        stop.setEnabled(false);
        tell(RunMsg.stopping.text());
    }

    private void tell(String words) {
        Labels.tell(fact, words);
    }

    private void show(RunWatch.Progress now) {
        lanes.show(now.lanes());
        current.accept(now.lanes().stream().filter(lane -> lane.cardId() != 0).findFirst().orElse(null));
    }

    private void ended(Printing.Run run) {
        desk.banner().show(run.inspect() > 0 || run.spoiled() > 0 ? Tone.WARNING : Tone.GOOD, words(run), "");
    }

    private static String words(Printing.Run run) {
        return RunMsg.ended.text(run.printed(), run.spoiled(), run.inspect(), run.ended());
    }
}
