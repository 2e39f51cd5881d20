package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus.State;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** How a capture ends that does not end well. */
final class EndingChecks {

    private static final long MEANWHILE_MILLIS = 300;
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final long TOO_EARLY_MILLIS = 800;
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final long CANCEL_MILLIS = 1_000;

    private EndingChecks() {
    }

    static <R extends Rig> List<Check<R>> of(DeviceKind kind) {
        var checks = new ArrayList<Check<R>>();
        if (KindContract.of(kind).isControlled()) {
            checks.add(Check.with(Peer.SILENT, "ends within a second when it is cancelled", EndingChecks::cancel));
            checks.add(Check.with(Peer.SILENT, "ends with TIMEOUT when its time is over", EndingChecks::timeout));
        } else {
            checks.add(Check.with(Peer.SILENT, "ends by itself when no answer comes", EndingChecks::noAnswer));
        }
        checks.add(Check.with(Peer.SILENT, "ends at once when the driver is taken away", EndingChecks::takenAway));
        checks.add(Check.with(Peer.GONE, "is OFFLINE but listed when its plug is pulled, and then says UNPLUGGED",
                EndingChecks::unplugged));
        checks.add(Check.with(Peer.GONE, "says so when its plug is pulled in the middle", EndingChecks::pulled));
        checks.add(Check.with(Peer.GONE, "is the same device when it is plugged in again, and works", EndingChecks::replugged));
        checks.add(Check.with(Peer.GARBAGE, "tells garbage from a capture, and works after it", EndingChecks::garbage));
        return checks;
    }

    private static void cancel(Trial<?> trial) throws Exception {
        trial.peer(Peer.SILENT);
        var cancelled = new AtomicBoolean();
        var pending = trial.begin(trial.control(LONG, cancelled::get));
        Thread.sleep(MEANWHILE_MILLIS);
        cancelled.set(true);
        var outcome = pending.ended(Duration.ofMillis(CANCEL_MILLIS).plus(Trial.SLACK));
        outcome.fails(Set.of(Fault.CANCELLED));
        outcome.within(MEANWHILE_MILLIS + CANCEL_MILLIS);
        Checks.recovers(trial);
    }

    private static void timeout(Trial<?> trial) throws Exception {
        trial.peer(Peer.SILENT);
        var outcome = trial.begin(trial.control(TIMEOUT, () -> false)).ended(TIMEOUT.plus(Trial.SLACK.multipliedBy(2)));
        outcome.fails(Set.of(Fault.TIMEOUT));
        outcome.within(TIMEOUT.plus(Trial.SLACK).toMillis());
        assertTrue(outcome.millis() >= TOO_EARLY_MILLIS, () -> "it gave up after " + outcome.millis() + " ms");
        Checks.recovers(trial);
    }

    private static void noAnswer(Trial<?> trial) throws Exception {
        trial.peer(Peer.SILENT);
        trial.begin(trial.control()).ended(trial.contract().bound(trial.rig()).plus(Trial.SLACK))
                .fails(EnumSet.of(Fault.TIMEOUT, Fault.UNPLUGGED));
        Checks.recovers(trial);
    }

    /** As the registry does it: the component ends, then the threads that are still in it are interrupted. */
    private static void takenAway(Trial<?> trial) throws Exception {
        trial.peer(Peer.SILENT);
        var pending = trial.begin(trial.control(LONG, () -> false));
        Thread.sleep(MEANWHILE_MILLIS);
        trial.stop();
        pending.interrupt();
        pending.ended(Duration.ofMillis(CANCEL_MILLIS).plus(Trial.SLACK))
                .fails(EnumSet.of(Fault.UNPLUGGED, Fault.CANCELLED, Fault.TIMEOUT));
    }

    private static void unplugged(Trial<?> trial) throws Exception {
        trial.peer(Peer.GONE);
        trial.eventually("its status is OFFLINE", () -> trial.device().status().state() == State.OFFLINE);
        assertFalse(trial.device().status().text().isBlank(), "the operator reads that it is away");
        trial.stillListed();
        var outcome = trial.begin(trial.control()).ended(trial.contract().bound(trial.rig()).plus(Trial.SLACK));
        outcome.fails(Set.of(Fault.UNPLUGGED));
        trial.stillListed();
    }

    private static void pulled(Trial<?> trial) throws Exception {
        trial.contract().captureInterruptedBy(() -> trial.peer(Peer.GONE), trial).fails(trial.contract().pulled());
        trial.stillListed();
    }

    private static void replugged(Trial<?> trial) throws Exception {
        trial.peer(Peer.GONE);
        trial.eventually("its status is OFFLINE", () -> trial.device().status().state() == State.OFFLINE);
        Checks.recovers(trial);
    }

    private static void garbage(Trial<?> trial) throws Exception {
        trial.peer(Peer.GARBAGE);
        trial.begin(trial.control()).ended(trial.contract().bound(trial.rig()).plus(Trial.SLACK))
                .fails(trial.contract().garbled());
        Checks.recovers(trial);
    }
}
