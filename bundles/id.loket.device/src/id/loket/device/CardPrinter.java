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
     * Tells a face that will probably be submitted soon, so that the printer's own form of it is ready by then. A hint: it
     * says nothing to the printer, and a driver may do nothing.
     *
     * @param face the very array that {@link #submit} will be given
     */
    default void expect(byte[] face) {
        // most have nothing to make ready
    }

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
     * @return what it can do
     * @throws DeviceException if the printer does not answer
     */
    Capabilities capabilities();

    /** @return ribbon, film and what else is used up, as last told by the printer; answers at once, may be empty */
    List<Supply> supplies();

    /**
     * What a printer can do.
     *
     * @param formats documents it takes, as MIME types, those Loket makes first
     * @param media its media names; a card is {@code iso_id-1_53.98x85.6mm}
     * @param resolution in dpi
     * @param colour whether it prints colours
     * @param duplex whether it prints both sides
     * @param maker make and model; may be empty
     */
    record Capabilities(List<String> formats, List<String> media, int resolution, boolean colour, boolean duplex,
            String maker) {
    }

    /**
     * Something that is used up.
     *
     * @param name as the printer calls it
     * @param percent what is left, 0 to 100; -1 if the printer does not know
     * @param low at which percentage it calls itself low; -1 if it does not say
     */
    record Supply(String name, int percent, int low) {
    }

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
