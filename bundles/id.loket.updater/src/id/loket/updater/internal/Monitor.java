package id.loket.updater.internal;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Tells p2's steps in Loket's way, and p2 in its own that the person no longer wants it. */
final class Monitor extends NullProgressMonitor {

    private final Consumer<String> progress;
    private final String doing;

    Monitor(Consumer<String> progress, String doing) {
        this.progress = progress;
        this.doing = doing;
    }

    /** For work that is past the place where it could stop. */
    static void tell(Consumer<String> progress, String text) {
        try {
            progress.accept(text);
        } catch (CancellationException tooLate) {
            // It goes on: stopping here would leave a driver neither checked nor put back.
            Thread.yield();
        }
    }

    @Override
    public void subTask(String name) {
        try {
            progress.accept(doing);
        } catch (CancellationException unwanted) {
            setCanceled(true);
        }
    }

    /** p2 stops where nothing is half done and puts back what it had begun. */
    void ifCancelled() {
        if (isCanceled()) {
            throw new CancellationException();
        }
    }
}
