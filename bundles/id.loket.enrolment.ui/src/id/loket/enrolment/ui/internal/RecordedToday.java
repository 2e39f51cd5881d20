package id.loket.enrolment.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.enrolment.EnrolmentFigures;
import id.loket.enrolment.RecordingSessions;
import id.loket.enrolment.RecordingSessions.Count;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.StartFigure;
import id.loket.ui.theme.Tone;

/** How many were recorded today, and how many are on their way. */
@Component
public final class RecordedToday implements StartFigure {

    private static final int LOOKED_AT = 50;

    private final EnrolmentFigures figures;
    private final RecordingSessions sessions;

    /**
     * @param figures counts
     * @param sessions tell the target
     */
    @Activate
    public RecordedToday(@Reference EnrolmentFigures figures, @Reference RecordingSessions sessions) {
        this.figures = figures;
        this.sessions = sessions;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Value> value(Session session) {
        var detail = target().map(count -> Msg.figureTarget.text(Formats.number(count.session().target()),
                Formats.number(Math.max(0, count.session().target() - count.recorded()))))
                .orElseGet(() -> Msg.figureRecordedDetail.text(Formats.number(figures.begun()), Formats.number(figures.unsettled())));
        return Optional.of(new Value(Msg.figureRecorded.text(), figures.recordedToday(), detail, Tone.NEUTRAL, Page.RECORDED));
    }

    /** The session that lasts here, if it has a target. */
    private Optional<Count> target() {
        return sessions.current().filter(lasting -> lasting.target() > 0).flatMap(lasting -> sessions.latest(LOOKED_AT).stream()
                .filter(count -> count.session().id() == lasting.id()).findFirst());
    }
}
