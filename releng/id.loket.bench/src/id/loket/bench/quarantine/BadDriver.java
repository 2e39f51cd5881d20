package id.loket.bench.quarantine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;

/** A driver that misbehaves in one way, and notes when it began. */
final class BadDriver implements DeviceProvider, FingerprintScanner {

    /** The ways. */
    enum Way { HANG, THROW, LEAK }

    private static final Capture.Image IMAGE = new Capture.Image(new byte[] {1}, 500, 80);

    private final Way way;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong since = new AtomicLong();

    BadDriver(Way way) {
        this.way = way;
    }

    /** @return nanoTime of its first misdeed, 0 before that */
    long since() {
        return since.get();
    }

    /** Lets go of what hangs and of what it left behind, so that the bench itself can end. */
    void end() {
        end.countDown();
    }

    private void misbehaves() {
        since.compareAndSet(0, System.nanoTime());
    }

    private void throwIfSo() {
        if (way == Way.THROW) {
            misbehaves();
            throw new IllegalStateException("whatever it is asked, it throws");
        }
    }

    @Override
    public String driver() {
        throwIfSo();
        return name();
    }

    String name() {
        return "bad" + way.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Collection<? extends Device> devices() {
        throwIfSo();
        return List.of(this);
    }

    @Override
    public void observe(Runnable changed) {
        throwIfSo();
    }

    @Override
    public DeviceIdentity identity() {
        throwIfSo();
        return new DeviceIdentity(name(), "1", name(), true);
    }

    @Override
    public DeviceStatus status() {
        throwIfSo();
        return DeviceStatus.ready();
    }

    @Override
    public Capture.Image capture(FingerPosition finger, Control control) {
        throwIfSo();
        misbehaves();
        if (way == Way.HANG) {
            hang();
        } else {
            var left = new Thread(this::hang, "left behind");
            left.setDaemon(true);
            left.start();
        }
        return IMAGE;
    }

    /** As native code does: an interrupt ends nothing. */
    private void hang() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException goesOn) {
                Thread.interrupted();
            }
        }
    }
}
