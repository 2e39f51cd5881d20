package id.loket.device.testing.internal;

import java.util.List;
import java.util.Set;

import id.loket.device.testing.Rig;

/** What a driver leaves behind when it ends. */
final class LeftoverChecks {

    private static final int LIVES = 3;

    private LeftoverChecks() {
    }

    static <R extends Rig> List<Check<R>> all() {
        return List.of(new Check<>("leaves no thread and no handle behind", Set.of(), true, LeftoverChecks::lives));
    }

    /** The first life loads what is loaded once in a JVM; what the next ones leave is left for good. */
    private static void lives(Trial<?> trial) throws Exception {
        live(trial, 1);
        Leftovers.settle();
        var before = Leftovers.now();
        live(trial, LIVES);
        before.nothingNewWithin(LIVES);
    }

    private static void live(Trial<?> trial, int times) throws Exception {
        trial.open();
        try (trial) {
            for (var life = 0; life < times; life++) {
                trial.start();
                trial.works();
                trial.stop();
            }
        }
    }
}
