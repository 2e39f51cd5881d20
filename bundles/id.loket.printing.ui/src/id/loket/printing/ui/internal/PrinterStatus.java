package id.loket.printing.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.device.DeviceStatus.State;
import id.loket.device.Standing;
import id.loket.printing.fleet.Routing;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Tone;

/** How many of the printers of this station that are in service can work, in the status line. */
@Component
public final class PrinterStatus implements StatusItem {

    private static final String ROOM = "id.loket.printing.room";

    private final Routing routing;

    /** @param routing knows the printers of this station */
    @Activate
    public PrinterStatus(@Reference Routing routing) {
        this.routing = routing;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<Fact> fact(Session session) {
        var printers = routing.candidates().stream().filter(each -> each.standing() == Standing.IN_SERVICE).toList();
        if (printers.isEmpty()) {
            return Optional.of(new Fact(Msg.statusNone.text(), Tone.NEUTRAL, "", ROOM));
        }
        var able = printers.stream().filter(each -> each.device() == State.READY || each.device() == State.BUSY).count();
        var text = Msg.statusPrinters.text(able, printers.size());
        if (able == printers.size()) {
            return Optional.of(new Fact(text, Tone.GOOD, "", ROOM));
        }
        return Optional.of(new Fact(text, able == 0 ? Tone.BAD : Tone.WARNING,
                able == 0 ? Msg.statusNoneSentence.text() : "", ROOM));
    }
}
