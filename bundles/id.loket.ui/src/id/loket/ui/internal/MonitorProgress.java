package id.loket.ui.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import id.loket.ui.work.Progress;

/** Passes a task's progress on to its job. */
public final class MonitorProgress implements Progress {

    private static final int SCALE = 10_000;

    private final SubMonitor monitor;
    private long total;
    private long done;
    private int shown;

    /**
     * @param title of the job
     * @param monitor of the job
     */
    public MonitorProgress(String title, IProgressMonitor monitor) {
        this.monitor = SubMonitor.convert(monitor, title, SCALE);
    }

    @Override
    public synchronized void total(long units) {
        total = units;
    }

    @Override
    public void doing(String text) {
        monitor.subTask(text);
    }

    @Override
    public synchronized void advance(long units) {
        done += units;
        if (total > 0) {
            var reached = (int) Math.min(SCALE, done * SCALE / total);
            monitor.worked(reached - shown);
            shown = reached;
        }
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
