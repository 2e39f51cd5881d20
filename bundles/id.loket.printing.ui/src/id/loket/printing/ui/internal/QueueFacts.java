package id.loket.printing.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.printing.Printing;
import id.loket.ui.Page;
import id.loket.ui.PageBadge;
import id.loket.ui.StartFigure;
import id.loket.ui.theme.Tone;

/** The queue's length beside its rail entry, and what was printed today on the start page. */
@Component
public final class QueueFacts implements PageBadge, StartFigure {

    private final Printing printing;

    /** @param printing counts */
    @Activate
    public QueueFacts(@Reference Printing printing) {
        this.printing = printing;
    }

    @Override
    public String page() {
        return Page.PRINT;
    }

    @Override
    public long count(Session session) {
        return printing.figures().queued();
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Value> value(Session session) {
        if (!session.may(Printing.READ)) {
            return Optional.empty();
        }
        var figures = printing.figures();
        return Optional.of(new Value(Msg.figurePrinted.text(), figures.printedToday(),
                Msg.figureDetail.text(figures.queued()), Tone.NEUTRAL, Page.PRINT));
    }
}
