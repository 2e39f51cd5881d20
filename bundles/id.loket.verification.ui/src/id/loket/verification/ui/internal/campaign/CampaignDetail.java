package id.loket.verification.ui.internal.campaign;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Pill;
import id.loket.ui.widget.Segments;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.match.ListMatching;
import id.loket.verification.ui.internal.Room;
import id.loket.verification.ui.internal.result.ResultAct;

/** The chosen campaign: what for and until when, and its lists from four sides. */
final class CampaignDetail {

    private static final int FINDINGS = 1;

    private final Room room;
    private final Label name;
    private final Pill retention;
    private final Label line;
    private final Label purpose;
    private final Segments segments;
    private VersionsView versions;
    private FindingsView findings;
    private CompareView compare;
    private DeletionsView deletions;

    /**
     * The use cases of the chosen campaign.
     *
     * @param lists takes, reads, compares and deletes lists
     * @param matching lets the matcher run
     * @param navigator leads to the desk
     * @param result opens the result of a list
     */
    record Uses(CampaignLists lists, ListMatching matching, Navigator navigator, ResultAct result) {
    }

    CampaignDetail(Composite parent, Room room, Uses uses) {
        this.room = room;
        var side = Grids.fill(Grids.plain(parent, 1));
        side.setLayout(Grids.layout(1, 0, Theme.GAP));
        var head = Grids.wide(new Card(side, 2));
        name = Names.id(Grids.wide(Labels.heading(head, "")), "campaign.name");
        retention = new Pill(head, "", Tone.NEUTRAL);
        retention.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        line = across(Labels.body(head, ""));
        purpose = across(Labels.muted(head, ""));
        segments = new Segments(side, room.banner());
        segments.add("campaign.versions", CampaignText.segmentVersions.text(), pane -> {
            versions = new VersionsView(pane, room, uses, this::listChosen, () -> segments.show(FINDINGS));
            return versions;
        });
        segments.add("campaign.findings", CampaignText.segmentFindings.text(), pane -> {
            findings = new FindingsView(pane, room, uses.lists());
            return findings;
        });
        segments.add("campaign.compare", CampaignText.segmentCompare.text(), pane -> {
            compare = new CompareView(pane, room, uses.lists());
            return compare;
        });
        segments.add("campaign.deletions", CampaignText.segmentDeletions.text(), pane -> {
            deletions = new DeletionsView(pane, room, uses);
            return deletions;
        });
        show(null);
    }

    /**
     * @param pane of one view
     * @return a card that takes all of it
     */
    static Card pane(Composite pane) {
        var card = Grids.fill(new Card(pane, 1));
        ((GridData) card.getLayoutData()).horizontalSpan = 2;
        return card;
    }

    private static Label across(Label label) {
        ((GridData) Grids.wide(label).getLayoutData()).horizontalSpan = 2;
        return label;
    }

    /** @param row the chosen campaign, or null if there is none */
    void show(CampaignRow row) {
        if (row == null) {
            name.setText(CampaignText.nobodyChosen.text());
            line.setText(CampaignText.nobodyChosenNext.text());
            purpose.setText("");
            retention.show("", Tone.NEUTRAL);
        } else {
            var draft = row.campaign().draft();
            var kept = Retention.of(draft.retainUntil(), room.formats().today());
            name.setText(Labels.escape(draft.name()));
            retention.show(kept.word(), kept.tone());
            line.setText(Labels.escape(CampaignText.campaignLine.text(draft.kind().label(), draft.source(), Formats.date(draft.listDate()))));
            purpose.setText(Labels.escape(CampaignText.campaignPurpose.text(draft.purpose(), draft.legalBasis())));
        }
        name.getParent().getParent().layout(true, true);
        versions.show(row);
        compare.show(row);
        deletions.show(row);
    }

    private void listChosen(VersionsView.Version version) {
        findings.show(version == null ? null : version.list());
    }
}
