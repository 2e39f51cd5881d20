package id.loket.ui.widget;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import id.loket.ui.internal.UiMsg;
import id.loket.ui.work.Progress;

/**
 * What a long work is doing, how far it is, and the button that stops it, where the person who started it looks. Takes no room
 * while nothing runs.
 *
 * <pre>
 * strip.begin(Work.of(title, progress -&gt; run(strip.follow(progress))).always(strip::end).start(this));
 * </pre>
 */
public final class ProgressStrip extends Composite {

    private static final int UNITS = 1000;
    private static final int BAR_HEIGHT = 10;

    private final Display display;
    private final Label doing;
    private final ProgressBar bar;
    private final KeyButton stop;
    private Job job;

    /** @param parent a composite with a grid layout */
    public ProgressStrip(Composite parent) {
        super(parent, SWT.NONE);
        display = getDisplay();
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        setLayout(Grids.layout(3, 0, 12));
        doing = Labels.body(this, "");
        GridDataFactory.swtDefaults().hint(300, SWT.DEFAULT).applyTo(doing);
        bar = new ProgressBar(this, SWT.SMOOTH);
        bar.setMaximum(UNITS);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(SWT.DEFAULT, BAR_HEIGHT).applyTo(bar);
        Names.of(bar, doing::getText);
        stop = Names.id(KeyButton.secondary(this, UiMsg.stop.text(), Key.ESCAPE, this::stop), "progress.stop");
        Grids.wide(this);
        hide(true);
    }

    /** @param running the job that is followed */
    public void begin(Job running) {
        job = running;
        doing.setText(Labels.escape(running.getName()));
        bar.setSelection(0);
        stop.setEnabled(true);
        hide(false);
    }

    /** @return whether something runs */
    public boolean runs() {
        return job != null;
    }

    /** Asks the work to stop at the next place where nothing is half done. */
    public void stop() {
        if (job != null) {
            job.cancel();
            stop.setEnabled(false);
            doing.setText(UiMsg.stopping.text());
        }
    }

    /** Nothing runs any more. */
    public void end() {
        job = null;
        hide(true);
    }

    /**
     * @param progress of the work
     * @return the same, seen here too
     */
    public Progress follow(Progress progress) {
        return new Followed(progress);
    }

    private void show(String text, long done, long total) {
        if (isDisposed() || job == null || !stop.isEnabled()) {
            return;
        }
        doing.setText(Labels.escape(text.isEmpty() ? job.getName() : text));
        bar.setSelection(total <= 0 ? 0 : (int) (UNITS * Math.min(done, total) / total));
    }

    private void hide(boolean hidden) {
        Grids.show(this, !hidden);
        requestLayout();
    }

    /** Passes on what it is told, and shows the latest of it as often as the screen can. */
    private final class Followed implements Progress {

        private final Progress progress;
        private final AtomicBoolean waits = new AtomicBoolean();
        private volatile String text = "";
        private volatile long total;
        private volatile long done;

        private Followed(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void total(long units) {
            total = units;
            progress.total(units);
        }

        @Override
        public void doing(String now) {
            text = now;
            progress.doing(now);
            tell();
        }

        @Override
        public synchronized void advance(long units) {
            done += units;
            progress.advance(units);
            tell();
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }

        private void tell() {
            if (display.isDisposed() || !waits.compareAndSet(false, true)) {
                return;
            }
            display.asyncExec(() -> {
                waits.set(false);
                show(text, done, total);
            });
        }
    }
}
