package id.loket.verification.ui.internal.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.widgets.Shell;

import id.loket.ui.Formats;
import id.loket.ui.dialog.FormDialog;
import id.loket.ui.dialog.FormDialog.Field;
import id.loket.ui.dialog.FormDialog.Titles;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;

/** What a person says of a campaign, before its first list may be taken. */
final class CampaignForm {

    private CampaignForm() {
    }

    /**
     * @param shell window
     * @param today proposed as the list's date
     * @param create the use case
     * @param done gets the new campaign
     */
    static void create(Shell shell, LocalDate today, Function<CampaignDraft, Campaign> create, Consumer<Campaign> done) {
        var proposed = new CampaignDraft(CampaignKind.LAPAS, "", "", today, "", "", null);
        open(shell, CampaignText.newCampaign.text(), proposed, create, done);
    }

    /**
     * @param shell window
     * @param campaign as it is
     * @param change the use case
     * @param done gets the changed campaign
     */
    static void change(Shell shell, Campaign campaign, Function<CampaignDraft, Campaign> change, Consumer<Campaign> done) {
        open(shell, CampaignText.changeCampaign.text(), campaign.draft(), change, done);
    }

    private static void open(Shell shell, String title, CampaignDraft before, Function<CampaignDraft, Campaign> useCase,
            Consumer<Campaign> done) {
        var kinds = Arrays.stream(CampaignKind.values()).map(CampaignKind::label).toList();
        new FormDialog<>(shell, new Titles(title, CampaignText.campaignWhy.text(), CampaignText.save.text()), List.of(
                Field.choice("campaign.kind", CampaignText.kind.text(), kinds, before.kind().ordinal()),
                Field.text("campaign.name", CampaignText.name.text(), before.name()),
                Field.text("campaign.source", CampaignText.source.text(), before.source()),
                Field.text("campaign.listDate", CampaignText.listDate.text(), Formats.date(before.listDate())),
                Field.lines("campaign.purpose", CampaignText.purpose.text(), before.purpose()),
                Field.lines("campaign.legalBasis", CampaignText.legalBasis.text(), before.legalBasis()),
                Field.text("campaign.retainUntil", CampaignText.retainUntil.text(), Formats.date(before.retainUntil()))),
                values -> useCase.apply(CampaignFields.draft(values)), done).open();
    }
}
