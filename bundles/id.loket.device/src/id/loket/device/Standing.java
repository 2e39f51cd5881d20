package id.loket.device;

/** Whether the office works with a device at all; what the device says of itself is its {@link DeviceStatus}. */
public enum Standing {
    /** Is worked with. */
    IN_SERVICE(DeviceMsg.standingInService),
    /** Away or under repair. */
    IN_REPAIR(DeviceMsg.standingInRepair),
    /** Beyond repair; stays in the books. */
    UNUSABLE(DeviceMsg.standingUnusable);

    private final DeviceMsg label;

    Standing(DeviceMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
