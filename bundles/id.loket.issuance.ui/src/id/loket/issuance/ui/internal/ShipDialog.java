package id.loket.issuance.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.issuance.batch.Batches;
import id.loket.issuance.batch.Batches.VillageCount;
import id.loket.issuance.batch.Batches.Waiting;
import id.loket.issuance.batch.HandOverBatch;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Sends a village's cards: all that wait, longest first, less those taken off the list. */
final class ShipDialog extends LoketDialog {

    private static final int WIDTH = 640;
    private static final int LIST_HEIGHT = 300;
    private static final int MOST = 300;

    private final Session session;
    private final Batches batches;
    private final VillageCount village;
    private final Formats formats;
    private final List<Waiting> cards = new ArrayList<>();
    private Banner banner;
    private TableView<Waiting> table;
    private Label count;
    private Text courier;
    private KeyButton act;
    private Sent sent;

    /**
     * @param batch what was sent
     * @param cards how many
     */
    record Sent(HandOverBatch batch, int cards) {
    }

    private ShipDialog(Shell parent, Session session, Batches batches, VillageCount village, Formats formats) {
        super(parent, StockText.shipTitle.text(village.name()));
        this.session = session;
        this.batches = batches;
        this.village = village;
        this.formats = formats;
    }

    static Optional<Sent> ask(Shell parent, Session session, Batches batches, VillageCount village, Formats formats) {
        var dialog = new ShipDialog(parent, session, batches, village, formats);
        return dialog.open() == Window.OK ? Optional.of(dialog.sent) : Optional.empty();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        courier = Names.id(FormRow.text(Grids.wide(Grids.plain(body, 2)), StockText.courier.text()), "ship.courier");
        courier.setMessage(StockText.courierHint.text());
        courier.setTextLimit(Batches.COURIER_LENGTH);
        count = Grids.wide(Labels.muted(body, ""));
        table = new TableView<Waiting>(body, StockText.cards.text()).key(Waiting::cardId)
                .text(StockText.name.text(), 220, Waiting::name)
                .text(StockText.nik.text(), 135, Waiting::maskedNik)
                .value(StockText.since.text(), 110, Waiting::since, formats::date)
                .text(StockText.shelf.text(), 100, Waiting::place)
                .empty(StockText.noCards.text())
                .bare();
        Names.id(table.table(), "ship.cards");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
        table.loading();
        Work.quiet(progress -> batches.waiting(session, village.code(), MOST)).done(found -> {
            cards.addAll(found);
            show();
        }).refused(table::failed).start(table);
        courier.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, StockText.back.text());
        Names.id(KeyButton.secondary(bar, StockText.takeOut.text(), Key.function(3), () -> table.selection().ifPresent(each -> {
            cards.remove(each);
            show();
        })), "ship.takeout");
        act = Names.id(KeyButton.primary(bar, StockText.shipAct.text(), Key.function(2), this::ship), "ship.act");
        act.setEnabled(!cards.isEmpty());
    }

    private void show() {
        count.setText(StockText.takeOutHint.text(cards.size()));
        table.rows(List.copyOf(cards));
        act.setEnabled(!cards.isEmpty());
    }

    private void ship() {
        var carrier = courier.getText();
        var ids = cards.stream().map(Waiting::cardId).toList();
        act.setEnabled(false);
        Work.quiet(progress -> batches.ship(session, village.code(), ids, carrier)).done(batch -> {
            sent = new Sent(batch, ids.size());
            okPressed();
        }).refused(refusal -> {
            banner.show(refusal);
            act.setEnabled(true);
            courier.setFocus();
        }).start(table);
    }
}
