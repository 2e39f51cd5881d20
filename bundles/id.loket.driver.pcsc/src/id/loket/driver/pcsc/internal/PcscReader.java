package id.loket.driver.pcsc.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.work.Deadline;
import id.loket.device.work.DeviceThread;
import id.loket.smartcard.SmartCard;
import id.loket.smartcard.SmartCardException;
import id.loket.smartcard.SmartCardService;

/** One slot of one reader. */
final class PcscReader implements CardReader {

    private static final Logger LOG = LoggerFactory.getLogger(PcscReader.class);
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final int WAIT_MILLIS = 100;

    private final DeviceIdentity identity;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Connection connection = new Connection(null, "");

    /** What the watch saw last: the reader's name in PC/SC now, or why there is none. */
    private record Connection(String name, String away) {
    }

    PcscReader(DeviceIdentity identity) {
        this.identity = identity;
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        var now = connection;
        if (now.name == null) {
            return now.away.isEmpty()
                    ? new DeviceStatus(State.OFFLINE, "", Text.readerAway.text(identity.label()))
                    : new DeviceStatus(State.OFFLINE, now.away, Text.serviceAway.text());
        }
        return busy.get() ? new DeviceStatus(State.BUSY, "", Text.atWork.text(identity.label())) : DeviceStatus.ready();
    }

    /** @return whether that is news */
    boolean there(String name) {
        return changed(new Connection(name, ""));
    }

    /**
     * @param reason why no reader at all can be reached, or empty if only this one is unplugged
     * @return whether that is news
     */
    boolean away(String reason) {
        return changed(new Connection(null, reason));
    }

    private boolean changed(Connection now) {
        var before = connection;
        connection = now;
        return !now.equals(before);
    }

    @Override
    public Optional<byte[]> present() {
        return conversation(Deadline.in(GLANCE, identity.label()), talk ->
                Optional.ofNullable(talk.ask(() -> talk.service.atr(talk.reader))));
    }

    @Override
    public <T> T session(CardWork<T> work, Control control) {
        return conversation(Deadline.of(control, identity.label()), talk -> {
            while (!talk.<Boolean>ask(() -> talk.service.await(talk.reader, true, WAIT_MILLIS))) {
                LOG.trace("No card in {} yet", identity.label());
            }
            return work.with(talk.ask(talk::connected));
        });
    }

    @Override
    public void awaitRemoval(Control control) {
        conversation(Deadline.of(control, identity.label()), talk -> {
            while (!talk.<Boolean>ask(() -> talk.service.await(talk.reader, false, WAIT_MILLIS))) {
                LOG.trace("The card is still in {}", identity.label());
            }
            return null;
        });
    }

    private <T> T conversation(Deadline deadline, Subject<T> subject) {
        var now = connection;
        if (now.name == null) {
            throw new DeviceException(Fault.UNPLUGGED, identity.label(), now.away, null);
        }
        if (!busy.compareAndSet(false, true)) {
            throw new DeviceException(Fault.BUSY, identity.label(), "in use", null);
        }
        var talk = new Talk(now.name, deadline);
        try {
            talk.ask(talk::opened);
            return subject.about(talk);
        } finally {
            talk.thread.end(talk::tidy);
        }
    }

    /** What a conversation is about. */
    private interface Subject<T> {
        T about(Talk talk);
    }

    /** One conversation: its thread, its service, and its card once there is one. All but {@link #ask} run on its thread. */
    private final class Talk {

        private final String reader;
        private final Deadline deadline;
        private final DeviceThread thread = new DeviceThread("card reader " + identity.label());
        private SmartCardService service;
        private SmartCard card;

        Talk(String reader, Deadline deadline) {
            this.reader = reader;
            this.deadline = deadline;
        }

        private <T> T ask(Callable<T> question) {
            try {
                return thread.call(question, deadline);
            } catch (ExecutionException failed) {
                throw Failure.of(failed.getCause()).told(identity.label(), failed.getCause());
            }
        }

        private SmartCardService opened() throws SmartCardException {
            service = SmartCardService.open();
            return service;
        }

        private OpenCard connected() throws SmartCardException, OpenCard.Drawn {
            card = service.connect(reader, true);
            if (card.atr() == null) {
                throw new OpenCard.Drawn(null);
            }
            return new OpenCard(service, reader, card, thread, deadline);
        }

        private void tidy() {
            try {
                if (card != null) {
                    // Reset, so that no PIN that was shown stays open.
                    card.disconnect(true);
                }
            } catch (SmartCardException gone) {
                LOG.debug("The card had left {} already", identity.label(), gone);
            }
            try {
                if (service != null) {
                    service.close();
                }
            } catch (SmartCardException gone) {
                // With the service its conversations are gone too.
                LOG.debug("The service had gone already", gone);
            }
            busy.set(false);
        }
    }
}
