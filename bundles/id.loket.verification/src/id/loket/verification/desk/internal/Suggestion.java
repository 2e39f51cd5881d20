package id.loket.verification.desk.internal;

import java.util.Set;

import id.loket.kernel.RegionCode;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;

/** The outcome that the facts speak for. */
final class Suggestion {

    private Suggestion() {
    }

    /** @return for a row whose resident is known */
    static Outcome forResident(Set<Flag> facts, CampaignKind kind) {
        if (kind == CampaignKind.MINISTRY && facts.contains(Flag.HANDED_OVER)) {
            return Outcome.HAS_CARD;
        }
        if (facts.contains(Flag.PRINTED)) {
            return Outcome.FOUND_RECORDED_PRINTED;
        }
        return facts.contains(Flag.RECORDED) ? Outcome.FOUND_RECORDED_NOT_PRINTED : Outcome.FOUND_NOT_RECORDED;
    }

    /**
     * For a row that nobody in the register fits.
     *
     * @param home regency the row belongs to, or null
     * @param office the regency this office serves
     */
    static Outcome forNobody(RegionCode home, RegionCode office) {
        return home == null || home.equals(office) ? Outcome.NOT_FOUND : Outcome.OTHER_REGENCY;
    }
}
