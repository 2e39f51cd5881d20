package id.loket.printing.internal;

import id.loket.kernel.CardState;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.Printing.Run;
import id.loket.printing.Printing.Watch;

/** Counts a run while it goes on. */
final class Tally {

    final int total;
    int printed;
    int inspect;
    int spoiledInARow;
    private int spoiled;

    Tally(int total) {
        this.total = total;
    }

    void count(Outcome outcome) {
        if (outcome.state() == CardState.PRINTED) {
            printed++;
            spoiledInARow = 0;
        } else if (outcome.state() == CardState.INSPECT) {
            inspect++;
        } else {
            spoiled++;
            spoiledInARow++;
        }
    }

    /** Tells the steps of one card as steps of the run; the card in the printer is never cancelled by ending the run. */
    Watch within(Watch watch) {
        return (done, all, step) -> watch.progress(printed, total, step);
    }

    Run ended(String why) {
        return new Run(printed, spoiled, inspect, why);
    }
}
