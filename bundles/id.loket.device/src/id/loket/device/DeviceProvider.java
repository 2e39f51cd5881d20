package id.loket.device;

import java.util.Collection;

/**
 * What a driver offers; registered as a service. It looks for its devices in threads of its own and tells at once what
 * it knows. Whatever it does wrong (throws, hangs, leaks threads, floods) ends in its quarantine and hurts no other.
 */
public interface DeviceProvider {

    /** @return the driver's name, as its bundle ends: {@code ipp}, {@code simulated} */
    String driver();

    /**
     * @return the devices known now, each always as the same object while the driver runs. One that was seen and is away
     *         stays listed, with status OFFLINE. Answers at once.
     */
    Collection<? extends Device> devices();

    /** Looks anew for devices, without dropping those known; may take up to 10 s. For drivers that search. */
    default void rescan() {
    }

    /**
     * @param changed to be run whenever a device came, went or changed its status; only a few times a second
     */
    default void observe(Runnable changed) {
    }
}
