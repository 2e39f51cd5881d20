package id.loket.stock.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Stock;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Books a consignment: note, ranges (one a line, typed or scanned), how many that makes. */
final class ReceiveForm {

    private final Session session;
    private final Stock stock;
    private final Consumer<String> told;
    private final Consumer<Refusal> refused;
    private final Text document;
    private final Text ranges;
    private final Label count;
    private final KeyButton button;

    ReceiveForm(Composite parent, Session session, Stock stock, Consumer<String> told, Consumer<Refusal> refused) {
        this.session = session;
        this.stock = stock;
        this.told = told;
        this.refused = refused;
        var card = Grids.wide(new Card(parent, 2, Msg.receiveTitle.text()));
        document = Names.id(FormRow.text(card, Msg.document.text()), "stock.receive.document");
        ranges = Names.id(FormRow.lines(card, Msg.range.text()), "stock.receive.range");
        ranges.setMessage(Msg.rangeHint.text());
        button = KeyButton.primary(card, Msg.receive.text(), Key.function(2), this::receive);
        Names.id(button, "stock.receive");
        count = Grids.wide(Labels.muted(card, ""));
        document.addListener(SWT.DefaultSelection, event -> ranges.setFocus());
        ranges.addListener(SWT.Modify, event -> count());
    }

    void focus() {
        document.setFocus();
    }

    private List<BlankRange> typed() {
        return ranges.getText().lines().filter(line -> !line.isBlank()).map(BlankRange::parse).toList();
    }

    private void count() {
        try {
            var pieces = typed().stream().mapToLong(BlankRange::pieces).sum();
            count.setText(pieces == 0 ? "" : Msg.rangeCount.text(pieces));
        } catch (Refusal notYet) {
            count.setText(notYet.happened());
        }
        // A refusal may take two lines where a count takes one.
        count.requestLayout();
    }

    private void receive() {
        try {
            var note = document.getText();
            var parts = typed();
            button.setEnabled(false);
            Work.quiet(progress -> stock.receive(session, note, parts))
                    .done(receipt -> {
                        document.setText("");
                        ranges.setText("");
                        told.accept(Msg.received.text(receipt.pieces(), receipt.document()));
                        document.setFocus();
                    })
                    .refused(refused)
                    .always(() -> button.setEnabled(true))
                    .start(button);
        } catch (Refusal wrongForm) {
            refused.accept(wrongForm);
            ranges.setFocus();
        }
    }
}
