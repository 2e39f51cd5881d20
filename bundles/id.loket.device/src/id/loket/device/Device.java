package id.loket.device;

/** Something at the counter. Kinds are sub-interfaces: {@link FingerprintScanner}, {@link CardPrinter}, … */
public interface Device {

    /** @return who it is, across unplugging, port moves and restarts */
    DeviceIdentity identity();

    /** @return how it is; answers at once from what is known */
    DeviceStatus status();
}
