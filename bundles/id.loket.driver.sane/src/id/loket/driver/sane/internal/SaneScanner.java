package id.loket.driver.sane.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneSession;
import au.com.southsky.jfreesane.SaneStatus;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.DocumentScanner;
import id.loket.device.iso.Png;
import id.loket.device.work.Deadline;
import id.loket.device.work.DeviceThread;

/**
 * One scanner of one saned. Each question opens it anew: after a fault, SANE takes nothing more over the same handle.
 */
final class SaneScanner implements DocumentScanner {

    private static final Logger LOG = LoggerFactory.getLogger(SaneScanner.class);
    private static final Duration ASK = Duration.ofSeconds(5);

    private final ScannerHost host;
    private final DeviceIdentity identity;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Connection connection = new Connection("", "not found yet");

    /** The device's name with saned now, or why it cannot be reached. */
    private record Connection(String name, String away) {
    }

    SaneScanner(ScannerHost host, DeviceIdentity identity) {
        this.host = host;
        this.identity = identity;
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        var away = connection.away;
        if (!away.isEmpty()) {
            return new DeviceStatus(State.OFFLINE, away, Text.away.text(identity.label(), host));
        }
        return busy.get() ? new DeviceStatus(State.BUSY, "", Text.scanning.text(identity.label())) : DeviceStatus.ready();
    }

    /** @return whether that is news */
    boolean there(String name) {
        return changed(new Connection(name, ""));
    }

    /** @return whether that is news */
    boolean away(String reason) {
        return changed(new Connection(connection.name, reason));
    }

    boolean busy() {
        return busy.get();
    }

    private boolean changed(Connection now) {
        var before = connection;
        connection = now;
        return !now.equals(before);
    }

    @Override
    public Capabilities capabilities() {
        try (var talk = new Talk(ASK)) {
            var deadline = Deadline.in(ASK, identity.label());
            return talk.ask(() -> new Options(talk.opened()).capabilities(), deadline);
        }
    }

    @Override
    public int scan(Settings settings, Consumer<Page> pages, Control control) {
        try (var talk = new Talk(control.timeout())) {
            var first = Deadline.of(control, identity.label());
            var dpi = talk.ask(() -> new Options(talk.opened()).set(settings), first);
            // A glass asked as if it were a feeder would give its one sheet for ever.
            var feeder = settings.source() == Source.FEEDER && talk.<Boolean>ask(() -> new Options(talk.device).hasFeeder(), first);
            var next = Optional.of(talk.ask(() -> page(talk.device, dpi, first), first));
            var count = 0;
            while (next.isPresent()) {
                pages.accept(next.get());
                count++;
                var deadline = Deadline.of(control, identity.label());
                next = feeder ? talk.ask(() -> another(talk.device, dpi, deadline), deadline)
                        : Optional.empty();
            }
            return count;
        }
    }

    private static Page page(SaneDevice device, int dpi, Deadline deadline)
            throws IOException, SaneException, ScanFault.PageCut {
        var watch = new PageWatch(deadline);
        var image = device.acquireImage(watch);
        watch.checkWhole();
        return new Page(Png.of(grey(image), dpi), dpi);
    }

    /** An empty feeder after a page is how a stack ends. */
    private static Optional<Page> another(SaneDevice device, int dpi, Deadline deadline)
            throws IOException, SaneException, ScanFault.PageCut {
        try {
            return Optional.of(page(device, dpi, deadline));
        } catch (SaneException told) {
            if (told.getStatus() == SaneStatus.STATUS_NO_DOCS) {
                return Optional.empty();
            }
            throw told;
        }
    }

    /** Line art comes with one bit a dot. */
    private static BufferedImage grey(BufferedImage image) {
        if (image.getRaster().getNumBands() > 1 || image.getColorModel().getPixelSize() == Byte.SIZE) {
            return image;
        }
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, image.getRGB(x, y) & 0xFF);
            }
        }
        return grey;
    }

    /** One conversation with the scanner: its thread, and what is open. */
    private final class Talk implements AutoCloseable {

        private final Duration answer;
        private final DeviceThread thread;
        private volatile SaneSession session;
        private SaneDevice device;

        /** @param answer how long saned may be silent */
        Talk(Duration answer) {
            if (!connection.away.isEmpty()) {
                throw new DeviceException(Fault.UNPLUGGED, identity.label(), connection.away, null);
            }
            if (!busy.compareAndSet(false, true)) {
                throw new DeviceException(Fault.BUSY, identity.label(), "in use", null);
            }
            this.answer = answer;
            thread = new DeviceThread("scanner " + identity.label());
        }

        private SaneDevice opened() throws IOException, SaneException {
            session = host.session(answer);
            device = session.getDevice(connection.name);
            device.open();
            return device;
        }

        private <T> T ask(java.util.concurrent.Callable<T> question, Deadline deadline) {
            try {
                return thread.call(question, deadline);
            } catch (ExecutionException failed) {
                throw ScanFault.of(failed.getCause(), identity.label());
            }
        }

        /** First the connection: whatever the thread still waits for then ends, and saned lets the scanner go. */
        @Override
        public void close() {
            var open = session;
            if (open != null) {
                hangUp(open);
            }
            thread.end(() -> busy.set(false));
        }

        private void hangUp(SaneSession open) {
            try {
                open.close();
            } catch (IOException gone) {
                LOG.debug("saned at {} had hung up already", host, gone);
            }
        }
    }
}
