package id.loket.verification.ui.internal.campaign;

import id.loket.registry.lists.ImportProgress;
import id.loket.ui.Formats;
import id.loket.ui.work.Progress;
import id.loket.ui.work.ShareOfWork;

/** Tells how far a list is taken. */
final class ListProgress implements ImportProgress {

    private final Progress progress;
    private final ShareOfWork share;

    ListProgress(Progress progress) {
        this.progress = progress;
        this.share = new ShareOfWork(progress);
    }

    @Override
    public void rows(int done, double read) {
        share.at(CampaignText.rowsDone.text(Formats.number(done)), read);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
