package id.loket.device.testing.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.device.LiveView;
import id.loket.device.iso.FingerRecord;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;
import id.loket.kernel.FingerPosition;

/** A driver that keeps the contract, but for one flaw; its own rig. */
final class FlawedScanner implements Rig {

    /** What can be wrong with a driver; NONE is the good one. */
    enum Flaw {
        NONE, NAMELESS, NEW_OBJECTS, SLOW_STATUS, NEW_SERIAL_AT_START, RESCAN_DROPS, NO_PICTURE, WRONG_FORMAT, NO_RECORD, ANOTHER_FINGER, COARSE,
        MIXES_CALLERS, FORGETS_A_FINGER, DEAF_TO_CANCEL, NO_TIMEOUT, OUTLIVES_ITS_DRIVER, VANISHES_WHEN_PULLED,
        READY_WHEN_PULLED, HANGS_WHEN_PULLED, STAYS_AWAY, PASSES_GARBAGE_ON, THROWS_AT_GARBAGE, STAYS_BROKEN,
        SHOWS_NOTHING, CAPTURES_WHILE_SHOWING, SHOWS_FOR_EVER, LEAKS_A_THREAD, LEAKS_A_FILE
    }

    private static final byte[] PICTURE = picture();

    private final Flaw flaw;
    private volatile Peer peer = Peer.WELL;
    private int starts;

    FlawedScanner(Flaw flaw) {
        this.flaw = flaw;
    }

    @Override
    public DeviceProvider start() throws IOException {
        starts++;
        if (flaw == Flaw.LEAKS_A_FILE) {
            Leaks.open();
        }
        return new Driver();
    }

    @Override
    public void stop(DeviceProvider driver) {
        ((Driver) driver).scanner.ended = flaw != Flaw.OUTLIVES_ITS_DRIVER;
    }

    @Override
    public void peer(Peer how) {
        peer = how;
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(300);
    }

    @Override
    public Duration captureTime() {
        return Duration.ofSeconds(2);
    }

    private static byte[] picture() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(320, 400, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class Driver implements DeviceProvider {

        private final Scanner scanner = new Scanner(flaw == Flaw.NEW_SERIAL_AT_START ? "at-port-" + starts : "1");
        private boolean dropped;

        @Override
        public String driver() {
            return flaw == Flaw.NAMELESS ? "" : "flawed";
        }

        @Override
        public Collection<Scanner> devices() {
            if (dropped || peer == Peer.GONE && flaw == Flaw.VANISHES_WHEN_PULLED) {
                return List.of();
            }
            return List.of(flaw == Flaw.NEW_OBJECTS ? new Scanner("1") : scanner);
        }

        @Override
        public void rescan() {
            dropped = flaw == Flaw.RESCAN_DROPS;
        }
    }

    private final class Scanner implements FingerprintScanner, LiveView {

        private final DeviceIdentity identity;
        private final Semaphore free = new Semaphore(1);
        private volatile boolean ended;
        private volatile boolean wasGone;
        private volatile boolean broken;

        Scanner(String serial) {
            identity = new DeviceIdentity(flaw == Flaw.NAMELESS ? "" : "flawed", serial, "Pemindai", true);
        }

        @Override
        public DeviceIdentity identity() {
            return identity;
        }

        @Override
        public DeviceStatus status() {
            if (flaw == Flaw.SLOW_STATUS) {
                sleep(400);
            }
            wasGone |= peer == Peer.GONE;
            var away = peer == Peer.GONE || wasGone && flaw == Flaw.STAYS_AWAY;
            return away && flaw != Flaw.READY_WHEN_PULLED ? new DeviceStatus(State.OFFLINE, "", "Pemindai tidak terhubung.")
                    : DeviceStatus.ready();
        }

        @Override
        public Capture.Image capture(FingerPosition finger, Control control) {
            return alone(() -> captured(finger, control), flaw == Flaw.CAPTURES_WHILE_SHOWING);
        }

        @Override
        public List<Set<FingerPosition>> slaps() {
            return List.of(Set.of(FingerPosition.LEFT_THUMB, FingerPosition.RIGHT_THUMB));
        }

        @Override
        public Map<FingerPosition, Capture.Image> capture(Set<FingerPosition> fingers, Set<FingerPosition> missing,
                Control control) {
            var taken = new LinkedHashMap<FingerPosition, Capture.Image>();
            fingers.stream().skip(flaw == Flaw.FORGETS_A_FINGER && fingers.size() > 1 ? 1 : 0)
                    .forEach(finger -> taken.put(finger, capture(finger, control)));
            return taken;
        }

        @Override
        public void show(Control control) {
            alone(() -> {
                var end = System.nanoTime() + control.timeout().toNanos();
                while (flaw == Flaw.SHOWS_FOR_EVER || System.nanoTime() < end && !control.cancelled().getAsBoolean()) {
                    plugged();
                    control.preview().accept(flaw == Flaw.SHOWS_NOTHING ? new byte[3] : PICTURE);
                    sleep(100);
                }
                return null;
            }, false);
        }

        private Capture.Image captured(FingerPosition finger, Control control) {
            if (flaw == Flaw.LEAKS_A_THREAD) {
                Leaks.thread();
            }
            control.preview().accept(PICTURE);
            var end = System.nanoTime() + control.timeout().toNanos();
            while (peer == Peer.SILENT || peer == Peer.GONE && flaw == Flaw.HANGS_WHEN_PULLED) {
                step(control, end);
            }
            plugged();
            if (broken || peer == Peer.GARBAGE && flaw != Flaw.PASSES_GARBAGE_ON) {
                broken = flaw == Flaw.STAYS_BROKEN;
                throw flaw == Flaw.THROWS_AT_GARBAGE ? new ArrayIndexOutOfBoundsException(4096) : failure(Fault.GARBAGE);
            }
            sleep(50);
            var data = new Capture.Data(flaw == Flaw.WRONG_FORMAT ? Capture.Format.PNG : Capture.Format.ISO_19794_4,
                    record(finger));
            return new Capture.Image(flaw == Flaw.NO_PICTURE ? new byte[] {1, 2, 3} : PICTURE,
                    flaw == Flaw.COARSE ? 250 : 500, Capture.Quality.ofDevice(80), data);
        }

        private byte[] record(FingerPosition finger) {
            return flaw == Flaw.NO_RECORD ? PICTURE
                    : FingerRecord.of(flaw == Flaw.ANOTHER_FINGER ? FingerPosition.RIGHT_INDEX : finger, PICTURE, 500,
                            Capture.Quality.ofDevice(80));
        }

        private void step(Control control, long end) {
            if (ended) {
                throw failure(Fault.UNPLUGGED);
            }
            if (control.cancelled().getAsBoolean() && flaw != Flaw.DEAF_TO_CANCEL) {
                throw failure(Fault.CANCELLED);
            }
            if (System.nanoTime() > end && flaw != Flaw.NO_TIMEOUT) {
                throw failure(Fault.TIMEOUT);
            }
            sleep(20);
        }

        private void plugged() {
            if (peer == Peer.GONE && flaw != Flaw.HANGS_WHEN_PULLED) {
                throw failure(Fault.UNPLUGGED);
            }
        }

        private <T> T alone(Supplier<T> work, boolean regardless) {
            if (!regardless && !free.tryAcquire()) {
                if (flaw == Flaw.MIXES_CALLERS) {
                    throw new IllegalStateException("second caller");
                }
                throw failure(Fault.BUSY);
            }
            try {
                return work.get();
            } finally {
                if (!regardless) {
                    free.release();
                }
            }
        }

        private DeviceException failure(Fault fault) {
            return new DeviceException(fault, identity.label(), "", null);
        }

        private void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stop) {
                // The flawed one goes on, as native code does.
                if (flaw != Flaw.OUTLIVES_ITS_DRIVER) {
                    throw failure(Fault.CANCELLED);
                }
            }
        }
    }
}
