package id.loket.centre.ui.internal;

import java.time.Clock;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.centre.Centre;
import id.loket.centre.Routes;
import id.loket.centre.Routes.Route;
import id.loket.kernel.OutageCause;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Tone;

/** The status line's network. */
@Component
public final class LinkItem implements StatusItem {

    private final Centre centre;
    private final Routes routes;
    private final Formats formats;

    @Activate
    public LinkItem(@Reference Centre centre, @Reference Routes routes, @Reference Clock clock) {
        this.centre = centre;
        this.routes = routes;
        this.formats = new Formats(clock);
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Fact> fact(Session session) {
        if (routes.current() == Route.OFFLINE) {
            return Optional.empty();
        }
        var link = centre.link();
        if (link.up() || link.cause().outage() != OutageCause.NETWORK) {
            return Optional.of(Fact.of(Msg.linkUp.text(), Tone.GOOD));
        }
        return Optional.of(new Fact(Msg.linkDown.text(), Tone.BAD,
                Msg.linkSentence.text(formats.moment(link.since())), Page.OUTAGES));
    }
}
