package id.loket.centre.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.centre.Routes;
import id.loket.ui.Page;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Tone;

/** The status line's route. */
@Component
public final class RouteItem implements StatusItem {

    private final Routes routes;

    @Activate
    public RouteItem(@Reference Routes routes) {
        this.routes = routes;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Fact> fact(Session session) {
        return Optional.of(new Fact(Msg.routeItem.text(routes.current().label()), Tone.NEUTRAL, "", Page.OUTBOX));
    }
}
