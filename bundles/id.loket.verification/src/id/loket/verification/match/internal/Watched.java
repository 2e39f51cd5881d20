package id.loket.verification.match.internal;

import id.loket.matching.Progress;
import id.loket.verification.match.MatchWatch;

/** Tells a run's watcher what the matcher tells. */
record Watched(MatchWatch watch, MatchWatch.Phase phase, long of) implements Progress {

    @Override
    public void done(long records) {
        watch.at(phase, Math.min(records, of), of);
    }

    @Override
    public boolean cancelled() {
        return watch.cancelled();
    }
}
