package id.loket.registry.ui.internal;

import id.loket.registry.lists.ImportProgress;
import id.loket.ui.Formats;
import id.loket.ui.work.Progress;
import id.loket.ui.work.ShareOfWork;

/** Tells the progress of an import. */
final class ListProgress implements ImportProgress {

    private final Progress progress;
    private final ShareOfWork share;

    ListProgress(Progress progress) {
        this.progress = progress;
        this.share = new ShareOfWork(progress);
    }

    @Override
    public void rows(int done, double read) {
        share.at(Msg.rowsDone.text(Formats.number(done)), read);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
