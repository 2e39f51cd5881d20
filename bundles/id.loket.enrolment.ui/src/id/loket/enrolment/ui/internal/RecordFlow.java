package id.loket.enrolment.ui.internal;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;

import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.FingerprintScanner;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Slap;
import id.loket.enrolment.SlapTries;
import id.loket.enrolment.Step;
import id.loket.enrolment.ui.internal.RecordButtons.Act;
import id.loket.kernel.text.Refusal;
import id.loket.ui.work.Task;
import id.loket.ui.work.Work;

/** Translates the operator's keys into use cases, one at a time, off the UI thread. */
final class RecordFlow {

    private static final Duration CAPTURE_TIMEOUT = Duration.ofSeconds(30);
    private static final int SEAT_MILLIS = 5000;

    private final Counter counter;
    private final Runnable left;
    private final RecordPane pane;
    private final ConsentActs consents;
    private final List<Capture.Image> shots = new ArrayList<>();
    private final SlapTries slaps = new SlapTries();
    private Recording recording;
    private String place = "";
    private boolean busy;
    private int turn;
    private AtomicBoolean cancelled = new AtomicBoolean();
    private final Viewfinder viewfinder;
    private boolean cameraAway;
    private final AtomicReference<ImageData> newest = new AtomicReference<>();

    /**
     * @param parent of the pane
     * @param counter what it works with
     * @param left called when the operator leaves the recording
     */
    RecordFlow(Composite parent, Counter counter, Runnable left) {
        this.counter = counter;
        this.left = left;
        pane = new RecordPane(parent, counter, actions(), this::retakeLast, this::abandon);
        consents = new ConsentActs(pane, counter);
        viewfinder = new Viewfinder(pane, this::seen, this::cameraAway);
        pane.getDisplay().timerExec(SEAT_MILLIS, this::keepSeat);
    }

    RecordPane pane() {
        return pane;
    }

    /** The page can be seen again. */
    void shown() {
        pane.focus();
        watch();
    }

    /** Shows a recording that was begun or resumed. */
    void open(Recording begun, String where) {
        recording = begun;
        place = where;
        shots.clear();
        slaps.clear();
        pane.open(begun, where);
        watch();
        var opened = id();
        if (begun.kept(Item.PORTRAIT).isPresent()) {
            // Whose recording is open by then may be another's: no face beside a wrong name.
            Work.quiet(progress -> enrolments().image(counter.session(), opened, Item.PORTRAIT))
                    .done(image -> image.filter(png -> isOpen() && id() == opened).ifPresent(pane::portrait))
                    .refused(pane::refused).start(pane);
        }
    }

    boolean isOpen() {
        return recording != null;
    }

    private Map<Act, Runnable> actions() {
        var actions = RecordPane.actions();
        actions.put(Act.CONFIRM, () -> change(progress -> enrolments().confirmBiodata(counter.session(), id())));
        actions.put(Act.CORRECT, this::correct);
        actions.put(Act.TAKE, this::take);
        actions.put(Act.ACCEPT, this::accept);
        actions.put(Act.EXCEPT, this::except);
        actions.put(Act.RETAKE, this::retake);
        actions.put(Act.OVERRIDE, this::override);
        actions.put(Act.SEAL, this::seal);
        actions.put(Act.SLIP, this::slip);
        actions.put(Act.SLIP_AGAIN, this::slip);
        actions.put(Act.NEXT, this::leave);
        actions.put(Act.CANCEL, () -> cancelled.set(true));
        actions.put(Act.POSTPONE, this::postpone);
        return actions;
    }

    /** A device with its name, which its driver may take time to tell. */
    private record Instrument(Device device, String label) {
    }

    private void take() {
        var item = recording.nextItem().orElseThrow();
        begin("", false);
        run(progress -> {
            viewfinder.awaitEnd();
            return instrument(item);
        }, instrument -> take(item, instrument));
    }

    /** Where a portrait is due, the operator sees what the camera sees until something is taken. */
    private void watch() {
        var due = isOpen() && !busy && shots.isEmpty() && recording.step() == Step.PORTRAIT;
        if (!due) {
            viewfinder.stop();
            return;
        }
        viewfinder.start(() -> counter.devices().one(Recorder.kind(Item.PORTRAIT)).orElse(null), recording.resident().nik());
    }

    private void seen(ImageData picture) {
        if (cameraAway) {
            cameraAway = false;
            pane.clearBanner();
        }
        pane.live(picture, Item.PORTRAIT);
    }

    private void cameraAway(DeviceException away) {
        cameraAway = true;
        pane.show(recording);
        pane.refused(away);
    }

    private Instrument instrument(Item item) {
        var device = counter.devices().one(Recorder.kind(item))
                .orElseThrow(() -> new Refusal(EnrolmentMsg.noDevice, item.step().label()));
        return new Instrument(device, device.identity().label());
    }

    private void take(Item item, Instrument instrument) {
        var stop = new AtomicBoolean();
        cancelled = stop;
        var control = new Capture.Control(recording.resident().nik(), CAPTURE_TIMEOUT, stop::get, png -> live(png, item));
        var now = recording;
        begin(instrument.label(), true);
        if (recording.step() == Step.VERIFICATION) {
            run(progress -> enrolments().verify(counter.session(), now.enrolment().id(), item,
                    Recorder.capture(instrument.device(), now, item, control)), this::show);
            return;
        }
        if (shots.isEmpty() && instrument.device() instanceof FingerprintScanner scanner) {
            run(progress -> takeFingers(scanner, now, item, control), this::taken);
            return;
        }
        run(progress -> Recorder.capture(instrument.device(), now, item, control), shot -> taken(shot, item));
    }

    /** With a scanner that takes several fingers at once, all that are good are stored, each for itself. */
    private Taken takeFingers(FingerprintScanner scanner, Recording now, Item item, Capture.Control control) {
        var slap = Slap.next(scanner, now);
        if (slap.isEmpty()) {
            var tries = new ArrayList<>(slaps.handOver(item));
            tries.add(Recorder.capture(scanner, now, item, control));
            return new Taken(now, tries);
        }
        var stored = slaps.accept(enrolments(), counter.session(), now, slap.get().take(scanner, control), scanner.identity().key());
        return new Taken(stored, stored.nextItem().map(slaps::handOver).orElse(List.of()));
    }

    private record Taken(Recording recording, List<Capture.Image> shots) {
    }

    private void taken(Taken taken) {
        show(taken.recording());
        if (!taken.shots().isEmpty()) {
            shots.addAll(taken.shots());
            recording.nextItem().ifPresent(next -> pane.taken(recording, next, shots));
        }
    }

    private void taken(Capture.Image shot, Item item) {
        shots.add(shot);
        pane.show(recording);
        pane.taken(recording, item, shots);
    }

    /** Decoded on the device's thread; a picture that comes before the last one is painted takes its place. */
    private void live(byte[] image, Item item) {
        if (newest.getAndSet(new ImageData(new ByteArrayInputStream(image))) != null) {
            return;
        }
        pane.getDisplay().asyncExec(() -> {
            var picture = newest.getAndSet(null);
            if (!pane.isDisposed() && busy) {
                pane.live(picture, item);
            }
        });
    }

    private void accept() {
        var item = recording.nextItem().orElseThrow();
        var tries = List.copyOf(shots);
        begin("", false);
        run(progress -> enrolments().accept(counter.session(), id(), item, tries, device(item)), accepted -> {
            if (item == Item.PORTRAIT) {
                accepted.kept(item).ifPresent(kept -> pane.portrait(best(tries).image()));
            }
            show(accepted);
            if (accepted.step() == Step.PACKET) {
                seal();
            }
        });
    }

    /** Asks the drivers, which may take their time: not on the UI thread. */
    private String device(Item item) {
        return counter.devices().one(Recorder.kind(item)).map(one -> one.identity().key()).orElse("");
    }

    private static Capture.Image best(List<Capture.Image> tries) {
        return tries.stream().max(Comparator.comparingInt(Capture.Image::quality)).orElseThrow();
    }

    private void except() {
        consents.except(recording).ifPresent(this::change);
        pane.focus();
    }

    private void retake() {
        var item = recording.nextItem().orElseThrow();
        change(progress -> enrolments().retake(counter.session(), id(), item));
    }

    private void override() {
        consents.override(recording).ifPresent(this::change);
        pane.focus();
    }

    private void correct() {
        consents.correct(recording).ifPresent(task -> {
            begin("", false);
            run(task, corrected -> open(corrected.recording(), corrected.place()));
        });
        pane.focus();
    }

    private void seal() {
        begin(Msg.sealing.text(), false);
        run(progress -> enrolments().seal(counter.session(), id()), this::show);
    }

    private void slip() {
        begin("", false);
        run(progress -> {
            var file = SlipFile.write(enrolments().slip(counter.session(), id()), recording.enrolment());
            return new Made(enrolments().resume(counter.session(), id()), file);
        }, made -> {
            show(made.recording());
            SlipFile.open(made.file(), pane::tell);
        });
    }

    private record Made(Recording recording, Path file) {
    }

    private void postpone() {
        if (busy) {
            return;
        }
        var leaving = id();
        Work.quiet(progress -> {
            enrolments().postpone(counter.session(), leaving);
            return leaving;
        }).refused(refusal -> { /* the seat is another's already: nothing to give back */ }).start(pane);
        leave();
    }

    /** What was accepted by mistake, eyes shut or the wrong finger, is taken again. */
    private void retakeLast() {
        recording.lastTaken().ifPresent(item -> change(progress -> enrolments().retake(counter.session(), id(), item)));
    }

    private void abandon() {
        NoteDialog.reason(pane.getShell(), recording.resident().name(), Msg.abandonTitle.text()).ifPresent(reason -> {
            begin("", false);
            var given = id();
            run(progress -> {
                enrolments().abandon(counter.session(), given, reason);
                return given;
            }, done -> leave());
        });
        if (recording != null) {
            pane.focus();
        }
    }

    private void leave() {
        recording = null;
        shots.clear();
        viewfinder.stop();
        left.run();
    }

    private void keepSeat() {
        if (pane.isDisposed()) {
            return;
        }
        if (recording != null && recording.enrolment().inProgress() && !busy) {
            var kept = id();
            Work.quiet(progress -> {
                enrolments().keepSeat(counter.session(), kept);
                return kept;
            }).refused(pane::refused).start(pane);
        }
        pane.getDisplay().timerExec(SEAT_MILLIS, this::keepSeat);
    }

    private void change(Task<Recording> task) {
        begin("", false);
        run(task, this::show);
    }

    private void begin(String waitingFor, boolean cancellable) {
        busy = true;
        viewfinder.stop();
        pane.busy(waitingFor.isEmpty() ? Msg.working.text() : cancellable ? Msg.workingDevice.text(waitingFor) : waitingFor, cancellable);
    }

    private <T> void run(Task<T> task, Consumer<T> then) {
        var mine = ++turn;
        Work.quiet(task).done(result -> {
            busy = false;
            then.accept(result);
            watch();
        }).refused(refusal -> {
            busy = false;
            restore();
            pane.refused(refusal);
            watch();
        }).always(() -> {
            if (busy && mine == turn) {
                faulted();
            }
        }).start(pane);
    }

    /** A fault, told in its own dialog: what was stored is stored, the keys come back. */
    private void faulted() {
        busy = false;
        restore();
        watch();
    }

    private void restore() {
        pane.show(recording);
        if (!shots.isEmpty()) {
            recording.nextItem().ifPresent(item -> pane.taken(recording, item, shots));
        }
    }

    private void show(Recording now) {
        recording = now;
        shots.clear();
        pane.show(now);
    }

    private Enrolments enrolments() {
        return counter.enrolments();
    }

    private long id() {
        return recording.enrolment().id();
    }
}
