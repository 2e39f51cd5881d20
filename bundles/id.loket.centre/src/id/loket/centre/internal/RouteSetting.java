package id.loket.centre.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.centre.Routes.Route;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Transaction;

/** The route in force: chosen by a person, else as this node was set up ({@code centre.route}), else direct. */
@Component(service = RouteSetting.class)
public class RouteSetting {

    private static final String KEY = "centre.route";

    private final OfficeSettings settings;
    private final Installation installation;

    @Activate
    public RouteSetting(@Reference OfficeSettings settings, @Reference Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    Route current() {
        return settings.get(KEY).or(() -> installation.setting(KEY)).map(Route::valueOf).orElse(Route.DIRECT);
    }

    void choose(Transaction transaction, Route route) {
        settings.put(transaction, KEY, route.name());
    }
}
