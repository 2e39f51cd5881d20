package id.loket.centre.ui.internal;

import java.time.Clock;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.packet.Packets;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.StartFigure;

/** "Menunggu kirim" on the start page. */
@Component
public final class WaitingFigure implements StartFigure {

    private final Packets packets;
    private final Clock clock;
    private final Formats formats;

    @Activate
    public WaitingFigure(@Reference Packets packets, @Reference Clock clock) {
        this.packets = packets;
        this.clock = clock;
        this.formats = new Formats(clock);
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Value> value(Session session) {
        var waiting = Waiting.of(packets.waiting());
        var detail = waiting.since().map(since -> Msg.figureOldest.text(formats.age(since))).orElse("");
        return Optional.of(new Value(Msg.figureWaiting.text(), waiting.packets(), detail,
                waiting.tone(clock.instant()), Page.OUTBOX));
    }
}
