package id.loket.device.testing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus.State;
import id.loket.device.testing.DriverConformance.Misbehaviour;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** All there is to check. */
public final class Checks {

    private Checks() {
    }

    /**
     * @param kind of device
     * @param <R> the bench
     * @return the checks of that kind
     */
    public static <R extends Rig> List<Check<R>> of(DeviceKind kind) {
        var checks = new ArrayList<Check<R>>();
        checks.addAll(DiscoveryChecks.all());
        checks.addAll(CaptureChecks.of(kind));
        checks.addAll(EndingChecks.of(kind));
        checks.addAll(LiveViewChecks.all());
        checks.addAll(LeftoverChecks.all());
        return checks;
    }

    /** @see id.loket.device.testing.DriverConformance#when */
    public static <R extends Rig> Check<R> trouble(String name, Misbehaviour<R> begin, Set<Fault> faults) {
        return Check.of(name, trial -> {
            begin.begin(trial.rig());
            trial.begin(trial.control()).ended(trial.contract().bound(trial.rig()).plus(Trial.SLACK)).fails(faults);
            recovers(trial);
        });
    }

    /** @see id.loket.device.testing.DriverConformance#whileWorking */
    public static <R extends Rig> Check<R> troubleInTheMiddle(String name, Misbehaviour<R> begin, Set<Fault> faults) {
        return Check.of(name, trial -> {
            trial.contract().captureInterruptedBy(() -> begin.begin(trial.rig()), trial).fails(faults);
            recovers(trial);
        });
    }

    /** With its peer well again, a driver works again by itself. */
    static void recovers(Trial<?> trial) throws Exception {
        trial.peer(Peer.WELL);
        trial.eventually("it is ready again once its peer is well", () -> trial.device().status().state() == State.READY);
        trial.works();
        trial.stillListed();
    }
}
