package id.loket.verification.ui.internal.identify;

import id.loket.ui.work.Progress;
import id.loket.verification.identify.SearchProgress;

/** Tells a search's progress as a work's. */
final class SearchTold implements SearchProgress {

    private final Progress progress;
    private int told;

    SearchTold(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void preparing(int done, int total) {
        progress.doing(IdentifyText.galleryFilling.text(done, total));
    }

    @Override
    public void comparing(int done, int total) {
        if (told == 0) {
            progress.total(total);
        }
        progress.doing(IdentifyText.comparing.text(done, total));
        progress.advance(done - told);
        told = done;
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
