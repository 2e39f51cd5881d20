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

/** The status line's centre, or the office's server on that route. */
@Component
public final class CentreItem implements StatusItem {

    private final Centre centre;
    private final Routes routes;
    private final Formats formats;

    @Activate
    public CentreItem(@Reference Centre centre, @Reference Routes routes, @Reference Clock clock) {
        this.centre = centre;
        this.routes = routes;
        this.formats = new Formats(clock);
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Fact> fact(Session session) {
        var route = routes.current();
        if (route == Route.OFFLINE) {
            return Optional.of(Fact.of(Msg.centreOffline.text(), Tone.NEUTRAL));
        }
        var hub = route == Route.LOCAL_SERVER;
        var link = centre.link();
        if (link.up()) {
            return Optional.of(Fact.of((hub ? Msg.hubUp : Msg.centreUp).text(), Tone.GOOD));
        }
        if (link.cause().outage() == OutageCause.NETWORK) {
            return Optional.of(Fact.of(Msg.centreUnreachable.text(), Tone.WARNING));
        }
        var who = hub ? Msg.subjectHub : Msg.subjectCentre;
        return Optional.of(new Fact((hub ? Msg.hubSilent : Msg.centreSilent).text(), Tone.BAD,
                Msg.silentSentence.text(who.text(), formats.moment(link.since()), link.cause().label()), Page.OUTAGES));
    }
}
