package id.loket.printing.ui.internal.run;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.printing.Printing;
import id.loket.printing.check.Checks;
import id.loket.ui.Attention;
import id.loket.ui.PageBadge;
import id.loket.ui.theme.Tone;

/** Printed cards nobody has looked at: beside the rail entry and on the start page. */
@Component
public final class CheckFacts implements PageBadge, Attention {

    private static final String PAGE = "id.loket.printing.run";

    private final Checks checks;

    /** @param checks counts */
    @Activate
    public CheckFacts(@Reference Checks checks) {
        this.checks = checks;
    }

    @Override
    public String page() {
        return PAGE;
    }

    @Override
    public long count(Session session) {
        return checks.count();
    }

    @Override
    public List<Row> rows(Session session) {
        if (!session.may(Printing.PRINT)) {
            return List.of();
        }
        return checks.oldest().map(since ->
                new Row(RunMsg.badgeWord.text(), Tone.WARNING, RunMsg.badgeText.text(checks.count()), since, PAGE))
                .stream().toList();
    }
}
