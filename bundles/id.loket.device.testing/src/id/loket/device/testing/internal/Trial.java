package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus.State;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/**
 * One driver on its bench, for one check.
 *
 * @param <R> the bench
 */
public final class Trial<R extends Rig> implements AutoCloseable {

    /** Beyond what a driver is allowed, for a busy machine. */
    static final Duration SLACK = Duration.ofSeconds(1);
    private static final int POLL_MILLIS = 20;

    private final DeviceKind kind;
    private final Supplier<R> rigs;
    private final KindContract contract;
    private final List<byte[]> previews = new CopyOnWriteArrayList<>();
    private R rig;
    private DeviceProvider driver;
    private Device device;

    private Trial(DeviceKind kind, Supplier<R> rigs) {
        this.kind = kind;
        this.rigs = rigs;
        contract = KindContract.of(kind);
    }

    /** @return a trial whose driver the check itself starts and ends */
    public static <R extends Rig> Trial<R> unstarted(DeviceKind kind, Supplier<R> rigs) {
        return new Trial<>(kind, rigs);
    }

    /** @return a trial with its driver started and the device found */
    public static <R extends Rig> Trial<R> started(DeviceKind kind, Supplier<R> rigs) throws Exception {
        var trial = new Trial<>(kind, rigs);
        trial.open();
        try {
            trial.start();
        } catch (Throwable broken) {
            trial.close();
            throw broken;
        }
        return trial;
    }

    void open() {
        rig = rigs.get();
    }

    void start() throws Exception {
        driver = rig.start();
        device = null;
        eventually("the driver finds a " + kind + " that is ready",
                () -> found() && device.status().state() == State.READY);
    }

    void stop() throws Exception {
        var stopped = driver;
        driver = null;
        rig.stop(stopped);
    }

    @Override
    public void close() throws Exception {
        try {
            if (driver != null) {
                stop();
            }
        } finally {
            if (rig != null) {
                rig.close();
            }
        }
    }

    R rig() {
        return rig;
    }

    DeviceKind kind() {
        return kind;
    }

    DeviceProvider driver() {
        return driver;
    }

    Device device() {
        return device;
    }

    KindContract contract() {
        return contract;
    }

    /** Pictures shown so far. */
    List<byte[]> previews() {
        return previews;
    }

    void peer(Peer how) throws Exception {
        rig.peer(how);
    }

    Control control() {
        return control(rig.captureTime(), () -> false);
    }

    Control control(Duration timeout, BooleanSupplier cancelled) {
        return new Control(rig.subject(), timeout, cancelled, previews::add);
    }

    /** A whole good capture. */
    void works() throws Exception {
        var outcome = run(() -> contract.capture(this, control(), 0));
        contract.check(outcome.value(), 0);
    }

    Pending begin(Control control) {
        return Pending.of(() -> contract.capture(this, control, 0));
    }

    Outcome run(Callable<?> call) throws InterruptedException, ExecutionException {
        return Pending.of(call).ended(contract.bound(rig).plus(SLACK));
    }

    void eventually(String what, BooleanSupplier condition) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + rig.patience().plus(SLACK).toNanos();
        while (!(Boolean) Pending.of(condition::getAsBoolean).ended(SLACK).value()) {
            if (System.nanoTime() - end > 0) {
                fail("not within " + rig.patience().toMillis() + " ms: " + what
                        + (device == null ? "" : "; its status is " + device.status()));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean found() {
        for (var each : driver.devices()) {
            if (device == null && kind.type().isInstance(each) && rig.isTested(each)) {
                device = each;
            }
        }
        return device != null;
    }

    /** The device as the driver lists it now. */
    void stillListed() {
        assertTrue(driver.devices().stream().anyMatch(each -> each == device), "it is listed, as the same object");
    }
}
