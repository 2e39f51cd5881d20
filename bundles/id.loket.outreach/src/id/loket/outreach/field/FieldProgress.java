package id.loket.outreach.field;

/** Whoever waits for something long: is told how far it is, and may stop it. */
@FunctionalInterface
public interface FieldProgress {

    /** Waits patiently. */
    FieldProgress NONE = (done, total) -> true;

    /**
     * @param done so far
     * @param total of so many, 0 if that is not known
     * @return whether to go on; what was done stays done, and the act goes on there when it is begun again
     */
    boolean goesOn(long done, long total);

    /**
     * While a container is carried onto a medium or over a link.
     *
     * @param bytes that have arrived
     * @param of so many
     * @return whether to go on; what has arrived is not sent again
     */
    default boolean carries(long bytes, long of) {
        return true;
    }
}
