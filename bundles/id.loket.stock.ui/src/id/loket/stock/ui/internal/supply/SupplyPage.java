package id.loket.stock.ui.internal.supply;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.device.Devices;
import id.loket.stock.consumable.Consumables;
import id.loket.stock.supply.Consignments;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.supply.Loans;
import id.loket.stock.supply.Requests;
import id.loket.ui.Formats;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Kiriman blangko": what comes in, is asked for, is lent, and the ribbons and films beside it. */
public final class SupplyPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Approvals approvals;
    @Inject
    private Consignments consignments;
    @Inject
    private EvidenceFiles evidence;
    @Inject
    private Requests requests;
    @Inject
    private Loans loans;
    @Inject
    private Consumables consumables;
    @Inject
    private Devices devices;

    private ConsignmentsView consignmentsView;
    private RequestsView requestsView;
    private LoansView loansView;
    private ConsumablesView consumablesView;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        var header = new PageHeader(page, SupplyText.page.text(), SupplyText.pageLine.text());
        var banner = new Banner(page);
        var desk = new Desk(session, formats, approvals, header, banner, this::load);
        var segments = new Segments(page, banner);
        consignmentsView = segments.add("supply.segment.notes", SupplyText.segmentNotes.text(),
                pane -> new ConsignmentsView(pane, desk, new ConsignmentsView.Uses(consignments, requests, evidence, devices)));
        requestsView = segments.add("supply.segment.requests", SupplyText.segmentRequests.text(), pane -> new RequestsView(pane, desk, requests));
        loansView = segments.add("supply.segment.loans", SupplyText.segmentLoans.text(), pane -> new LoansView(pane, desk, loans));
        consumablesView = segments.add("supply.segment.rolls", SupplyText.segmentRolls.text(),
                pane -> new ConsumablesView(pane, desk, consumables, devices));
        refresh = new Refresh(page, this::load);
        load();
    }

    private void load() {
        consignmentsView.load();
        requestsView.load();
        loansView.load();
        consumablesView.load();
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
