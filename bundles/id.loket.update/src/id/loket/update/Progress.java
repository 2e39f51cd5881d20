package id.loket.update;

/** How far a site has been verified; asked between blocks whether to go on. */
@FunctionalInterface
public interface Progress {

    /** Nobody looks. */
    Progress UNSEEN = (done, total, file) -> true;

    /**
     * @param done bytes verified
     * @param total bytes of the whole site, as its signed manifest says
     * @param file the one in hand
     * @return false to stop; what is verified so far is kept for the next time
     */
    boolean goOn(long done, long total, String file);
}
