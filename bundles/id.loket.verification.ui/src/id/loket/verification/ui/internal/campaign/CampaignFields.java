package id.loket.verification.ui.internal.campaign;

import java.util.List;

import id.loket.ui.Formats;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;

/** What was typed into the form of a campaign, read. */
final class CampaignFields {

    private CampaignFields() {
    }

    /**
     * @param values kind by number, name, source, date of the list, purpose, legal basis, end of retention
     * @return what they say; the use case refuses what is empty
     * @throws id.loket.kernel.text.Refusal if a day is none
     */
    static CampaignDraft draft(List<String> values) {
        return new CampaignDraft(CampaignKind.values()[Integer.parseInt(values.get(0))], values.get(1), values.get(2),
                Formats.typedDay(values.get(3)), values.get(4), values.get(5), Formats.typedDay(values.get(6)));
    }
}
