package id.loket.shell.internal.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.jobs.ProgressProvider;
import org.eclipse.e4.core.di.annotations.Creatable;

import jakarta.inject.Singleton;

/** Long work since login, newest first, with its progress and its result. Any thread. */
@Creatable
@Singleton
public final class JobBoard {

    private static final int KEPT = 30;

    private final List<JobEntry> entries = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    JobBoard() {
        Job.getJobManager().setProgressProvider(new ProgressProvider() {
            @Override
            public IProgressMonitor createMonitor(Job job) {
                return job.isUser() ? new BoardMonitor(job) : new NullProgressMonitor();
            }
        });
        Job.getJobManager().addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void scheduled(IJobChangeEvent event) {
                if (event.getJob().isUser()) {
                    started(event.getJob());
                }
            }

            @Override
            public void done(IJobChangeEvent event) {
                if (event.getJob().isUser()) {
                    ended(event.getJob(), event.getResult());
                }
            }
        });
    }

    /** @return newest first */
    List<JobEntry> entries() {
        return List.copyOf(entries);
    }

    /** @return whether there has been no long work */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** @return how many run now */
    public long running() {
        return entries.stream().filter(JobEntry::running).count();
    }

    /** Cancels what runs and forgets the rest: at logout. */
    public void clear() {
        entries.stream().filter(JobEntry::running).forEach(entry -> entry.job().cancel());
        entries.clear();
        tell();
    }

    /** @param listener told, on any thread, when work starts or ends */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener no longer told */
    public void removeOnChange(Runnable listener) {
        listeners.remove(listener);
    }

    private synchronized void started(Job job) {
        entries.removeIf(entry -> entry.job() == job);
        entries.add(0, new JobEntry(job, "", -1, JobEntry.State.RUNNING));
        while (entries.size() > KEPT && !entries.get(entries.size() - 1).running()) {
            entries.remove(entries.size() - 1);
        }
        tell();
    }

    private void ended(Job job, IStatus result) {
        var state = switch (result.getSeverity()) {
            case IStatus.OK -> JobEntry.State.DONE;
            case IStatus.CANCEL -> JobEntry.State.CANCELLED;
            case IStatus.WARNING -> JobEntry.State.REFUSED;
            default -> JobEntry.State.FAILED;
        };
        change(job, entry -> entry.ended(state, state == JobEntry.State.CANCELLED ? "" : result.getMessage()));
        tell();
    }

    private synchronized void change(Job job, UnaryOperator<JobEntry> how) {
        entries.replaceAll(entry -> entry.job() == job ? how.apply(entry) : entry);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Keeps what a job tells of itself. */
    private final class BoardMonitor extends NullProgressMonitor {

        private final Job job;
        private double total;
        private double done;

        BoardMonitor(Job job) {
            this.job = job;
        }

        @Override
        public void beginTask(String name, int totalWork) {
            total = totalWork;
        }

        @Override
        public void subTask(String name) {
            change(job, entry -> entry.running() ? entry.now(name) : entry);
        }

        @Override
        public void worked(int work) {
            internalWorked(work);
        }

        @Override
        public synchronized void internalWorked(double work) {
            done += work;
            if (total > 0) {
                change(job, entry -> entry.running() ? entry.reached(Math.min(1, done / total)) : entry);
            }
        }
    }
}
