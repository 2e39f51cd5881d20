package id.loket.device;

/**
 * How a device is.
 *
 * @param state one of a few values
 * @param detail for IT: what the device or its protocol said; may be empty
 * @param text for the operator, in the language of this session; may be empty when READY
 */
public record DeviceStatus(State state, String detail, String text) {

    /** The states. */
    public enum State {
        /** Known, not yet asked. */
        UNKNOWN,
        /** Can work. */
        READY,
        /** Works for someone. */
        BUSY,
        /** Cannot work until a person acts: empty, jam, cover open. */
        ATTENTION,
        /** Not connected, or does not answer. */
        OFFLINE
    }

    /** @return the status of a device that can work */
    public static DeviceStatus ready() {
        return new DeviceStatus(State.READY, "", "");
    }
}
