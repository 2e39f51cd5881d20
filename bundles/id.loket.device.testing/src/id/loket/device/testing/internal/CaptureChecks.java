package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import id.loket.device.Capture;
import id.loket.device.CardReader;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceMsg;
import id.loket.device.FingerprintScanner;
import id.loket.device.testing.Rig;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.text.Refusal;

/** What a device gives when all is well. */
final class CaptureChecks {

    private static final int AT_ONCE = 2;

    private CaptureChecks() {
    }

    static <R extends Rig> List<Check<R>> of(DeviceKind kind) {
        var checks = new ArrayList<Check<R>>();
        checks.add(Check.of("captures what was asked for, again and again", CaptureChecks::captures));
        checks.add(Check.of("serves two callers at once, or tells one of them that it is busy", CaptureChecks::concurrently));
        if (kind == DeviceKind.FINGERPRINT) {
            checks.add(Check.of("takes all fingers of a slap, also without those that are missing", CaptureChecks::slaps));
        }
        if (kind == DeviceKind.CARD_READER) {
            checks.add(Check.of("lets a refusal of the work with the card through", CaptureChecks::refusalOfTheWork));
        }
        if (kind == DeviceKind.CARD_PRINTER) {
            checks.add(Check.of("cancels a job, or tells that it is too late", CaptureChecks::cancelsJob));
        }
        return checks;
    }

    private static void captures(Trial<?> trial) throws Exception {
        for (var variant = 0; variant < 2; variant++) {
            var asked = variant;
            var outcome = trial.run(() -> trial.contract().capture(trial, trial.control(), asked));
            trial.contract().check(outcome.value(), variant);
        }
        for (var preview : trial.previews()) {
            Pictures.decoded(preview);
        }
    }

    private static void concurrently(Trial<?> trial) throws Exception {
        var together = new CountDownLatch(AT_ONCE);
        var pending = new ArrayList<Pending>();
        for (var caller = 0; caller < AT_ONCE; caller++) {
            var variant = caller;
            pending.add(Pending.of(() -> {
                together.countDown();
                together.await();
                return trial.contract().capture(trial, trial.control(), variant);
            }));
        }
        var served = 0;
        for (var variant = 0; variant < AT_ONCE; variant++) {
            var outcome = pending.get(variant).ended(trial.contract().bound(trial.rig()).multipliedBy(2));
            if (!outcome.is(Fault.BUSY)) {
                trial.contract().check(outcome.value(), variant);
                served++;
            }
        }
        assertTrue(served > 0, "each was told that it is busy with the other");
        trial.works();
    }

    private static void slaps(Trial<?> trial) throws Exception {
        var scanner = (FingerprintScanner) trial.device();
        for (var slap : scanner.slaps()) {
            slap(trial, scanner, slap, Set.of());
            if (slap.size() > 1) {
                var missing = slap.iterator().next();
                var wanted = EnumSet.copyOf(slap);
                wanted.remove(missing);
                slap(trial, scanner, wanted, Set.of(missing));
            }
        }
        slap(trial, scanner, Set.of(FingerPosition.RIGHT_INDEX), Set.of());
    }

    private static void slap(Trial<?> trial, FingerprintScanner scanner, Set<FingerPosition> wanted,
            Set<FingerPosition> missing) throws Exception {
        var taken = trial.run(() -> scanner.capture(wanted, missing, trial.control())).value();
        var images = (Map<?, ?>) taken;
        assertEquals(wanted, images.keySet(), "all fingers wanted, and no other");
        images.forEach((finger, image) ->
                ImageContracts.Finger.checkRecord((Capture.Image) image, (FingerPosition) finger));
    }

    private static void refusalOfTheWork(Trial<?> trial) throws Exception {
        var refusal = new Refusal(DeviceMsg.kindCardReader);
        var reader = (CardReader) trial.device();
        assertSame(refusal, assertThrows(Refusal.class, () -> reader.session(card -> {
            throw refusal;
        }, trial.control())));
        trial.works();
    }

    private static void cancelsJob(Trial<?> trial) throws Exception {
        var printer = PrinterContract.printer(trial);
        var id = (String) trial.run(() -> printer.submit(Pictures.card(), "to-be-cancelled")).value();
        trial.run(() -> {
            printer.cancel(id);
            return null;
        }).value();
        trial.eventually("the job ends", () -> switch (printer.job(id).state()) {
            case CANCELLED, COMPLETED, ABORTED -> true;
            case PENDING, PROCESSING -> false;
        });
    }
}
