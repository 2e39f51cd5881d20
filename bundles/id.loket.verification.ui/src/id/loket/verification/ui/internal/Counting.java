package id.loket.verification.ui.internal;

import java.util.function.LongSupplier;

import org.eclipse.swt.widgets.Control;

/**
 * Counts the rows of long lists again after changes, for eyes only: never twice at once, and between two counts it rests
 * many times as long as one took. A list of ten is counted after each decision, one of a million takes a twentieth of a core
 * at most. UI thread.
 */
public final class Counting {

    private static final int REST = 20;

    private final LongSupplier millis;
    private final Later later;
    private final Runnable count;
    private boolean wanted;
    private boolean running;
    private boolean resting;
    private boolean other;
    private long began;
    private long rested;

    /** Runs an action on the UI thread after some milliseconds. */
    @FunctionalInterface
    interface Later {
        void run(int millis, Runnable action);
    }

    /**
     * @param page on which the figures stand
     * @param count begins to count, off the UI thread; must say {@link #done} at its end, whatever came of it
     */
    public Counting(Control page, Runnable count) {
        this(() -> System.nanoTime() / 1_000_000, (millis, action) -> page.getDisplay().timerExec(millis, () -> {
            if (!page.isDisposed()) {
                action.run();
            }
        }), count);
    }

    Counting(LongSupplier millis, Later later, Runnable count) {
        this.millis = millis;
        this.later = later;
        this.count = count;
        rested = millis.getAsLong();
    }

    /** Rows were decided, or opened again. */
    public void soon() {
        wanted = true;
        settle();
    }

    /** Other rows are looked at: nobody waits for their figures because the ones before took long. */
    public void other() {
        other = true;
        rested = millis.getAsLong();
        soon();
    }

    /** A count ended. */
    public void done() {
        running = false;
        var now = millis.getAsLong();
        rested = other ? now : now + REST * (now - began);
        settle();
    }

    private void settle() {
        if (!wanted || running) {
            return;
        }
        var rest = rested - millis.getAsLong();
        if (rest <= 0) {
            wanted = false;
            other = false;
            running = true;
            began = millis.getAsLong();
            count.run();
        } else if (!resting) {
            resting = true;
            later.run((int) Math.min(rest, Integer.MAX_VALUE), () -> {
                resting = false;
                settle();
            });
        }
    }
}
