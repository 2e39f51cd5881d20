package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.loket.device.Capture.Control;
import id.loket.device.CardPrinter;
import id.loket.device.CardPrinter.Job;
import id.loket.device.CardPrinter.Job.State;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus;
import id.loket.device.testing.Rig;

/** {@link CardPrinter}: a capture is a card printed to its end. */
final class PrinterContract implements KindContract {

    private static final int POLL_MILLIS = 50;
    private static final Duration BOUND = Duration.ofSeconds(31);

    /** A card printed. */
    private record Printed(Job job, String name, List<Job> namesakes, CardPrinter.Capabilities capabilities,
            List<CardPrinter.Supply> supplies) {
    }

    @Override
    public Object capture(Trial<?> trial, Control control, int variant) throws Exception {
        return print(trial, () -> { });
    }

    @Override
    public Outcome captureInterruptedBy(Happening happening, Trial<?> trial) throws Exception {
        return trial.run(() -> print(trial, happening));
    }

    @Override
    public void check(Object result, int variant) {
        var printed = (Printed) result;
        assertEquals(State.COMPLETED, printed.job.state());
        assertTrue(printed.namesakes.stream().anyMatch(job -> job.id().equals(printed.job.id())),
                () -> "found again by its name " + printed.name + " among " + printed.namesakes);
        assertFalse(printed.capabilities.formats().isEmpty(), "it takes a format");
        assertTrue(printed.capabilities.resolution() > 0, "it has a resolution");
        printed.supplies.forEach(supply -> assertTrue(supply.percent() >= -1 && supply.percent() <= 100, supply::toString));
    }

    private static Printed print(Trial<?> trial, Happening afterSubmitted) throws Exception {
        var printer = printer(trial);
        var name = "card-" + UUID.randomUUID();
        var id = printer.submit(Pictures.card(), name);
        assertFalse(id == null || id.isBlank(), "a job number");
        afterSubmitted.happen();
        var job = ended(trial, id);
        return new Printed(job, name, printer.jobsNamed(name), printer.capabilities(), printer.supplies());
    }

    /** A printer does not throw for a jam: its job or its status says so. */
    private static Job ended(Trial<?> trial, String id) throws InterruptedException {
        var end = System.nanoTime() + trial.rig().captureTime().toNanos();
        while (true) {
            var job = printer(trial).job(id);
            if (job.state() == State.COMPLETED) {
                return job;
            }
            var status = trial.device().status();
            if (job.state() == State.ABORTED || job.state() == State.CANCELLED
                    || status.state() == DeviceStatus.State.ATTENTION) {
                throw new DeviceException(Fault.ATTENTION, status.text(), job + ", " + status, null);
            }
            if (System.nanoTime() - end > 0) {
                throw new DeviceException(Fault.TIMEOUT, "kit", job + " does not end", null);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    static CardPrinter printer(Trial<?> trial) {
        return (CardPrinter) trial.device();
    }

    @Override
    public boolean isControlled() {
        return false;
    }

    /** Nobody knows how far the card came. */
    @Override
    public Set<Fault> pulled() {
        return Set.of(Fault.UNPLUGGED, Fault.TIMEOUT, Fault.ATTENTION);
    }

    @Override
    public Set<Fault> garbled() {
        return Set.of(Fault.GARBAGE, Fault.UNTRUSTED, Fault.TIMEOUT);
    }

    @Override
    public Duration bound(Rig rig) {
        return BOUND.plus(rig.captureTime());
    }
}
