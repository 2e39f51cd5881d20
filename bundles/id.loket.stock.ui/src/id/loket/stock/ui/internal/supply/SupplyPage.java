package id.loket.stock.ui.internal.supply;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.osgi.service.event.Event;

import id.loket.device.Devices;
import id.loket.registry.Regions;
import id.loket.stock.consumable.Consumables;
import id.loket.stock.supply.Consignments;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.supply.Loans;
import id.loket.stock.supply.Requests;
import id.loket.ui.widget.Segments;
import jakarta.inject.Inject;

/** "Kiriman blangko": what comes in, is asked for, is lent, and the ribbons and films beside it. */
public final class SupplyPage extends DeskPage {

    @Inject
    private Consignments consignments;
    @Inject
    private EvidenceFiles evidence;
    @Inject
    private Requests requests;
    @Inject
    private Loans loans;
    @Inject
    private Regions regions;
    @Inject
    private Consumables consumables;
    @Inject
    private Devices devices;

    /** Made by the workbench. */
    public SupplyPage() {
        super(SupplyText.page, SupplyText.pageLine);
    }

    @Override
    protected void fill(Segments segments, Desk desk) {
        segments.add("supply.segment.notes", SupplyText.segmentNotes.text(),
                pane -> new ConsignmentsView(pane, desk, new ConsignmentsView.Uses(consignments, requests, evidence, devices)));
        segments.add("supply.segment.requests", SupplyText.segmentRequests.text(), pane -> new RequestsView(pane, desk, requests));
        segments.add("supply.segment.loans", SupplyText.segmentLoans.text(), pane -> new LoansView(pane, desk, loans, regions));
        segments.add("supply.segment.rolls", SupplyText.segmentRolls.text(),
                pane -> new ConsumablesView(pane, desk, consumables, devices));
    }

    /** Rolls are mounted and taken off in the print room, too. */
    @Inject
    @Optional
    void rollsChanged(@UIEventTopic("id/loket/changed/printers") Event event) {
        refresh();
    }
}
