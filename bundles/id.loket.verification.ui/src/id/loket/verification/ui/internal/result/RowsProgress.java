package id.loket.verification.ui.internal.result;

import id.loket.ui.work.Progress;
import id.loket.verification.desk.DeskProgress;

/** Shows rows done as units of a task. */
final class RowsProgress implements DeskProgress {

    private final Progress progress;
    private long told;

    RowsProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void rows(long done, long of) {
        if (told == 0) {
            progress.total(of);
        }
        progress.advance(done - told);
        told = done;
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
