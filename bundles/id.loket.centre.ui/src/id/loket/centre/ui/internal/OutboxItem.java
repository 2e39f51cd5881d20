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
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Tone;

/** The status line's outbox: how many wait, and how long the oldest has. */
@Component
public final class OutboxItem implements StatusItem {

    private final Packets packets;
    private final Clock clock;
    private final Formats formats;

    @Activate
    public OutboxItem(@Reference Packets packets, @Reference Clock clock) {
        this.packets = packets;
        this.clock = clock;
        this.formats = new Formats(clock);
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Optional<Fact> fact(Session session) {
        var waiting = Waiting.of(packets.waiting());
        return Optional.of(waiting.since()
                .map(since -> new Fact(Msg.outboxItem.text(waiting.packets(), formats.age(since)),
                        waiting.tone(clock.instant()), "", Page.OUTBOX))
                .orElseGet(() -> new Fact(Msg.outboxEmpty.text(), Tone.NEUTRAL, "", Page.OUTBOX)));
    }
}
