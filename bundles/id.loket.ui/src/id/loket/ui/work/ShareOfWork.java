package id.loket.ui.work;

/** Tells progress by shares, for work that knows how far it is but not how many units there are. */
public final class ShareOfWork {

    private static final int UNITS = 1000;

    private final Progress progress;
    private long told;

    /** @param progress told in thousandths */
    public ShareOfWork(Progress progress) {
        this.progress = progress;
        progress.total(UNITS);
    }

    /**
     * @param doing what is being done
     * @param share of the work done, 0 to 1; negative if nobody knows
     */
    public void at(String doing, double share) {
        progress.doing(doing);
        var now = Math.round(Math.max(0, Math.min(1, share)) * UNITS);
        if (now > told) {
            progress.advance(now - told);
            told = now;
        }
    }
}
