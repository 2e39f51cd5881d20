package id.loket.printing.ui.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Control;

import id.loket.printing.Printing.Watch;
import id.loket.ui.work.Progress;

/** Carries what happens in the printer to the screen and to "Pekerjaan", and the operator's wishes back. */
final class ScreenWatch implements Watch {

    /** Shows a step; UI thread. */
    @FunctionalInterface
    interface Screen {

        void show(int done, int total, String step);
    }

    private final Progress progress;
    private final Control owner;
    private final Screen screen;
    private final BooleanSupplier paused;
    private int told;

    ScreenWatch(Progress progress, Control owner, Screen screen) {
        this(progress, owner, screen, () -> false);
    }

    ScreenWatch(Progress progress, Control owner, Screen screen, BooleanSupplier paused) {
        this.progress = progress;
        this.owner = owner;
        this.screen = screen;
        this.paused = paused;
    }

    @Override
    public void progress(int done, int total, String step) {
        if (told == 0 && done == 0) {
            progress.total(total);
        }
        progress.doing(step);
        progress.advance(done - told);
        told = done;
        var display = owner.isDisposed() ? null : owner.getDisplay();
        if (display == null || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (!owner.isDisposed()) {
                screen.show(done, total, step);
            }
        });
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }

    @Override
    public boolean paused() {
        return paused.getAsBoolean();
    }
}
