package id.loket.registry.lists;

/** Told how far an import is; asked whether to go on. */
public interface ImportProgress {

    /**
     * @param done rows read so far
     * @param share of the file read, 0 to 1; negative if unknown
     */
    void rows(int done, double share);

    /** @return whether to stop after the rows at hand; what is committed stays */
    boolean cancelled();
}
