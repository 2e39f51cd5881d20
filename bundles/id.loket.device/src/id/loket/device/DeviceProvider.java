package id.loket.device;

import java.util.Collection;

/**
 * What a driver offers; registered as a service. Discovery is quick and never throws for a device that is away: a
 * device that was seen stays listed with its status.
 */
public interface DeviceProvider {

    /** @return the driver's name, as its bundle ends: {@code ipp}, {@code simulated} */
    String driver();

    /** @return the devices known now, each always as the same object while the driver runs */
    Collection<? extends Device> devices();
}
