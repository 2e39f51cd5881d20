package id.loket.stock.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.device.DeviceIdentity;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Stock;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Books blanks into a printer's hopper; the lowest numbers of the store are proposed. */
final class LoadForm {

    /** A hopper holds about a hundred cards. */
    private static final int HOPPER_SIZE = 100;

    private final Session session;
    private final Stock stock;
    private final Consumer<String> told;
    private final Consumer<Refusal> refused;
    private final Combo printer;
    private final Text range;
    private final KeyButton load;
    private final KeyButton unload;
    private List<DeviceIdentity> printers = List.of();

    LoadForm(Composite parent, Session session, Stock stock, Consumer<String> told, Consumer<Refusal> refused) {
        this.session = session;
        this.stock = stock;
        this.told = told;
        this.refused = refused;
        var card = Grids.wide(new Card(parent, 2, Msg.loadTitle.text()));
        printer = Names.id(FormRow.choice(card, Msg.printer.text()), "stock.load.printer");
        range = Names.id(FormRow.text(card, Msg.loadRange.text()), "stock.load.range");
        load = Names.id(KeyButton.secondary(card, Msg.load.text(), Key.function(3), this::load), "stock.load");
        unload = Names.id(KeyButton.secondary(card, Msg.unload.text(), Key.function(4), this::unload), "stock.unload");
        enable(false);
    }

    void focus() {
        range.setFocus();
    }

    /**
     * @param present the printers of this station, asked for off the UI thread; the chosen one stays if it is still there
     */
    void offer(List<DeviceIdentity> present) {
        if (printer.getItemCount() > 0 && present.equals(printers)) {
            return;
        }
        var before = printers.isEmpty() ? "" : chosen().key();
        printers = present;
        printer.setItems(printers.isEmpty() ? new String[] {Msg.noPrinter.text()}
                : printers.stream().map(DeviceIdentity::label).toArray(String[]::new));
        printer.select(Math.max(0, printers.stream().map(DeviceIdentity::key).toList().indexOf(before)));
        enable(!printers.isEmpty());
    }

    private void enable(boolean usable) {
        printer.setEnabled(usable);
        load.setEnabled(usable);
        unload.setEnabled(usable);
    }

    /** Proposes what to load next, unless something is being typed. */
    void suggest() {
        if (range.isFocusControl() && !range.getText().isBlank()) {
            return;
        }
        Work.quiet(progress -> stock.suggestLoad(session, HOPPER_SIZE))
                .done(next -> {
                    range.setText(next.map(BlankRange::toString).orElse(""));
                    range.setMessage(next.isPresent() ? "" : Msg.nothingToLoad.text());
                })
                .refused(refused)
                .start(range);
    }

    private DeviceIdentity chosen() {
        return printers.get(printer.getSelectionIndex());
    }

    private void load() {
        try {
            var target = chosen();
            var blanks = BlankRange.parse(range.getText());
            load.setEnabled(false);
            Work.quiet(progress -> {
                stock.loadHopper(session, target.key(), blanks);
                return blanks;
            })
                    .done(loaded -> {
                        range.setText("");
                        told.accept(Msg.loaded.text(loaded, target.label()));
                    })
                    .refused(refused)
                    .always(() -> enable(!printers.isEmpty()))
                    .start(range);
        } catch (Refusal wrongForm) {
            refused.accept(wrongForm);
        }
    }

    private void unload() {
        var source = chosen();
        Work.quiet(progress -> stock.emptyHopper(session, source.key()))
                .done(pieces -> told.accept(Msg.unloaded.text(pieces)))
                .refused(refused)
                .start(range);
    }
}
