package id.loket.outreach.ui.internal.visit;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.People;
import id.loket.access.Session;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.ui.internal.Msg;
import id.loket.outreach.visit.FirstTimers;
import id.loket.outreach.visit.OpenPlaces;
import id.loket.outreach.visit.Visits;
import id.loket.registry.Regions;
import id.loket.ui.Formats;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.Segments;
import id.loket.ui.work.Refresh;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Kunjungan": who goes where, when, and what came of it; where work waits; who turns 17. */
public final class VisitsPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Visits visits;
    @Inject
    private OpenPlaces places;
    @Inject
    private FirstTimers firstTimers;
    @Inject
    private FieldPackages packages;
    @Inject
    private People people;
    @Inject
    private Regions regions;

    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        var header = new PageHeader(page, Msg.pageVisits.text(), VisitText.pageLine.text());
        var banner = new Banner(page);
        var segments = new Segments(page, banner);
        var uses = new VisitDesk.Uses(visits, places, firstTimers, packages, people, regions);
        var desk = new VisitDesk(session, formats, uses, new VisitWords(regions), header, banner, segments::load);
        segments.add("visits.segment.calendar", VisitText.segmentCalendar.text(), pane -> new CalendarView(pane, desk));
        segments.add("visits.segment.list", VisitText.segmentList.text(), pane -> new VisitListView(pane, desk));
        segments.add("visits.segment.open", VisitText.segmentOpen.text(), pane -> new OpenWorkView(pane, desk));
        segments.add("visits.segment.pemula", VisitText.segmentFirstTimers.text(), pane -> new FirstTimersView(pane, desk));
        refresh = new Refresh(page, segments::load);
        segments.load();
    }

    @Inject
    @Optional
    void visitsChanged(@UIEventTopic("id/loket/changed/visits") Event event) {
        refresh();
    }

    /** What came home may count for a visit. */
    @Inject
    @Optional
    void packagesChanged(@UIEventTopic("id/loket/changed/field") Event event) {
        refresh();
    }

    private void refresh() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
    }
}
