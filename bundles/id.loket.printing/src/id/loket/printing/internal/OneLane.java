package id.loket.printing.internal;

import id.loket.printing.Printing.Watch;
import id.loket.printing.RunWatch;

/**
 * Shows a run on one printer to who watches only one.
 *
 * @param watch that one
 */
record OneLane(Watch watch) implements RunWatch {

    @Override
    public void changed(Progress now) {
        var lane = now.lanes().get(0);
        watch.progress(now.printed(), now.total(), lane.words().isEmpty() ? lane.state().label() : lane.words());
    }

    @Override
    public boolean cancelled() {
        return watch.cancelled();
    }

    @Override
    public boolean paused() {
        return watch.paused();
    }
}
