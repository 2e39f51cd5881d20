package id.loket.driver.sbi.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.LiveView;

/** What all devices behind the interface do alike: they come, go and move, and serve one at a time. */
abstract class SbiDevice implements LiveView {

    private static final int LOOKS_WITHOUT_WORD = 3;

    private final Host host;
    private final DeviceIdentity identity;
    private final AtomicBoolean atWork = new AtomicBoolean();
    private final HashChain chain = new HashChain();
    private volatile Found found;
    private volatile boolean here = true;
    private int unheard;

    SbiDevice(Found found, Host host) {
        this.host = host;
        this.found = found;
        identity = new DeviceIdentity("sbi", found.key(), found.type().label().text(found.label()), found.simulated());
    }

    static SbiDevice of(Found found, Host host) {
        return switch (found.type()) {
            case FINGER -> new SbiFinger(found, host);
            case IRIS -> new SbiIris(found, host);
            case FACE -> new SbiFace(found, host);
        };
    }

    @Override
    public final DeviceIdentity identity() {
        return identity;
    }

    @Override
    public final DeviceStatus status() {
        var now = found;
        if (!here) {
            return said(State.OFFLINE, "port " + now.port(), Text.away);
        }
        if (now.doubt().isPresent()) {
            return said(State.ATTENTION, now.detail(), now.doubt().get());
        }
        if (now.drifts()) {
            return said(State.ATTENTION, "drift " + now.drift(), Text.statusDrift);
        }
        if (atWork.get()) {
            return said(State.BUSY, "", Text.busyNow);
        }
        return switch (now.status()) {
            case "Ready" -> DeviceStatus.ready();
            case "Busy" -> said(State.BUSY, now.status(), Text.busyNow);
            case "Not Registered" -> said(State.ATTENTION, now.status(), Text.statusNotRegistered);
            default -> said(State.ATTENTION, now.status(), Text.notReadyNow);
        };
    }

    private DeviceStatus said(State state, String detail, Text text) {
        return new DeviceStatus(state, detail, switch (text) {
            case statusDrift -> text.text(identity.label(), Found.minutes(found.drift()));
            case statusEnv -> text.text(identity.label(), found.env());
            default -> text.text(identity.label());
        });
    }

    /** @return where and how it was last seen */
    final Found found() {
        return found;
    }

    /** The service has told of this device. */
    final void seen(Found now) {
        unheard = 0;
        found = now;
        here = true;
    }

    /** No service has told of this device; where its own does not answer at all, that may pass. */
    final void notSeen(Set<Integer> portsUnheard) {
        if (!portsUnheard.contains(found.port())) {
            here = false;
        } else if (!atWork.get() && ++unheard >= LOOKS_WITHOUT_WORD) {
            here = false;
        }
    }

    @Override
    public final void show(Control control) {
        alone(() -> {
            new LiveImages(host, identity.label()).show(found, control);
            return null;
        });
    }

    /**
     * @param wanted what to take, and what is not there to be taken
     * @param control bounds and cancellation
     * @return a picture for each wanted, in that order
     */
    final List<Taken> take(Wanted wanted, Control control) {
        return alone(() -> {
            var bound = new Bound(control.timeout(), control.cancelled(), host::closed);
            var capture = new RegistrationCapture(host, identity.label(), chain, bound);
            try {
                return capture.take(found, wanted);
            } catch (DeviceException gone) {
                if (gone.fault() != Fault.UNPLUGGED || !movedFrom(found)) {
                    throw gone;
                }
                return capture.take(found, wanted);
            }
        });
    }

    /** A service that was started again may be at another port: a capture that did not reach it looks there first. */
    private boolean movedFrom(Found before) {
        host.lookNow();
        return here && (found.port() != before.port() || !found.device().equals(before.device()));
    }

    private interface Work<T> {
        T done();
    }

    private <T> T alone(Work<T> work) {
        if (!atWork.compareAndSet(false, true)) {
            throw new DeviceException(Fault.BUSY, null, Text.busy, identity.label());
        }
        try {
            return work.done();
        } finally {
            atWork.set(false);
        }
    }

}
