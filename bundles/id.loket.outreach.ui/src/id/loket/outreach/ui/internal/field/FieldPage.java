package id.loket.outreach.ui.internal.field;

import java.time.Clock;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.outreach.field.FieldLaptop;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.field.FieldPeople;
import id.loket.outreach.field.SliceChoices;
import id.loket.outreach.ui.internal.Msg;
import id.loket.outreach.visit.FirstTimers;
import id.loket.packet.OfficeCa;
import id.loket.registry.Regions;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.Segments;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Hari lapangan": on a laptop the work of a team without a link; where the office's authority is, preparing laptops for it. */
public final class FieldPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Navigator navigator;
    @Inject
    private OfficeCa authority;
    @Inject
    private FieldPackages packages;
    @Inject
    private SliceChoices choices;
    @Inject
    private FieldLaptop laptop;
    @Inject
    private FieldPeople people;
    @Inject
    private Regions regions;
    @Inject
    private Clock clock;
    @Inject
    @Optional
    private FirstTimers firstTimers;

    private Composite page;
    private Composite body;
    private Segments segments;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        var header = new PageHeader(page, Msg.pageField.text(), FieldText.pageLine.text());
        var banner = new Banner(page);
        var medium = new Medium(page, "field.medium");
        body = Grids.fill(Grids.plain(page, 1));
        segments = new Segments(body, banner);
        refresh = new Refresh(page, segments::load);
        var desk = new FieldDesk(session, formats, header, banner, medium, segments::load);
        Work.quiet(progress -> !authority.issued().isEmpty() && session.may(FieldPackages.PREPARE))
                .done(office -> fill(desk, office)).start(page);
    }

    /** An office prepares; a laptop, which has no authority, goes straight to its work. */
    private void fill(FieldDesk desk, boolean office) {
        if (office) {
            segments.add("field.segment.prepare", FieldText.segmentPrepare.text(),
                    pane -> new PrepareView(pane, desk, packages, choices, clock));
        }
        segments.add("field.segment.work", FieldText.segmentWork.text(),
                pane -> new WorkView(pane, desk, new WorkView.Uses(people, firstTimers, regions, navigator)));
        segments.add("field.segment.laptop", FieldText.segmentLaptop.text(), pane -> new LaptopView(pane, desk, laptop, clock, () -> segments.show(office ? 1 : 0)));
        page.layout(true, true);
        segments.load();
    }

    @Inject
    @Optional
    void fieldChanged(@UIEventTopic("id/loket/changed/field") Event event) {
        refresh();
    }

    @Inject
    @Optional
    void enrolmentsChanged(@UIEventTopic("id/loket/changed/enrolments") Event event) {
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
