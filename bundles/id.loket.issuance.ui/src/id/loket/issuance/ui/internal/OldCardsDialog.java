package id.loket.issuance.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.issuance.batch.Batches;
import id.loket.issuance.batch.Batches.KeptCard;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Old cards taken in where no stock was kept, until a stock takes them over. */
final class OldCardsDialog extends LoketDialog {

    private static final int WIDTH = 620;
    private static final int LIST_HEIGHT = 260;

    private final Session session;
    private final Batches batches;
    private final Formats formats;
    private Banner banner;
    private TableView<KeptCard> table;

    private OldCardsDialog(Shell parent, Session session, Batches batches, Formats formats) {
        super(parent, StockText.oldTitle.text());
        this.session = session;
        this.batches = batches;
        this.formats = formats;
    }

    static void open(Shell parent, Session session, Batches batches, Formats formats) {
        new OldCardsDialog(parent, session, batches, formats).open();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        table = new TableView<KeptCard>(body, StockText.oldTitle.text())
                .text(StockText.chip.text(), 150, each -> each.chip().orElseGet(StockText.unreadable::text))
                .text(StockText.cause.text(), 190, KeptCard::cause)
                .text(StockText.takenBy.text(), 110, KeptCard::by)
                .value(StockText.takenAt.text(), 140, KeptCard::takenAt, formats::dateTime)
                .empty(StockText.noOldCards.text())
                .bare();
        Names.id(table.table(), "oldcards.table");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
        load();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, StockText.back.text());
        Names.id(KeyButton.primary(bar, StockText.reconcile.text(), Key.function(2), this::reconcile), "oldcards.reconcile");
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> batches.oldCards(session)).done(table::rows).refused(table::failed).start(table);
    }

    private void reconcile() {
        Work.quiet(progress -> batches.reconcile(session)).done(count -> {
            banner.show(Tone.GOOD, StockText.reconciled.text(count), "");
            load();
        }).refused(banner::show).start(table);
    }
}
