package id.loket.verification.ui.internal.campaign;

import id.loket.ui.Formats;
import id.loket.ui.dialog.Answer;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;

/** What was typed into the form of a campaign, read. */
final class CampaignFields {

    private CampaignFields() {
    }

    /**
     * @param answer what was typed into the form
     * @return what they say; the use case refuses what is empty
     * @throws id.loket.kernel.text.Refusal if a day is none
     */
    static CampaignDraft draft(Answer answer) {
        return new CampaignDraft(CampaignKind.values()[answer.choice("kind")], answer.text("name"), answer.text("source"),
                Formats.typedDay(answer.text("listDate")), answer.text("purpose"), answer.text("legalBasis"),
                Formats.typedDay(answer.text("retainUntil")));
    }
}
