package id.loket.verification.campaign.internal;

import id.loket.registry.lists.ImportProgress;

/**
 * One of two steps that are told as one piece of work.
 *
 * @param whole told of both
 * @param before how much of the whole lies before this step: nothing, or half
 */
record HalfOfWork(ImportProgress whole, double before) implements ImportProgress {

    @Override
    public void rows(int done, double share) {
        whole.rows(done, share < 0 ? share : before + share / 2);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
