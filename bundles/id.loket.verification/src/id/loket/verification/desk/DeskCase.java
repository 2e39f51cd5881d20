package id.loket.verification.desk;

import java.util.List;
import java.util.Optional;

import id.loket.verification.campaign.CampaignKind;

/**
 * One row, opened to be decided.
 *
 * @param row the row
 * @param kind of its campaign: tells which outcomes are offered
 * @param version of the row, to be given back with the decision: who decides has seen the newest state
 * @param listed what the list says field by field, for when nobody stands beside it
 * @param candidates likely residents, best first
 * @param suggested the outcome that the facts speak for if the best candidate is chosen, else if nobody is
 * @param story every decision, newest first
 * @param findings what teams in the field found out, newest first
 */
public record DeskCase(DeskRow row, CampaignKind kind, int version, List<FieldAgreement> listed, List<RegisterCandidate> candidates,
        Outcome suggested, List<Decision> story, List<FieldFinding> findings) {

    /** @return the decision that stands, or the first person's that waits for the second */
    public Optional<Decision> current() {
        return story.stream().filter(each -> each.stage() == Decision.Stage.FINAL || each.stage() == Decision.Stage.FIRST)
                .findFirst();
    }
}
