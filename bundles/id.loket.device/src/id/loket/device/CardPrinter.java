package id.loket.device;

import java.util.List;

/** Prints the face of a card. Printing is a physical act: callers commit their intent before {@link #submit}. */
public interface CardPrinter extends Device {

    /**
     * Hands one card to the printer; returns once the printer has taken it.
     *
     * @param face PNG of 1013 × 638 px at 300 dpi
     * @param jobName carries the card's id, so that a job can be found again after an interruption
     * @return the printer's job number
     * @throws DeviceException if the printer certainly did not take it (UNPLUGGED, BUSY, ATTENTION), or TIMEOUT when
     *         nobody knows: then the card is for inspection
     */
    String submit(byte[] face, String jobName);

    /**
     * @param job what {@link #submit} gave
     * @return how that job is
     * @throws DeviceException if the printer does not answer
     */
    Job job(String job);

    /**
     * @param job to be cancelled, if it is not too late
     * @throws DeviceException if the printer does not answer
     */
    void cancel(String job);

    /**
     * Looks for a job by its name, after an interruption.
     *
     * @param jobName as given to {@link #submit}
     * @return jobs of that name the printer still knows, newest first
     * @throws DeviceException if the printer does not answer
     */
    List<Job> jobsNamed(String jobName);

    /**
     * One job in the printer.
     *
     * @param id the printer's job number
     * @param state where it is
     * @param reasons the printer's words: {@code media-jam-warning}; may be empty
     */
    record Job(String id, State state, List<String> reasons) {

        /** Where a job is. */
        public enum State { PENDING, PROCESSING, COMPLETED, ABORTED, CANCELLED }
    }
}
