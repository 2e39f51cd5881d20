package id.loket.verification.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.loket.registry.fieldwork.FieldStatus;
import id.loket.verification.campaign.CampaignKind;

class OutcomeTest {

    @ParameterizedTest
    @EnumSource
    void whatTheFieldFindsOutIsAnOutcomeOfTheSameName(FieldStatus status) {
        assertEquals(status.label().toLowerCase(Locale.ROOT), Outcome.of(status).label().toLowerCase(Locale.ROOT));
    }

    @Test
    void everyOutcomeIsOfferedSomewhereAndFoundOnesEverywhere() {
        for (var outcome : Outcome.values()) {
            assertTrue(Arrays.stream(CampaignKind.values()).anyMatch(kind -> Outcome.of(kind).contains(outcome)), outcome::name);
        }
        for (var kind : CampaignKind.values()) {
            assertTrue(Outcome.of(kind).containsAll(List.of(Outcome.FOUND_RECORDED_PRINTED,
                    Outcome.FOUND_RECORDED_NOT_PRINTED, Outcome.FOUND_NOT_RECORDED, Outcome.NOT_FOUND, Outcome.OTHER_REGENCY)));
        }
    }

    @Test
    void prisonsReleaseAndTransferAndVillagesDoNot() {
        assertTrue(Outcome.of(CampaignKind.LAPAS).containsAll(List.of(Outcome.RELEASED, Outcome.TRANSFERRED)));
        assertFalse(Outcome.of(CampaignKind.LAPAS).contains(Outcome.NO_SUCH_RT));
        assertFalse(Outcome.of(CampaignKind.MINISTRY).contains(Outcome.RELEASED));
    }

    @ParameterizedTest
    @EnumSource
    void noOutcomeBothNeedsAndExcludesAResident(Outcome outcome) {
        assertFalse(outcome.needsResident() && outcome.excludesResident());
    }
}
