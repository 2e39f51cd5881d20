package id.loket.ui.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Control;

/**
 * Reads a page's lists again after a change, for eyes only. A page stays open until logout, and reading a list of names
 * costs a query and an audit entry: a page out of sight only remembers that it is out of date.
 *
 * <pre>
 * refresh = new Refresh(page, this::load);  // in {@code @PostConstruct}
 * refresh.soon();                           // on an event
 * refresh.shown();                          // in {@code @Focus}
 * </pre>
 *
 * The first change is read at once; those that come within a pause after it are read together. UI thread.
 */
public final class Refresh {

    /** Milliseconds between two readings, where the page says nothing else. */
    static final int PAUSE = 300;

    private final BooleanSupplier visible;
    private final Later later;
    private final Runnable load;
    private final int pause;
    private boolean stale;
    private boolean resting;

    /** Runs an action on the UI thread after some milliseconds. */
    @FunctionalInterface
    interface Later {
        void run(int millis, Runnable action);
    }

    /**
     * @param page its root; in sight or not
     * @param load reads the lists, off the UI thread
     */
    public Refresh(Control page, Runnable load) {
        this(page, Duration.ofMillis(PAUSE), load);
    }

    /**
     * For a list that changes all the time and costs much to read, in the audit above all.
     *
     * @param page its root; in sight or not
     * @param pause between two readings
     * @param load reads the lists, off the UI thread
     */
    public Refresh(Control page, Duration pause, Runnable load) {
        this(() -> !page.isDisposed() && page.isVisible(), (millis, action) -> page.getDisplay().timerExec(millis, action), load,
                (int) pause.toMillis());
    }

    Refresh(BooleanSupplier visible, Later later, Runnable load, int pause) {
        this.visible = visible;
        this.later = later;
        this.load = load;
        this.pause = pause;
    }

    /** What the page shows has changed. */
    public void soon() {
        stale = true;
        settle();
    }

    /** The page came to the front: the workbench gives it the focus then, and tells it nothing else. */
    public void shown() {
        settle();
    }

    private void settle() {
        if (!stale || resting || !visible.getAsBoolean()) {
            return;
        }
        stale = false;
        resting = true;
        later.run(pause, this::rested);
        load.run();
    }

    private void rested() {
        resting = false;
        settle();
    }
}
