package id.loket.registry.ui.internal;

import id.loket.registry.lists.ImportProgress;
import id.loket.ui.Formats;
import id.loket.ui.work.Progress;

/** Tells the progress of an import as units of a thousandth. */
final class ListProgress implements ImportProgress {

    private static final int UNITS = 1000;

    private final Progress progress;
    private long told;

    ListProgress(Progress progress) {
        this.progress = progress;
        progress.total(UNITS);
    }

    @Override
    public void rows(int done, double share) {
        progress.doing(Msg.rowsDone.text(Formats.number(done)));
        var now = Math.round(Math.max(0, share) * UNITS);
        if (now > told) {
            progress.advance(now - told);
            told = now;
        }
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
