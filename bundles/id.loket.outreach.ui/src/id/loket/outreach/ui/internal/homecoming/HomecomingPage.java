package id.loket.outreach.ui.internal.homecoming;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.outreach.ui.internal.Msg;
import id.loket.outreach.ui.internal.field.FieldDesk;
import id.loket.outreach.ui.internal.field.Medium;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.Segments;
import id.loket.ui.work.Refresh;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Kepulangan paket": what was made in the field comes home, is receipted row by row, and what collides is decided. */
public final class HomecomingPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Homecomings homecomings;
    @Inject
    private Residents residents;

    private Composite body;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        var header = new PageHeader(page, Msg.pageHomecoming.text(), "");
        var banner = new Banner(page);
        var medium = new Medium(page, "home.medium");
        body = Grids.fill(Grids.plain(page, 1));
        var segments = new Segments(body, banner);
        var desk = new FieldDesk(session, formats, header, banner, medium, segments::load);
        segments.add("home.segment.taken", HomeText.segmentTaken.text(), pane -> new TakenView(pane, desk, homecomings));
        segments.add("home.segment.cases", HomeText.segmentCases.text(),
                pane -> new CasesView(pane, desk, new CasesView.Uses(homecomings, residents)));
        refresh = new Refresh(page, segments::load);
        segments.load();
    }

    @Inject
    @Optional
    void fieldChanged(@UIEventTopic("id/loket/changed/field") Event event) {
        refresh();
    }

    @Inject
    @Optional
    void casesChanged(@UIEventTopic("id/loket/changed/cases") Event event) {
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
        body.setFocus();
    }
}
