package id.loket.device;

/**
 * Who a device is.
 *
 * @param driver the driver's name
 * @param serial the maker's serial number or, for a network device, its address; unique within the driver
 * @param label what the operator reads
 * @param simulated whether it only pretends: then the screen says so and cards carry SPESIMEN
 */
public record DeviceIdentity(String driver, String serial, String label, boolean simulated) {

    /** @return one text for settings and records: {@code driver:serial} */
    public String key() {
        return driver + ":" + serial;
    }
}
