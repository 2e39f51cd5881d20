package id.loket.centre.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.centre.Centre.LinkState;
import id.loket.centre.CentreMsg;
import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;
import id.loket.kernel.OutageCause;
import id.loket.packet.Packets;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.registry.office.OutageLog;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Knows how each peer looked at the last try, and books outages by itself: begun at the first silence, ended at the
 * first answer, with the packets that had to wait as lost output. When a peer is back, what waits for it is due at once:
 * by the next round, since whoever heard the answer may not be the one who sends.
 */
@Component(service = LinkWatch.class)
public class LinkWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);
    private static final String LINK = "link";
    private static final List<OutageCause> LINK_CAUSES = List.of(OutageCause.NETWORK, OutageCause.CENTRAL);

    private final Store store;
    private final Packets packets;
    private final OutageLog outages;
    private final Clock clock;
    private final Map<Peer, LinkState> states = new EnumMap<>(Peer.class);
    private final Set<Receiver> returned = EnumSet.noneOf(Receiver.class);

    @Activate
    public LinkWatch(@Reference Store store, @Reference Packets packets, @Reference OutageLog outages,
            @Reference Clock clock) {
        this.store = store;
        this.packets = packets;
        this.outages = outages;
        this.clock = clock;
    }

    /** @return the state at the last try; up since now if there was none yet */
    synchronized LinkState state(Peer peer) {
        return states.getOrDefault(peer, new LinkState(true, null, clock.instant()));
    }

    synchronized void answered(Peer peer) {
        var before = states.get(peer);
        if (before != null && before.up()) {
            return;
        }
        var waited = waited(peer);
        // An outage may also be left open from before the last stop of this process.
        store.write(transaction -> {
            endOutages(transaction, peer, waited);
            transaction.announce(LINK);
            return null;
        });
        if (before != null) {
            returned.addAll(peer.receivers());
            LOG.info("{} answers again", peer.subject());
        }
        states.put(peer, new LinkState(true, null, clock.instant()));
    }

    /** @return whether peers are back, and what waits for them is due at the given time */
    synchronized boolean wake(Instant dueAt) {
        if (returned.isEmpty()) {
            return false;
        }
        store.write(transaction -> packets.reschedule(transaction, returned, CentreMsg.waitsForTurn.text(), dueAt));
        returned.clear();
        return true;
    }

    synchronized void silent(Peer peer, CentreSilent silence) {
        var cause = silence.silence();
        var before = states.get(peer);
        if (before != null && before.cause() == cause) {
            return;
        }
        var seen = detail(cause, silence.getCause());
        LOG.info("{} is silent: {}", peer.subject(), seen);
        var waited = waited(peer);
        store.write(transaction -> {
            if (before != null && !before.up() && before.cause().outage() != cause.outage()) {
                endOutages(transaction, peer, waited);
            }
            outages.begin(transaction, cause.outage(), peer.subject(), seen);
            transaction.announce(LINK);
            return null;
        });
        states.put(peer, new LinkState(false, cause, clock.instant()));
    }

    /** The route is switched: what is no longer watched is no longer known to be down. */
    synchronized void forget() {
        states.forEach((peer, state) -> {
            if (!state.up()) {
                var waited = waited(peer);
                store.write(transaction -> {
                    endOutages(transaction, peer, waited);
                    transaction.announce(LINK);
                    return null;
                });
            }
        });
        states.clear();
    }

    private int waited(Peer peer) {
        return (int) packets.waiting().stream().filter(row -> row.state() == OutboxRow.State.WAITING)
                .filter(row -> peer.receivers().contains(row.receiver())).filter(row -> row.attempts() > 0).count();
    }

    private void endOutages(Transaction transaction, Peer peer, int waited) {
        for (var cause : LINK_CAUSES) {
            outages.lost(transaction, cause, peer.subject(), waited);
            outages.end(transaction, cause, peer.subject());
        }
    }

    private static String detail(SilenceCause cause, Throwable seen) {
        var words = seen == null ? "" : ": " + seen.getClass().getSimpleName()
                + (seen.getMessage() == null ? "" : " " + seen.getMessage());
        return cause.name() + words;
    }
}
