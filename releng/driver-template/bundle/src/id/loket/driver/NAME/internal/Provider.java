package id.loket.driver.@name@.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import id.loket.device.DeviceProvider;

/** The device at {@code host:port} of the framework property {@code loket.@name@.address}; none where that is not set. */
@Component(service = DeviceProvider.class)
public final class Provider implements DeviceProvider {

    private static final String ADDRESS = "loket.@name@.address";

    private final List<@Name@> devices;

    /** @param context tells the address */
    @Activate
    public Provider(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(ADDRESS)).map(TcpTransport::to));
    }

    Provider(Optional<? extends Transport> transport) {
        devices = transport.map(@Name@::new).stream().toList();
    }

    @Deactivate
    void close() {
        devices.forEach(@Name@::close);
    }

    @Override
    public String driver() {
        return "@name@";
    }

    @Override
    public Collection<@Name@> devices() {
        return devices;
    }
}
