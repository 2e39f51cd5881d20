package id.loket.shell.internal.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import id.loket.shell.internal.ShellMsg;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;

/** Shows long work: what it does, how far it is, a way to cancel it, and what came of it. */
public final class JobsPopup extends LoketDialog {

    private static final int REFRESH_MILLIS = 300;

    private final JobBoard board;
    private final Map<Job, JobRow> shown = new LinkedHashMap<>();
    private Composite rows;

    /**
     * @param near a control of the window
     * @param board of jobs
     */
    public JobsPopup(Control near, JobBoard board) {
        super(near.getShell(), ShellMsg.jobsTitle.text());
        this.board = board;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    @Override
    protected void fill(Composite body) {
        rows = Grids.fill(Grids.plain(body, 1));
        build(board.entries());
        refreshLater();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, ShellMsg.close.text()).setFocus();
    }

    private void refreshLater() {
        rows.getDisplay().timerExec(REFRESH_MILLIS, () -> {
            if (rows.isDisposed()) {
                return;
            }
            refresh(board.entries());
            refreshLater();
        });
    }

    private void refresh(List<JobEntry> entries) {
        if (!entries.stream().map(JobEntry::job).toList().equals(List.copyOf(shown.keySet()))) {
            build(entries);
            getShell().pack();
            return;
        }
        var otherRoom = false;
        for (var entry : entries) {
            otherRoom |= shown.get(entry.job()).show(entry);
        }
        if (otherRoom) {
            rows.layout(true, true);
            getShell().pack();
        }
    }

    private void build(List<JobEntry> entries) {
        shown.clear();
        for (var child : rows.getChildren()) {
            child.dispose();
        }
        if (entries.isEmpty()) {
            Labels.muted(rows, ShellMsg.jobsEmpty.text());
        }
        entries.forEach(entry -> shown.put(entry.job(), new JobRow(rows, entry, width())));
        rows.layout(true, true);
    }
}
