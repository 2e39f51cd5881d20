package id.loket.verification.desk;

/** Told how far an act over many rows is; asked whether to go on. */
public interface DeskProgress {

    /**
     * @param done rows done so far
     * @param of rows to be done
     */
    void rows(long done, long of);

    /** @return whether to stop after the rows at hand; what is committed stays */
    boolean cancelled();
}
