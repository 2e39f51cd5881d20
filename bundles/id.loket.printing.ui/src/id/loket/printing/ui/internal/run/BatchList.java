package id.loket.printing.ui.internal.run;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;

import id.loket.printing.Printing;
import id.loket.printing.batch.Batch;
import id.loket.printing.batch.Batch.State;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** The office's batches: made here, opened, paused and resumed. */
final class BatchList {

    private static final int SHOWN = 200;

    private final Desk desk;
    private final Consumer<List<Batch>> known;
    private final TableView<Batch> table;
    private final KeyButton make;
    private final KeyButton rest;

    BatchList(Composite parent, Desk desk, Consumer<List<Batch>> known, Consumer<Batch> chosen) {
        this.desk = desk;
        this.known = known;
        var card = Grids.fill(new Card(parent, 1, RunMsg.batches.text()));
        table = new TableView<Batch>(card, RunMsg.batches.text()).key(Batch::id)
                .text(RunMsg.batchName.text(), 150, Batch::name)
                .text(RunMsg.progressColumn.text(), 75, batch -> batch.sums().printed() + " / " + batch.sums().cards())
                .pill(RunMsg.stateColumn.text(), 110, BatchList::state)
                .bare()
                .empty(RunMsg.noBatches.text());
        Names.id(table.table(), "run.batches");
        table.onOpen(this::open);
        var bar = Grids.wide(Grids.plain(card, 1));
        make = Names.id(KeyButton.secondary(bar, RunMsg.newBatch.text(), Key.function(3), this::make), "run.batch.new");
        Names.id(KeyButton.secondary(bar, RunMsg.contents.text(), Key.function(4), () -> table.selection().ifPresent(this::open)),
                "run.batch.open");
        rest = Names.id(KeyButton.secondary(bar, RunMsg.pauseBatch.text(), Key.function(5), this::rest), "run.batch.pause");
        make.setEnabled(may());
        rest.setEnabled(false);
        table.onSelect(batch -> {
            rest.label(batch.state() == State.PAUSED ? RunMsg.resumeBatch.text() : RunMsg.pauseBatch.text());
            rest.setEnabled(may() && batch.state() != State.CLOSED);
            chosen.accept(batch);
        });
    }

    private boolean may() {
        return desk.session().may(Printing.PRINT);
    }

    void focus() {
        table.setFocus();
    }

    void load() {
        table.loading();
        Work.quiet(progress -> desk.batches().list(desk.session(), SHOWN)).done(found -> {
            table.rows(found);
            known.accept(found);
        }).refused(table::failed).start(table);
    }

    private void make() {
        new NewBatchDialog(table.getShell(), desk).ask().ifPresent(id -> desk.reload().run());
    }

    private void open(Batch batch) {
        new BatchDialog(table.getShell(), desk, batch.id(), batch.name()).open();
        desk.reload().run();
    }

    private void rest() {
        table.selection().ifPresent(batch -> Work.quiet(progress -> {
            if (batch.state() == State.PAUSED) {
                desk.batches().resume(desk.session(), batch.id());
            } else {
                desk.batches().pause(desk.session(), batch.id());
            }
            return batch;
        }).done(done -> desk.reload().run()).refused(desk.banner()::show).start(table));
    }

    private static TableView.State state(Batch batch) {
        return new TableView.State(batch.state().label(), switch (batch.state()) {
            case OPEN -> Tone.ACTIVE;
            case PAUSED -> Tone.WARNING;
            case CLOSED -> Tone.NEUTRAL;
        });
    }
}
