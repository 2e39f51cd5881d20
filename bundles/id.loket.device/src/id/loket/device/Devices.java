package id.loket.device;

import java.util.List;
import java.util.Optional;

/**
 * The devices of this station. Each is handed out contained: its failures reach its user only, as {@link DeviceException}.
 * A device stays the same object while its driver is replaced; what is asked of it meanwhile waits a few seconds for the
 * new version.
 */
public interface Devices {

    /** @return all known devices */
    List<Device> all();

    /**
     * @param kind a sub-interface of {@link Device}
     * @param <T> that kind
     * @return the known devices of that kind, those that are ready first
     */
    <T extends Device> List<T> of(Class<T> kind);

    /**
     * @param kind a sub-interface of {@link Device}
     * @param <T> that kind
     * @return the device this station uses for that kind: the one it was given ({@link DeviceCare#assign}), even if that
     *         is away, or else the first of {@link #of}; empty if there is none
     */
    default <T extends Device> Optional<T> one(Class<T> kind) {
        return of(kind).stream().findFirst();
    }
}
