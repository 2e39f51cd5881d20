package id.loket.printing.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.device.DeviceStatus.State;
import id.loket.printing.Printing;
import id.loket.ui.Page;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Tone;

/** How many printers can work, in the status line. */
@Component
public final class PrinterStatus implements StatusItem {

    private final Printing printing;

    /** @param printing knows the printers */
    @Activate
    public PrinterStatus(@Reference Printing printing) {
        this.printing = printing;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<Fact> fact(Session session) {
        var printers = printing.printers();
        if (printers.isEmpty()) {
            return Optional.of(new Fact(Msg.statusNone.text(), Tone.NEUTRAL, "", Page.PRINT));
        }
        var able = printers.stream()
                .filter(each -> each.status().state() == State.READY || each.status().state() == State.BUSY).count();
        var text = Msg.statusPrinters.text(able, printers.size());
        if (able == printers.size()) {
            return Optional.of(new Fact(text, Tone.GOOD, "", Page.PRINT));
        }
        return Optional.of(new Fact(text, able == 0 ? Tone.BAD : Tone.WARNING,
                able == 0 ? Msg.statusNoneSentence.text() : "", Page.PRINT));
    }
}
