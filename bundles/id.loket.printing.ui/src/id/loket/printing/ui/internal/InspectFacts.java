package id.loket.printing.ui.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.printing.Printing;
import id.loket.ui.Attention;
import id.loket.ui.Page;
import id.loket.ui.PageBadge;
import id.loket.ui.theme.Tone;

/** Cards that wait for a person's eye: beside the rail entry and on the start page. */
@Component
public final class InspectFacts implements PageBadge, Attention {

    private final Printing printing;

    /** @param printing counts */
    @Activate
    public InspectFacts(@Reference Printing printing) {
        this.printing = printing;
    }

    @Override
    public String page() {
        return Page.INSPECT;
    }

    @Override
    public long count(Session session) {
        return printing.figures().inspect();
    }

    @Override
    public List<Row> rows(Session session) {
        var figures = printing.figures();
        if (figures.inspectSince() == null || !session.may(Printing.PRINT)) {
            return List.of();
        }
        return List.of(new Row(Msg.attentionWord.text(), Tone.WARNING, Msg.attentionText.text(figures.inspect()),
                figures.inspectSince(), Page.INSPECT));
    }
}
