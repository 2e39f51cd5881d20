package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import id.loket.device.DeviceException.Fault;
import id.loket.device.LiveView;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** What holds for devices that show what they see; of no weight for the others. */
final class LiveViewChecks {

    private static final int ENOUGH = 3;
    private static final Duration VIEW = Duration.ofMillis(1_500);
    private static final Duration CANCEL = Duration.ofSeconds(1);

    private LiveViewChecks() {
    }

    static <R extends Rig> List<Check<R>> all() {
        return List.of(
                Check.of("shows live images until its time is over, if it shows any", LiveViewChecks::untilTimeIsOver),
                Check.of("refuses captures while it shows live images, and ends them when cancelled",
                        LiveViewChecks::exclusive),
                Check.with(Peer.GONE, "tells when its plug is pulled under live images", LiveViewChecks::pulled));
    }

    private static void untilTimeIsOver(Trial<?> trial) throws Exception {
        if (!(trial.device() instanceof LiveView view)) {
            return;
        }
        var outcome = trial.run(() -> {
            view.show(trial.control(VIEW, () -> false));
            return null;
        });
        outcome.value();
        outcome.within(VIEW.plus(Trial.SLACK).toMillis());
        assertTrue(trial.previews().size() >= ENOUGH, () -> trial.previews().size() + " images in " + VIEW.toMillis() + " ms");
        for (var image : trial.previews()) {
            Pictures.decoded(image);
        }
        trial.works();
    }

    private static void exclusive(Trial<?> trial) throws Exception {
        if (!(trial.device() instanceof LiveView view)) {
            return;
        }
        var cancelled = new AtomicBoolean();
        var showing = Pending.of(() -> {
            view.show(trial.control(Duration.ofSeconds(30), cancelled::get));
            return null;
        });
        trial.eventually("a first image", () -> !trial.previews().isEmpty());
        trial.run(() -> trial.contract().capture(trial, trial.control(), 0)).fails(Set.of(Fault.BUSY));
        cancelled.set(true);
        showing.ended(CANCEL.plus(Trial.SLACK)).value();
        trial.works();
    }

    private static void pulled(Trial<?> trial) throws Exception {
        if (!(trial.device() instanceof LiveView view)) {
            return;
        }
        var showing = Pending.of(() -> {
            view.show(trial.control(Duration.ofSeconds(30), () -> false));
            return null;
        });
        trial.eventually("a first image", () -> !trial.previews().isEmpty());
        trial.peer(Peer.GONE);
        showing.ended(trial.rig().patience().plus(Trial.SLACK)).fails(Set.of(Fault.UNPLUGGED));
    }
}
