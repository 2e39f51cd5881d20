package id.loket.ui.work;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.ui.dialog.ErrorDialog;
import id.loket.ui.dialog.RefusalDialog;
import id.loket.ui.internal.FaultReference;
import id.loket.ui.internal.MonitorProgress;
import id.loket.ui.internal.UiMsg;

/**
 * Runs a use case off the UI thread and brings its answer back.
 *
 * <pre>
 * Work.of("Mengimpor daftar", progress -&gt; importer.run(session, file, progress))
 *     .done(result -&gt; show(result))
 *     .refused(banner::show)
 *     .start(page);
 * </pre>
 *
 * Answers come on the UI thread, and not at all once the owner is gone. Listed work shows in "Pekerjaan" with its
 * progress, can be cancelled there, and its {@link #summary} stays readable after it ends.
 *
 * @param <T> what the task gives
 */
public final class Work<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final String title;
    private final Task<T> task;
    private boolean listed = true;
    private Consumer<T> done = result -> { };
    private Consumer<Refusal> refused;
    private Runnable cancelled = () -> { };
    private Runnable always = () -> { };
    private Function<T, String> summary = result -> "";

    private Work(String title, Task<T> task) {
        this.title = title;
        this.task = task;
    }

    /**
     * @param title what is done, for "Pekerjaan"
     * @param task the use case
     * @param <T> what it gives
     * @return the work, not started
     */
    public static <T> Work<T> of(String title, Task<T> task) {
        return new Work<>(title, task);
    }

    /**
     * Short work that a person waits for, like loading a page: not listed in "Pekerjaan".
     *
     * @param task the use case
     * @param <T> what it gives
     * @return the work, not started
     */
    public static <T> Work<T> quiet(Task<T> task) {
        var work = new Work<T>("Loket", task);
        work.listed = false;
        return work;
    }

    /**
     * @param action takes the result on the UI thread
     * @return this
     */
    public Work<T> done(Consumer<T> action) {
        done = action;
        return this;
    }

    /**
     * @param action takes a refusal on the UI thread; without it a dialog shows it
     * @return this
     */
    public Work<T> refused(Consumer<Refusal> action) {
        refused = action;
        return this;
    }

    /**
     * @param action runs on the UI thread when the task stopped because the person asked for it
     * @return this
     */
    public Work<T> cancelled(Runnable action) {
        cancelled = action;
        return this;
    }

    /**
     * @param action runs on the UI thread after any answer, for example to enable a button again
     * @return this
     */
    public Work<T> always(Runnable action) {
        always = action;
        return this;
    }

    /**
     * @param words the result in one sentence, for "Pekerjaan"
     * @return this
     */
    public Work<T> summary(Function<T, String> words) {
        summary = words;
        return this;
    }

    /**
     * @param owner a control of the page that waits; UI thread
     * @return the running job; {@link Job#cancel()} asks the task to stop
     */
    public Job start(Control owner) {
        var display = owner.getDisplay();
        var job = new Job(title) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                return perform(owner, display, monitor);
            }
        };
        job.setSystem(!listed);
        job.setUser(listed);
        job.setPriority(listed ? Job.LONG : Job.SHORT);
        job.schedule();
        return job;
    }

    private IStatus perform(Control owner, Display display, IProgressMonitor monitor) {
        try {
            var result = task.run(new MonitorProgress(title, monitor));
            answer(owner, display, () -> done.accept(result));
            return monitor.isCanceled() ? Status.CANCEL_STATUS : new Status(IStatus.OK, Work.class, summary.apply(result));
        } catch (CancellationException stopped) {
            answer(owner, display, cancelled);
            return Status.CANCEL_STATUS;
        } catch (Refusal refusal) {
            answer(owner, display, () -> refuse(owner, refusal));
            return new Status(IStatus.WARNING, Work.class, refusal.getLocalizedMessage());
        } catch (Exception | LinkageError fault) {
            // Anything else is a fault: it goes to the log under a reference number that the person can quote.
            var reference = FaultReference.next();
            LOG.error("{} [{}]", title, reference, fault);
            answer(owner, display, () -> ErrorDialog.open(owner.getShell(), reference));
            return new Status(IStatus.INFO, Work.class, UiMsg.errorReference.text(reference));
        }
    }

    private void refuse(Control owner, Refusal refusal) {
        if (refused != null) {
            refused.accept(refusal);
            return;
        }
        RefusalDialog.open(owner.getShell(), refusal);
    }

    private void answer(Control owner, Display display, Runnable action) {
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (owner.isDisposed()) {
                return;
            }
            try {
                action.run();
            } finally {
                if (!owner.isDisposed()) {
                    always.run();
                }
            }
        });
    }
}
