package id.loket.shell.internal.jobs;

import org.eclipse.core.runtime.jobs.Job;

import id.loket.ui.theme.Tone;

/**
 * A piece of long work, running or ended.
 *
 * @param job to cancel it
 * @param doing what it does now, or its result once it ended
 * @param share done, 0 to 1; negative if nobody knows
 * @param state how it stands
 */
record JobEntry(Job job, String doing, double share, State state) {

    /** How work stands. */
    enum State {
        RUNNING(Tone.ACTIVE), DONE(Tone.GOOD), CANCELLED(Tone.NEUTRAL), REFUSED(Tone.WARNING), FAILED(Tone.BAD);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }

    boolean running() {
        return state == State.RUNNING;
    }

    JobEntry now(String text) {
        return new JobEntry(job, text, share, state);
    }

    JobEntry reached(double newShare) {
        return new JobEntry(job, doing, newShare, state);
    }

    JobEntry ended(State end, String result) {
        return new JobEntry(job, result, 1, end);
    }
}
