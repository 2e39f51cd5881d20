package id.loket.enrolment.ui.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.enrolment.Cases;
import id.loket.enrolment.EnrolmentFigures;
import id.loket.ui.Attention;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.theme.Tone;

/** Recordings the centre returned, on the start page of those who can do something about them. */
@Component
public final class CasesAttention implements Attention {

    private final EnrolmentFigures figures;

    /** @param figures counts */
    @Activate
    public CasesAttention(@Reference EnrolmentFigures figures) {
        this.figures = figures;
    }

    @Override
    public List<Row> rows(Session session) {
        if (!session.may(Cases.HANDLE)) {
            return List.of();
        }
        return figures.oldestCase()
                .map(since -> List.of(new Row(Msg.attentionWord.text(), Tone.WARNING,
                        Msg.attentionCases.text(Formats.number(figures.openCases())), since, Page.CASES)))
                .orElseGet(List::of);
    }
}
