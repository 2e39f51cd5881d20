package id.loket.equipment.ui.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import id.loket.access.Session;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.equipment.Trials;
import id.loket.equipment.Trials.Delivered;
import id.loket.kernel.text.Refusal;
import id.loket.ui.theme.Tone;
import id.loket.ui.work.Work;

/** Tries the device in the pane, one at a time, as work that can be followed and cancelled. */
final class Trial {

    private final Session session;
    private final Trials trials;
    private DevicePane pane;
    private Runnable ended = () -> { };
    private AtomicBoolean stop = new AtomicBoolean();

    Trial(Session session, Trials trials) {
        this.session = session;
        this.trials = trials;
    }

    /**
     * @param shown where it is shown
     * @param then what is done after each trial
     */
    void in(DevicePane shown, Runnable then) {
        pane = shown;
        ended = then;
    }

    void cancel() {
        stop.set(true);
    }

    /** Asks the device for what it is made for. */
    void run() {
        var key = pane.device().key();
        var kind = pane.kind();
        start(Msg.trying, (cancelled, live) -> trials.run(session, key, kind, cancelled, live), pane::delivered,
                delivered -> String.join(" ", DeviceWords.lines(delivered)));
    }

    /** Shows what the device sees. */
    void look() {
        var key = pane.device().key();
        start(Msg.looking, (cancelled, live) -> {
            trials.show(session, key, cancelled, live);
            return Msg.tryStored.text();
        }, words -> pane.ended(words, Tone.NEUTRAL), words -> words);
    }

    /** A use case that shows images while it runs. */
    private interface Asked<T> {
        T ask(BooleanSupplier cancelled, Consumer<byte[]> live);
    }

    private <T> void start(Msg words, Asked<T> asked, Consumer<T> shown, Function<T, String> summary) {
        var title = words.text(pane.device().report().identity().label());
        var asking = new AtomicBoolean();
        stop = asking;
        var live = live();
        pane.working(title);
        Work.of(title, progress -> cancellable(() -> asked.ask(() -> asking.get() || progress.cancelled(), live)))
                .summary(summary)
                .done(shown)
                .cancelled(() -> pane.ended(Msg.tryStopped.text(), Tone.NEUTRAL))
                .refused(this::refused)
                .always(() -> {
                    if (pane.isBusy()) {
                        pane.ended("", Tone.NEUTRAL);
                    }
                    ended.run();
                })
                .start(pane);
    }

    private void refused(Refusal refusal) {
        pane.ended((refusal.happened() + " " + refusal.next()).trim(), Tone.BAD);
    }

    /** That the person stopped it is an answer of its own. */
    private static <T> T cancellable(Supplier<T> task) {
        try {
            return task.get();
        } catch (DeviceException fault) {
            if (fault.fault() == Fault.CANCELLED) {
                var stopped = new CancellationException();
                stopped.initCause(fault);
                throw stopped;
            }
            throw fault;
        }
    }

    /** Shows the newest image; those that came while the screen was busy are left out. */
    private Consumer<byte[]> live() {
        var newest = new AtomicReference<byte[]>();
        var display = pane.getDisplay();
        return image -> {
            if (newest.getAndSet(image) == null && !display.isDisposed()) {
                display.asyncExec(() -> {
                    var shown = newest.getAndSet(null);
                    if (!pane.isDisposed()) {
                        pane.live(shown);
                    }
                });
            }
        };
    }
}
