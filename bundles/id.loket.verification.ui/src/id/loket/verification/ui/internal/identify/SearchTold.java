package id.loket.verification.ui.internal.identify;

import java.util.function.Consumer;

import id.loket.ui.work.Progress;
import id.loket.verification.identify.SearchProgress;

/** Tells a search's progress as work in the list of works, and in words on the page. */
final class SearchTold implements SearchProgress {

    private final Progress progress;
    private final Consumer<String> words;
    private int told;

    SearchTold(Progress progress, Consumer<String> words) {
        this.progress = progress;
        this.words = words;
    }

    @Override
    public void preparing(int done, int total) {
        tell(IdentifyText.galleryFilling.text(done, total));
    }

    @Override
    public void comparing(int done, int total) {
        if (told == 0) {
            progress.total(total);
        }
        progress.advance(done - told);
        told = done;
        tell(IdentifyText.comparing.text(done, total));
    }

    private void tell(String text) {
        progress.doing(text);
        words.accept(text);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
