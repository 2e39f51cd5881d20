package id.loket.printing.ui.internal.run;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.batch.Batch;
import id.loket.printing.batch.Batches;
import id.loket.printing.batch.Batches.Move;
import id.loket.printing.batch.Item;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** What is in a batch: its cards in their order, moved and taken out by keys, and the run sheet. */
final class BatchDialog extends LoketDialog {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 420;

    private final Desk desk;
    private final long batch;
    private final String name;
    private Banner banner;
    private Label sums;
    private TableView<Item> table;
    private List<KeyButton> changing = List.of();

    BatchDialog(Shell parent, Desk desk, long batch, String name) {
        super(parent, RunMsg.contentsTitle.text(name));
        this.desk = desk;
        this.batch = batch;
        this.name = name;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        Grids.wide(Labels.heading(body, name));
        sums = Grids.wide(Labels.muted(body, ""));
        table = new TableView<Item>(body, RunMsg.contentsTitle.text(name)).key(Item::cardId)
                .number(RunMsg.place.text(), 45, Item::place)
                .text(RunMsg.name.text(), 210, Item::name)
                .text(RunMsg.nik.text(), 140, Item::maskedNik)
                .text(RunMsg.village.text(), 140, Item::village)
                .text(RunMsg.blank.text(), 110, Item::blank)
                .pill(RunMsg.outcome.text(), 150, item -> new TableView.State(item.state().label(), tone(item.state())))
                .text(RunMsg.words.text(), 200, Item::words)
                .bare()
                .empty(RunMsg.empty.text());
        Names.id(table.table(), "batch.items");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        load();
    }

    @Override
    protected void buttons(Composite bar) {
        changing = List.of(
                KeyButton.secondary(bar, RunMsg.up.text(), Key.function(2), () -> move(Move.UP)),
                KeyButton.secondary(bar, RunMsg.down.text(), Key.function(3), () -> move(Move.DOWN)),
                KeyButton.secondary(bar, RunMsg.top.text(), Key.function(4), () -> move(Move.TOP)),
                Names.id(KeyButton.secondary(bar, RunMsg.out.text(), Key.function(5), this::takeOut), "batch.out"),
                KeyButton.secondary(bar, RunMsg.close.text(), Key.function(10), () -> change(id -> {
                    desk.batches().close(desk.session(), batch);
                    return null;
                }, false)));
        Names.id(KeyButton.secondary(bar, RunMsg.sheet.text(), Key.function(9), this::sheet), "batch.sheet");
        Names.id(leave(bar, RunMsg.leave.text()), "batch.leave");
        changing.forEach(button -> button.setEnabled(desk.session().may(Printing.PRINT)));
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> desk.batches().open(desk.session(), batch)).done(this::show).refused(table::failed).start(table);
    }

    private void show(Batches.Contents contents) {
        var all = contents.batch().sums();
        sums.setText(RunMsg.sums.text(all.cards(), all.printed(), all.toCheck(), all.spoiledWaiting(), all.waiting(),
                all.inWork(), all.inspect(), all.takenOut(), all.residual()));
        sums.requestLayout();
        var selected = table.selection();
        table.rows(contents.items());
        selected.flatMap(before -> contents.items().stream().filter(each -> each.cardId() == before.cardId()).findFirst())
                .or(() -> contents.items().stream().findFirst()).ifPresent(table::select);
        table.setFocus();
        changing.forEach(button -> button.setEnabled(desk.session().may(Printing.PRINT)
                && contents.batch().state() != Batch.State.CLOSED));
    }

    private void move(Move where) {
        change(item -> {
            desk.batches().move(desk.session(), batch, item.cardId(), where);
            return null;
        }, true);
    }

    private void takeOut() {
        table.selection().ifPresent(item -> new ReasonDialog(getShell(), item.name()).ask().ifPresent(reason ->
                change(same -> {
                    desk.batches().takeOut(desk.session(), batch, item.cardId(), reason);
                    return null;
                }, true)));
    }

    private void change(Function<Item, Void> act, boolean ofRow) {
        var item = table.selection();
        if (ofRow && item.isEmpty()) {
            return;
        }
        Work.quiet(progress -> act.apply(item.orElse(null)))
                .done(nothing -> {
                    banner.clear();
                    load();
                })
                .refused(this::refused)
                .start(table);
    }

    private void refused(Refusal refusal) {
        banner.show(refusal);
        load();
    }

    private void sheet() {
        Work.of(RunMsg.sheetTitle.text(name), progress -> desk.batches().runSheet(desk.session(), batch))
                .done(pdf -> DocumentPreview.open(getShell(), RunMsg.sheetTitle.text(name), "lembar-cetak-" + batch + ".pdf", pdf))
                .refused(banner::show)
                .start(table);
    }

    private static Tone tone(Item.State state) {
        return switch (state) {
            case PRINTED -> Tone.GOOD;
            case IN_WORK -> Tone.ACTIVE;
            case SPOILED_WAITING, INSPECT, TO_CHECK -> Tone.WARNING;
            case ELSEWHERE -> Tone.BAD;
            case WAITING, TAKEN_OUT -> Tone.NEUTRAL;
        };
    }
}
