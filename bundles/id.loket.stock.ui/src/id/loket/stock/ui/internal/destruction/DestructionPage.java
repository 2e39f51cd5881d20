package id.loket.stock.ui.internal.destruction;

import java.time.Clock;

import id.loket.registry.Regions;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.MonthReports;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.stock.ui.internal.supply.DeskPage;
import id.loket.ui.widget.Segments;
import jakarta.inject.Inject;

/** "Pemusnahan": what is invalid, who consents, how it was destroyed, what is reported upward. */
public final class DestructionPage extends DeskPage {

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

    /** Made by the workbench. */
    public DestructionPage() {
        super(DestructionText.page, DestructionText.pageLine);
    }

    @Override
    protected void fill(Segments segments, Desk desk) {
        segments.add("destroy.segment.invalid", DestructionText.segmentInvalid.text(),
                pane -> new InvalidView(pane, desk, destructions, regions));
        segments.add("destroy.segment.acts", DestructionText.segmentActs.text(),
                pane -> new ActsView(pane, desk, destructions, evidence, clock.getZone()));
        segments.add("destroy.segment.month", DestructionText.segmentMonth.text(), pane -> new MonthView(pane, desk, months));
    }
}
