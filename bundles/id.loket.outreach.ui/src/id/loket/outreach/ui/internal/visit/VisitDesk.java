package id.loket.outreach.ui.internal.visit;

import org.eclipse.swt.widgets.Shell;

import id.loket.access.People;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.visit.FirstTimers;
import id.loket.outreach.visit.OpenPlaces;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitPlan;
import id.loket.outreach.visit.Visits;
import id.loket.registry.Regions;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;

/**
 * What the views of the page share.
 *
 * @param session who works
 * @param formats of days and moments
 * @param uses the use cases
 * @param words visits in words
 * @param header of the page
 * @param banner where refusals are shown
 * @param reload reads all views again
 */
record VisitDesk(Session session, Formats formats, Uses uses, VisitWords words, PageHeader header, Banner banner,
        Runnable reload) {

    /**
     * The use cases.
     *
     * @param visits plans and results
     * @param places where work waits
     * @param firstTimers who turns 17
     * @param packages knows the laptops
     * @param people names behind accounts
     * @param regions names of places
     */
    record Uses(Visits visits, OpenPlaces places, FirstTimers firstTimers, FieldPackages packages, People people,
            Regions regions) {
    }

    Visits visits() {
        return uses.visits();
    }

    boolean mayPlan() {
        return session.may(Visits.PLAN);
    }

    /** @param fact that is stored now */
    void told(String fact) {
        banner.clear();
        header.fact(fact, Tone.GOOD);
        reload.run();
    }

    void refused(Refusal refusal) {
        header.fact("", Tone.NEUTRAL);
        banner.show(refusal);
    }

    /**
     * @param shell of the page
     * @param plan to begin with
     * @param changed the visit that is changed, or null for a new one
     */
    void plan(Shell shell, VisitPlan plan, Visit changed) {
        new PlanDialog(shell, this, plan, changed).open();
    }
}
