package id.loket.stock.ui.internal.destruction;

import java.time.Clock;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.registry.Regions;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.MonthReports;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.stock.ui.internal.supply.Segments;
import id.loket.ui.Formats;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Pemusnahan": what is invalid, who consents, how it was destroyed, what is reported upward. */
public final class DestructionPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Approvals approvals;
    @Inject
    private Destructions destructions;
    @Inject
    private MonthReports months;
    @Inject
    private EvidenceFiles evidence;
    @Inject
    private Regions regions;
    @Inject
    private Clock clock;

    private InvalidView invalidView;
    private ActsView actsView;
    private MonthView monthView;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        var header = new PageHeader(page, DestructionText.page.text(), DestructionText.pageLine.text());
        var banner = new Banner(page);
        var desk = new Desk(session, formats, approvals, header, banner, this::load);
        var segments = new Segments(page, banner);
        invalidView = segments.add("destroy.segment.invalid", DestructionText.segmentInvalid.text(),
                pane -> new InvalidView(pane, desk, destructions, regions));
        actsView = segments.add("destroy.segment.acts", DestructionText.segmentActs.text(),
                pane -> new ActsView(pane, desk, destructions, evidence, clock.getZone()));
        monthView = segments.add("destroy.segment.month", DestructionText.segmentMonth.text(), pane -> new MonthView(pane, desk, months));
        refresh = new Refresh(page, this::load);
        load();
    }

    private void load() {
        invalidView.load();
        actsView.load();
        monthView.load();
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/blanks") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
    }
}
