package id.loket.device.testing;

import java.time.Duration;

import id.loket.device.Device;
import id.loket.device.DeviceProvider;
import id.loket.kernel.Nik;

/**
 * A driver and its peer on the test bench. Each check gets a rig of its own, with the peer {@link Peer#WELL}; a peer that
 * is slow to start may be shared between rigs, as long as each begins with it well.
 */
public interface Rig extends AutoCloseable {

    /**
     * Starts the driver as its component is activated; may be asked again after {@link #stop}.
     *
     * @return the driver
     * @throws Exception if the bench, not the driver, is broken
     */
    DeviceProvider start() throws Exception;

    /**
     * Ends the driver as its component is deactivated.
     *
     * @param driver what {@link #start} gave
     * @throws Exception if the bench, not the driver, is broken
     */
    void stop(DeviceProvider driver) throws Exception;

    /**
     * @param how the peer behaves from now on, also towards a capture that is running
     * @throws Exception if the bench, not the driver, is broken
     */
    void peer(Peer how) throws Exception;

    /**
     * @param device of the kind under test
     * @return whether it is the one to be tested, where a driver finds several of one kind
     */
    default boolean isTested(Device device) {
        return true;
    }

    /** @return how long the driver may take to find its devices, and its status to follow the peer */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** @return how long a good capture may take */
    default Duration captureTime() {
        return Duration.ofSeconds(10);
    }

    /** @return the resident before the device */
    default Nik subject() {
        return new Nik("7110014107900001");
    }

    /** @return a command that the card of a {@link id.loket.device.CardReader} answers; to select its root unless told */
    default byte[] command() {
        return new byte[] {0x00, (byte) 0xA4, 0x00, 0x00, 0x02, 0x3F, 0x00};
    }

    @Override
    default void close() throws Exception {
        // a peer inside this JVM needs no end
    }
}
