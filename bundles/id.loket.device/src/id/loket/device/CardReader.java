package id.loket.device;

import java.util.Optional;

/** Reads and writes chips by ISO 7816-4 commands, with contacts or without. */
public interface CardReader extends Device {

    /**
     * @return the answer to reset (ATR) of the card that is in the reader now, or empty
     * @throws DeviceException if the reader does not answer
     */
    Optional<byte[]> present();

    /**
     * Waits for a card, up to the control's time, and talks with it alone until {@code work} ends.
     *
     * @param work what to do with the card; runs on the driver's thread, and must look at {@code control.cancelled()}
     *            where it is long
     * @param control bounds and cancellation of waiting and work together
     * @param <T> what the work gives
     * @return that
     * @throws DeviceException TIMEOUT if no card came, CARD_REMOVED if it was pulled in the middle; a
     *         {@link id.loket.kernel.text.Refusal} of the work comes through unchanged
     */
    <T> T session(CardWork<T> work, Capture.Control control);

    /**
     * Waits until no card is in the reader.
     *
     * @param control bounds and cancellation
     * @throws DeviceException TIMEOUT if the card stays
     */
    void awaitRemoval(Capture.Control control);

    /**
     * What is done with a card.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface CardWork<T> {

        /**
         * @param card the card, until this returns
         * @return the result
         */
        T with(CardChannel card);
    }

    /** A card that is in the reader. */
    interface CardChannel {

        /** @return its answer to reset */
        byte[] atr();

        /**
         * @param command an APDU, ISO 7816-4, at least 4 bytes; extended length only if the card has it
         * @return the answer: data and two status bytes; chaining (61xx, 6Cxx) is done already
         * @throws DeviceException CARD_REMOVED, TIMEOUT or GARBAGE
         */
        byte[] transmit(byte[] command);
    }
}
