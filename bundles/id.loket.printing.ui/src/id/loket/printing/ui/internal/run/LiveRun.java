package id.loket.printing.ui.internal.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;

import id.loket.printing.RunWatch;

/** Carries a run to the screen, at most one picture of it waiting at a time, and the operator's wishes back. */
final class LiveRun implements RunWatch {

    private final id.loket.ui.work.Progress progress;
    private final Control owner;
    private final Consumer<RunWatch.Progress> screen;
    private final Wishes wishes;
    private final AtomicBoolean shownSoon = new AtomicBoolean();
    private volatile RunWatch.Progress latest;
    private int told;

    /** What the operator wants; written by the screen, read by the printers' threads. */
    static final class Wishes {

        volatile boolean paused;
    }

    LiveRun(id.loket.ui.work.Progress progress, Control owner, Consumer<RunWatch.Progress> screen, Wishes wishes) {
        this.progress = progress;
        this.owner = owner;
        this.screen = screen;
        this.wishes = wishes;
    }

    @Override
    public void changed(RunWatch.Progress now) {
        latest = now;
        count(now);
        if (!shownSoon.compareAndSet(false, true)) {
            return;
        }
        var display = owner.isDisposed() ? null : owner.getDisplay();
        if (display == null || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            shownSoon.set(false);
            if (!owner.isDisposed()) {
                screen.accept(latest);
            }
        });
    }

    private synchronized void count(RunWatch.Progress now) {
        if (told == 0) {
            progress.total(now.total());
        }
        progress.advance(Math.max(0, now.printed() - told));
        told = Math.max(told, now.printed());
        now.lanes().stream().filter(lane -> !lane.words().isEmpty()).findFirst()
                .ifPresent(lane -> progress.doing(lane.words()));
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }

    @Override
    public boolean paused() {
        return wishes.paused;
    }
}
