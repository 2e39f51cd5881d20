package id.loket.verification.ui.internal.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.widgets.Shell;

import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
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
        new AskDialog<>(shell, title, CampaignText.save.text(), answer -> useCase.apply(CampaignFields.draft(answer)))
                .means(CampaignText.campaignWhy.text())
                .choice("kind", CampaignText.kind.text(), kinds, before.kind().ordinal())
                .text("name", CampaignText.name.text(), before.name())
                .text("source", CampaignText.source.text(), before.source())
                .text("listDate", CampaignText.listDate.text(), Formats.date(before.listDate()))
                .lines("purpose", CampaignText.purpose.text(), before.purpose())
                .lines("legalBasis", CampaignText.legalBasis.text(), before.legalBasis())
                .text("retainUntil", CampaignText.retainUntil.text(), Formats.date(before.retainUntil()))
                .ask().ifPresent(done);
    }
}
