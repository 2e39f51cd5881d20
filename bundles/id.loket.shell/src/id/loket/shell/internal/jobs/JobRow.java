package id.loket.shell.internal.jobs;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import id.loket.shell.internal.ShellMsg;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Pill;

/** One piece of long work. It changes in place: a button that has the focus keeps it while the work goes on. */
final class JobRow extends Composite {

    private static final int SCALE = 1_000;

    private final Pill state;
    private final KeyButton cancel;
    private final ProgressBar known;
    private final ProgressBar unknown;
    private final Label doing;
    private JobEntry shown;

    JobRow(Composite parent, JobEntry entry, int width) {
        super(parent, SWT.NONE);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        setLayout(Grids.layout(3, 0, Theme.GRID));
        Grids.wide(this);
        Grids.wide(Labels.strong(this, entry.job().getName()));
        state = new Pill(this, "", entry.state().tone());
        cancel = KeyButton.secondary(this, ShellMsg.jobCancel.text(), null, entry.job()::cancel);
        cancel.setLayoutData(new GridData());
        Names.id(cancel, "job.cancel");
        known = bar(SWT.NONE);
        known.setMaximum(SCALE);
        unknown = bar(SWT.INDETERMINATE);
        doing = Labels.body(this, "");
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
        room.widthHint = width;
        doing.setLayoutData(room);
        line();
        show(entry);
    }

    private ProgressBar bar(int style) {
        var bar = new ProgressBar(this, SWT.SMOOTH | style);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        return bar;
    }

    private void line() {
        var line = new Composite(this, SWT.NONE);
        line.setBackground(Theme.of(this).line);
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
        room.heightHint = 1;
        line.setLayoutData(room);
    }

    /**
     * @param entry as it stands now
     * @return whether the row needs other room than before
     */
    boolean show(JobEntry entry) {
        if (entry.equals(shown)) {
            return false;
        }
        var before = shown;
        shown = entry;
        known.setSelection((int) (entry.share() * SCALE));
        if (before == null || before.state() != entry.state()) {
            state.show(word(entry.state()), entry.state().tone());
        }
        doing.setText(Labels.escape(entry.doing()));
        Grids.show(cancel, entry.running());
        Grids.show(known, entry.running() && entry.share() >= 0);
        Grids.show(unknown, entry.running() && entry.share() < 0);
        Grids.show(doing, !entry.doing().isEmpty());
        return before == null || before.state() != entry.state() || before.share() < 0 != entry.share() < 0
                || before.doing().length() != entry.doing().length();
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
