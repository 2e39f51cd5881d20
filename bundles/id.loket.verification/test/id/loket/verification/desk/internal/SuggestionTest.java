package id.loket.verification.desk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;

import id.loket.kernel.RegionCode;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;

class SuggestionTest {

    private static final RegionCode OFFICE = new RegionCode("71.10");

    @Test
    void recordingAndCardTellWhatBecameOfWhoIsFound() {
        assertEquals(Outcome.FOUND_NOT_RECORDED, Suggestion.forResident(Set.of(), CampaignKind.KPU));
        assertEquals(Outcome.FOUND_RECORDED_NOT_PRINTED, Suggestion.forResident(Set.of(Flag.RECORDED), CampaignKind.KPU));
        assertEquals(Outcome.FOUND_RECORDED_PRINTED,
                Suggestion.forResident(Set.of(Flag.RECORDED, Flag.PRINTED, Flag.HANDED_OVER), CampaignKind.KPU));
    }

    @Test
    void onTheListOfPeopleWithoutACardWhoHoldsOneIsSaidToHoldOne() {
        assertEquals(Outcome.HAS_CARD, Suggestion.forResident(Set.of(Flag.RECORDED, Flag.PRINTED, Flag.HANDED_OVER),
                CampaignKind.MINISTRY));
    }

    @Test
    void whoIsNotFoundAndBelongsElsewhereIsAnotherRegencys() {
        assertEquals(Outcome.NOT_FOUND, Suggestion.forNobody(null, OFFICE));
        assertEquals(Outcome.NOT_FOUND, Suggestion.forNobody(OFFICE, OFFICE));
        assertEquals(Outcome.OTHER_REGENCY, Suggestion.forNobody(new RegionCode("64.08"), OFFICE));
    }
}
