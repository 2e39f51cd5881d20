package id.loket.printing.internal;

import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
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
        watch.progress(now.printed(), now.total(), words(lane));
    }

    private static String words(Lane lane) {
        if (lane.needsPerson()) {
            return PrintingMsg.stepTrouble.text(lane.label(), lane.words());
        }
        return lane.words().isEmpty() ? lane.state().label() : lane.words();
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
