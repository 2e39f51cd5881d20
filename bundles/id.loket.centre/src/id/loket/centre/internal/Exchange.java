package id.loket.centre.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.centre.CentreMsg;
import id.loket.centre.CentreSilent;
import id.loket.centre.Routes.Round;
import id.loket.centre.Routes.Route;
import id.loket.centre.SilenceCause;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Installation;
import id.loket.store.Store;

/** One round of sending and asking, on the route in force; one at a time. */
@Component(service = Exchange.class)
public class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final ReentrantLock turn = new ReentrantLock();
    private final Store store;
    private final Packets packets;
    private final RouteSetting route;
    private final Wire wire;
    private final LinkWatch links;
    private final Deliveries deliveries;
    private final Letterbox letterbox;
    private final StoredAnswers answers;
    private final Clock clock;
    private final String node;
    private final Duration poll;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile boolean ended;
    private boolean resumed;
    private Instant nextPoll = Instant.MIN;

    @Activate
    public Exchange(@Reference Store store, @Reference Packets packets, @Reference RouteSetting route,
            @Reference Wire wire, @Reference LinkWatch links, @Reference Deliveries deliveries,
            @Reference Letterbox letterbox, @Reference StoredAnswers answers, @Reference Clock clock,
            @Reference Installation installation) {
        this.store = store;
        this.packets = packets;
        this.route = route;
        this.wire = wire;
        this.links = links;
        this.deliveries = deliveries;
        this.letterbox = letterbox;
        this.answers = answers;
        this.clock = clock;
        this.node = installation.node();
        this.poll = Deliveries.millis(installation, "centre.poll-ms", Duration.ofSeconds(15));
    }

    /** What is due by itself. */
    Round due() {
        turn.lock();
        try {
            return round(clock.instant(), !clock.instant().isBefore(nextPoll));
        } finally {
            turn.unlock();
        }
    }

    /** Everything that waits, due or not. */
    Round now() {
        turn.lock();
        try {
            if (route.current() != Route.OFFLINE) {
                store.write(transaction -> packets.reschedule(transaction, Set.of(Receiver.values()),
                        CentreMsg.waitsForTurn.text(), transaction.now()));
            }
            return round(clock.instant(), true);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Runs while no round does, so that nobody else changes a row between its claim and its outcome. A round at work
     * finishes the packet it is sending and gives way.
     */
    <T> T between(Supplier<T> action) {
        changes.incrementAndGet();
        turn.lock();
        try {
            return action.get();
        } finally {
            changes.decrementAndGet();
            turn.unlock();
        }
    }

    /** The station stops: a round at work finishes the packet it is sending, and no packet is begun any more. */
    void end() {
        ended = true;
    }

    private boolean goesOn() {
        return !ended && changes.get() == 0;
    }

    private Round round(Instant dueBy, boolean ask) {
        if (!resumed) {
            store.write(packets::release);
            resumed = true;
        }
        var current = route.current();
        if (current == Route.OFFLINE) {
            store.write(transaction -> packets.hold(transaction, CentreMsg.waitsOffline.text()));
            return new Round(0, 0, (int) packets.open());
        }
        links.wake(dueBy);
        var delivered = deliveries.deliver(current, dueBy, this::goesOn);
        var taken = ask && goesOn() ? ask(current == Route.DIRECT ? Peer.CENTRE : Peer.HUB) : 0;
        links.wake(dueBy);
        return new Round(delivered, taken, (int) packets.open());
    }

    private int ask(Peer peer) {
        var address = wire.address(peer);
        if (address.isEmpty() || !answers.canTake()) {
            return 0;
        }
        nextPoll = clock.instant().plus(poll);
        try {
            var reply = wire.get(address.get(), "answers?node=" + node + "&after=" + answers.cursor(node));
            if (!reply.isGood()) {
                throw new CentreSilent(SilenceCause.CENTRE_ERROR, new IOException("HTTP " + reply.status()));
            }
            var taken = letterbox.takeAnswers(reply.body());
            links.answered(peer);
            return taken;
        } catch (CentreSilent silence) {
            links.silent(peer, silence);
        } catch (IOException | Refusal notFromTheCentre) {
            // A portal page, a proxy or a forgery: whoever answered, it was not the centre.
            LOG.warn("{} gave no answers that can be trusted", peer.subject(), notFromTheCentre);
            links.silent(peer, new CentreSilent(SilenceCause.CENTRE_ERROR, notFromTheCentre));
        }
        return 0;
    }
}
