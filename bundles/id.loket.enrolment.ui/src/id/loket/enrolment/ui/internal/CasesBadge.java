package id.loket.enrolment.ui.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.enrolment.EnrolmentFigures;
import id.loket.ui.Page;
import id.loket.ui.PageBadge;

/** Open cases. */
@Component
public final class CasesBadge implements PageBadge {

    private final EnrolmentFigures figures;

    /** @param figures counts */
    @Activate
    public CasesBadge(@Reference EnrolmentFigures figures) {
        this.figures = figures;
    }

    @Override
    public String page() {
        return Page.CASES;
    }

    @Override
    public long count(Session session) {
        return figures.openCases();
    }
}
