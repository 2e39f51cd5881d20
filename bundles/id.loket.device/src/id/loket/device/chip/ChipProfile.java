package id.loket.device.chip;

import id.loket.device.CardReader.CardChannel;

/**
 * How a kind of chip is laid out and talked to. The ministry's own profile needs its SAM and is closed; the one that
 * ships is for training, its layout is data. A service; {@link #name} tells them apart.
 */
public interface ChipProfile {

    /** @return which profile, for settings and records: {@code training} */
    String name();

    /**
     * @param card in the reader
     * @return whether this profile knows the card
     */
    boolean recognises(CardChannel card);

    /**
     * @param card in the reader
     * @return the chip's number, as it is bound to a job before encoding
     * @throws id.loket.device.DeviceException if the card is pulled or answers nonsense
     */
    String chipNumber(CardChannel card);

    /**
     * @param card in the reader
     * @return what is written on the chip
     * @throws id.loket.device.DeviceException if the card is pulled, answers nonsense, or its data does not match its seal
     */
    ChipContents read(CardChannel card);

    /**
     * Writes everything, and reads nothing back: callers do, and compare.
     *
     * @param card in the reader
     * @param contents what to write
     * @throws id.loket.device.DeviceException if the card is pulled in the middle, is full, or refuses
     */
    void write(CardChannel card, ChipContents contents);
}
