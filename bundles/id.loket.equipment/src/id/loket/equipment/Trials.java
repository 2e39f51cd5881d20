package id.loket.equipment;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import id.loket.access.Session;
import id.loket.device.CardPrinter;
import id.loket.device.Capture;
import id.loket.device.DeviceKind;
import id.loket.device.DocumentScanner;
import id.loket.device.chip.ChipContents;

/** Shows what a device delivers. Nothing of it is stored and nothing is printed; that it was tried is in the audit trail. */
public interface Trials {

    /**
     * @param session who tries; needs {@link DeviceDesk#USE}
     * @param device key of the device
     * @param kind as which it is tried
     * @param cancelled asked all the time
     * @param preview given live images where the device has them, on the device's thread
     * @return what came
     * @throws id.loket.device.DeviceException what went wrong
     * @throws id.loket.kernel.text.Refusal if this station does not know the device
     */
    Delivered run(Session session, String device, DeviceKind kind, BooleanSupplier cancelled, Consumer<byte[]> preview);

    /**
     * @param session who asks; needs {@link DeviceDesk#USE}
     * @param device key of the device
     * @return whether it can show what it sees; asks no driver
     */
    boolean hasLiveView(Session session, String device);

    /**
     * Shows what a device sees, until it is cancelled or a minute is over.
     *
     * @param session who looks; needs {@link DeviceDesk#USE}
     * @param device key of a device with a live view
     * @param cancelled asked all the time
     * @param preview given images on the device's thread
     */
    void show(Session session, String device, BooleanSupplier cancelled, Consumer<byte[]> preview);

    /** What came from a device. */
    sealed interface Delivered {

        /**
         * A capture.
         *
         * @param image picture, quality, remarks
         */
        record Picture(Capture.Image image) implements Delivered {
        }

        /**
         * Paper.
         *
         * @param first the first page
         * @param count how many there were
         */
        record Pages(DocumentScanner.Page first, int count) implements Delivered {
        }

        /**
         * A card in a reader.
         *
         * @param atr its answer to reset
         * @param profile which profile knows it; empty if none
         * @param chipNumber its number; empty if no profile knows it
         * @param contents what is on it; null if no profile knows it
         */
        record Chip(byte[] atr, String profile, String chipNumber, ChipContents contents) implements Delivered {
        }

        /**
         * A printer, asked and not used.
         *
         * @param capabilities what it can do
         * @param supplies what is left in it
         */
        record Printer(CardPrinter.Capabilities capabilities, java.util.List<CardPrinter.Supply> supplies) implements Delivered {
        }
    }
}
