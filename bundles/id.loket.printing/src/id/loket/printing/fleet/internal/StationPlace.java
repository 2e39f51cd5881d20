package id.loket.printing.fleet.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.printing.fleet.Routing;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Transaction;

/** This station's print room: as a supervisor chose it here, or else as the station was installed. */
@Component(service = StationPlace.class)
public final class StationPlace {

    private final OfficeSettings settings;
    private final Installation installation;

    /**
     * @param settings what was chosen
     * @param installation what holds until then
     */
    @Activate
    public StationPlace(@Reference OfficeSettings settings, @Reference Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    /** @return its name; empty for printers of every room */
    public String name() {
        return settings.get(key()).or(() -> installation.setting(Routing.PLACE)).orElse("").strip();
    }

    /**
     * @param transaction the use case's, which audits
     * @param name of the room; empty for printers of every room
     */
    public void choose(Transaction transaction, String name) {
        settings.put(transaction, key(), name);
    }

    private String key() {
        return Routing.PLACE + "." + installation.node();
    }
}
