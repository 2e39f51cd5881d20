package id.loket.enrolment.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.enrolment.EnrolmentFigures;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.StartFigure;
import id.loket.ui.theme.Tone;

/** How many were recorded today, and how many are on their way. */
@Component
public final class RecordedToday implements StartFigure {

    private final EnrolmentFigures figures;

    /** @param figures counts */
    @Activate
    public RecordedToday(@Reference EnrolmentFigures figures) {
        this.figures = figures;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Value> value(Session session) {
        var detail = Msg.figureRecordedDetail.text(Formats.number(figures.begun()), Formats.number(figures.unsettled()));
        return Optional.of(new Value(Msg.figureRecorded.text(), figures.recordedToday(), detail, Tone.NEUTRAL, Page.CASES));
    }
}
