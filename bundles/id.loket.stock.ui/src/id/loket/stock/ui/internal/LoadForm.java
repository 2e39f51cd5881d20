package id.loket.stock.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceIdentity;
import id.loket.device.Devices;
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

/** Books blanks into a printer's hopper; the lowest numbers of the store are proposed. */
final class LoadForm {

    /** A hopper holds about a hundred cards. */
    private static final int HOPPER_SIZE = 100;

    private final Session session;
    private final Stock stock;
    private final Consumer<String> told;
    private final Consumer<Refusal> refused;
    private final List<DeviceIdentity> printers;
    private Combo printer;
    private Text range;
    private KeyButton load;

    LoadForm(Composite parent, Session session, Stock stock, Devices devices, Consumer<String> told,
            Consumer<Refusal> refused) {
        this.session = session;
        this.stock = stock;
        this.told = told;
        this.refused = refused;
        printers = devices.of(CardPrinter.class).stream().map(CardPrinter::identity).toList();
        var card = Grids.wide(new Card(parent, 2, Msg.loadTitle.text()));
        if (printers.isEmpty()) {
            Labels.muted(card, Msg.noPrinter.text());
            return;
        }
        printer = Names.id(FormRow.choice(card, Msg.printer.text(),
                printers.stream().map(DeviceIdentity::label).toArray(String[]::new)), "stock.load.printer");
        range = Names.id(FormRow.text(card, Msg.loadRange.text()), "stock.load.range");
        load = Names.id(KeyButton.secondary(card, Msg.load.text(), Key.function(3), this::load), "stock.load");
        Names.id(KeyButton.secondary(card, Msg.unload.text(), Key.function(4), this::unload), "stock.unload");
    }

    void focus() {
        if (range != null) {
            range.setFocus();
        }
    }

    /** Proposes what to load next, unless something is being typed. */
    void suggest() {
        if (range == null || range.isFocusControl() && !range.getText().isBlank()) {
            return;
        }
        Work.quiet(progress -> stock.suggestLoad(session, HOPPER_SIZE))
                .done(next -> range.setText(next.map(BlankRange::toString).orElse("")))
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
                    .always(() -> load.setEnabled(true))
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
