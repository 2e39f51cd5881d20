package id.loket.issuance.ui.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.issuance.Issuance;
import id.loket.ui.Page;
import id.loket.ui.PageBadge;
import id.loket.ui.StartFigure;
import id.loket.ui.theme.Tone;

/** Cards that wait for their owners, and those handed over today. */
@Component(service = {CollectFacts.class, PageBadge.class, StartFigure.class})
public final class CollectFacts implements PageBadge, StartFigure {

    private final Issuance issuance;
    private final Clock clock;

    /**
     * @param issuance counts what waits and what was handed over
     * @param clock the office's day
     */
    @Activate
    public CollectFacts(@Reference Issuance issuance, @Reference Clock clock) {
        this.issuance = issuance;
        this.clock = clock;
    }

    long waiting() {
        return issuance.waiting();
    }

    long today() {
        return issuance.handedOver(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public String page() {
        return Page.HAND_OVER;
    }

    @Override
    public long count(Session session) {
        return waiting();
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Optional<Value> value(Session session) {
        if (!session.may(Issuance.HAND_OVER)) {
            return Optional.empty();
        }
        return Optional.of(new Value(Msg.figure.text(), today(), Msg.figureDetail.text(waiting()), Tone.NEUTRAL,
                Page.HAND_OVER));
    }
}
