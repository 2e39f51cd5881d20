package id.loket.verification.ui.internal.campaign;

import id.loket.ui.Formats;
import id.loket.ui.work.Progress;
import id.loket.ui.work.ShareOfWork;
import id.loket.verification.match.MatchWatch;

/** Tells how far a run is: each of its phases takes a like part of the bar. */
final class MatchProgress implements MatchWatch {

    private final Progress progress;
    private final ShareOfWork share;

    MatchProgress(Progress progress) {
        this.progress = progress;
        this.share = new ShareOfWork(progress);
    }

    @Override
    public void at(Phase phase, long done, long of) {
        var words = of > 0 ? CampaignText.matchStepOf.text(phase.label(), Formats.number(done), Formats.number(of))
                : CampaignText.matchStep.text(phase.label(), Formats.number(done));
        share.at(words, share(phase, of > 0 ? (double) done / of : 0));
    }

    private static double share(Phase phase, double part) {
        return (phase.ordinal() + part) / Phase.values().length;
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
