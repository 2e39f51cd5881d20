package id.loket.verification.ui.internal;

import id.loket.ui.Formats;
import id.loket.ui.work.Progress;
import id.loket.verification.desk.DeskProgress;

/** Shows how far an act over many rows is. */
public final class RowsProgress implements DeskProgress {

    private final Progress progress;
    private long told;

    /** @param progress of the work */
    public RowsProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void rows(long done, long of) {
        if (told == 0) {
            progress.total(of);
        }
        progress.doing(Msg.rowsOf.text(Formats.number(done), Formats.number(of)));
        progress.advance(done - told);
        told = done;
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
