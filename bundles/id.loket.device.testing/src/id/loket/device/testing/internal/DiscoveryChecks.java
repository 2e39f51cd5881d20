package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus.State;
import id.loket.device.testing.Rig;

/** Whether a driver names itself and its devices as the registry needs it. */
final class DiscoveryChecks {

    private static final int LOOKS = 20;
    private static final long AT_ONCE_MILLIS = 200;
    private static final Duration RESCAN = Duration.ofSeconds(10);

    private DiscoveryChecks() {
    }

    static <R extends Rig> List<Check<R>> all() {
        return List.of(
                Check.of("names itself and its devices", DiscoveryChecks::names),
                Check.of("tells devices and status at once, each time the same objects", DiscoveryChecks::sameAtOnce),
                Check.of("finds the same device when it is started again", DiscoveryChecks::sameAgain),
                Check.of("drops no device when it looks anew", DiscoveryChecks::rescan));
    }

    private static void names(Trial<?> trial) {
        var driver = trial.driver().driver();
        assertTrue(driver != null && driver.matches("[a-z][a-z0-9]*"), () -> "a driver's name is one small word, not " + driver);
        var keys = new HashSet<String>();
        for (var device : trial.driver().devices()) {
            var identity = device.identity();
            assertEquals(driver, identity.driver(), "a device's driver");
            assertFalse(identity.serial() == null || identity.serial().isBlank(), () -> "no serial: " + identity);
            assertFalse(identity.label() == null || identity.label().isBlank(), () -> "no label: " + identity);
            assertTrue(keys.add(identity.key()), () -> "twice: " + identity);
            assertFalse(DeviceKind.of(device).isEmpty(), () -> "of no kind: " + identity);
        }
    }

    private static void sameAtOnce(Trial<?> trial) throws Exception {
        var identity = trial.device().identity();
        var outcome = trial.run(() -> {
            for (var look = 0; look < LOOKS; look++) {
                trial.stillListed();
                assertEquals(identity, trial.device().identity(), "its identity");
                var status = trial.device().status();
                assertNotNull(status, "a status");
                assertTrue(status.state() == State.READY || status.state() == State.UNKNOWN || !status.text().isBlank(),
                        () -> "a text for the operator: " + status);
            }
            return null;
        });
        outcome.value();
        assertTrue(outcome.millis() <= AT_ONCE_MILLIS * LOOKS, () -> LOOKS + " looks took " + outcome.millis() + " ms");
    }

    private static void sameAgain(Trial<?> trial) throws Exception {
        var identity = trial.device().identity();
        trial.stop();
        trial.start();
        assertEquals(identity.key(), trial.device().identity().key());
    }

    private static void rescan(Trial<?> trial) throws Exception {
        var before = List.copyOf(trial.driver().devices());
        var outcome = Pending.of(() -> {
            trial.driver().rescan();
            return null;
        }).ended(RESCAN.plus(Trial.SLACK));
        outcome.value();
        var after = trial.driver().devices();
        for (var device : before) {
            assertSame(device, after.stream().filter(each -> each == device).findFirst().orElse(null),
                    () -> device.identity() + " was dropped");
        }
        trial.works();
    }
}
