package id.loket.stock.internal;

import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.card.Machine;
import id.loket.device.CardPrinter;
import id.loket.device.Devices;
import id.loket.registry.Regions;
import id.loket.stock.Place;
import id.loket.stock.PlaceNames;
import id.loket.store.Installation;

/** Names of places from the region table and from the drivers of this station. */
@Component
public final class OfficePlaces implements PlaceNames {

    private final Regions regions;
    private final Devices devices;
    private final Installation installation;

    /**
     * @param regions name districts and regencies
     * @param devices know the printers of this station
     * @param installation this station's name
     */
    @Activate
    public OfficePlaces(@Reference Regions regions, @Reference Devices devices, @Reference Installation installation) {
        this.regions = regions;
        this.devices = devices;
        this.installation = installation;
    }

    @Override
    public Names now() {
        return new Names(devices.of(CardPrinter.class).stream().map(CardPrinter::identity).collect(Collectors.toMap(
                printer -> Place.hopper(Machine.of(printer.key(), installation.node())), printer -> printer.label(),
                (one, other) -> one)), regions::name);
    }
}
