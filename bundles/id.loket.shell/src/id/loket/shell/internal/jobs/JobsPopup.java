package id.loket.shell.internal.jobs;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ProgressBar;

import id.loket.shell.internal.ShellMsg;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Pill;

/** Shows long work: what it does, how far it is, a way to cancel it, and what came of it. */
public final class JobsPopup extends LoketDialog {

    private static final int REFRESH_MILLIS = 300;
    private static final int SCALE = 1_000;

    private final JobBoard board;
    private Composite rows;
    private List<JobEntry> shown = List.of();

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
        show();
        refresh();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, ShellMsg.close.text()).setFocus();
    }

    private void refresh() {
        rows.getDisplay().timerExec(REFRESH_MILLIS, () -> {
            if (rows.isDisposed()) {
                return;
            }
            if (!shown.equals(board.entries())) {
                show();
                getShell().pack();
            }
            refresh();
        });
    }

    private void show() {
        shown = board.entries();
        for (var child : rows.getChildren()) {
            child.dispose();
        }
        if (shown.isEmpty()) {
            Labels.muted(rows, ShellMsg.jobsEmpty.text());
        }
        shown.forEach(this::row);
        rows.layout(true, true);
    }

    private void row(JobEntry entry) {
        var row = Grids.wide(Grids.plain(rows, 3));
        Grids.wide(Labels.strong(row, entry.job().getName()));
        new Pill(row, word(entry.state()), entry.state().tone());
        if (entry.running()) {
            KeyButton.secondary(row, ShellMsg.jobCancel.text(), null, entry.job()::cancel);
            progress(row, entry);
        } else {
            Grids.plain(row, 1);
        }
        if (!entry.doing().isEmpty()) {
            var doing = Labels.body(row, entry.doing());
            var room = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
            room.widthHint = width();
            doing.setLayoutData(room);
        }
        line();
    }

    private static void progress(Composite row, JobEntry entry) {
        var known = entry.share() >= 0;
        var bar = new ProgressBar(row, SWT.SMOOTH | (known ? SWT.NONE : SWT.INDETERMINATE));
        bar.setMaximum(SCALE);
        bar.setSelection((int) (entry.share() * SCALE));
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    }

    private void line() {
        var line = new Composite(rows, SWT.NONE);
        line.setBackground(Theme.of(rows).line);
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.heightHint = 1;
        line.setLayoutData(room);
    }

    private static String word(JobEntry.State state) {
        return switch (state) {
            case RUNNING -> ShellMsg.jobRunning.text();
            case DONE -> ShellMsg.jobDone.text();
            case CANCELLED -> ShellMsg.jobCancelled.text();
            case REFUSED -> ShellMsg.jobRefused.text();
            case FAILED -> ShellMsg.jobFailed.text();
        };
    }
}
