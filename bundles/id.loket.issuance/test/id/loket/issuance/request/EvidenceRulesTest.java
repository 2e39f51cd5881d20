package id.loket.issuance.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.loket.issuance.request.EvidenceRules.Applicant;
import id.loket.kernel.Citizenship;
import id.loket.kernel.IssueReason;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;

class EvidenceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final String FAMILY = "7110020101100001";
    private static final RegionCode OFFICE = new RegionCode("71.10");
    private static final Applicant CITIZEN = new Applicant(Citizenship.WNI, FAMILY, new RegionCode("71.10.02.2001"), OFFICE);
    private static final Applicant FOREIGNER = new Applicant(Citizenship.WNA, FAMILY, new RegionCode("71.10.02.2001"), OFFICE);
    private static final Applicant GUEST = new Applicant(Citizenship.WNI, null, new RegionCode("71.01.02.2001"), OFFICE);

    @Test
    void eachReasonAsksForExactlyItsEvidence() {
        var whole = whole();
        for (var reason : IssueReason.values()) {
            if (reason == IssueReason.FIRST) {
                continue;
            }
            var who = who(reason);
            assertTrue(EvidenceRules.needed(reason).containsAll(EvidenceRules.checked(reason, whole, who, TODAY).keySet()));
            for (var field : EvidenceRules.needed(reason)) {
                if (field.kind() != EvidenceField.Kind.OPTIONAL_TEXT) {
                    var without = new EnumMap<>(whole);
                    without.put(field, " ");
                    refused(RequestMsg.fieldMissing, reason, without, who);
                }
            }
        }
        refused(RequestMsg.firstIsNoRequest, IssueReason.FIRST, whole, CITIZEN);
    }

    @Test
    void aLostCardNeedsThePoliceLetterWithNumberDateAndOffice() {
        assertTrue(EvidenceRules.needed(IssueReason.LOST).containsAll(java.util.List.of(EvidenceField.POLICE_NUMBER,
                EvidenceField.POLICE_DATE, EvidenceField.POLICE_OFFICE)));
        refused(RequestMsg.dateForm, IssueReason.LOST, with(EvidenceField.POLICE_DATE, "31-02-2026"), CITIZEN);
        refused(RequestMsg.dateAhead, IssueReason.LOST, with(EvidenceField.POLICE_DATE, "3-11-2026"), CITIZEN);
        assertEquals("2026-10-30", EvidenceRules.checked(IssueReason.LOST, with(EvidenceField.POLICE_DATE, "30/10/2026"),
                CITIZEN, TODAY).get(EvidenceField.POLICE_DATE));
    }

    @Test
    void anOldCardIsNamedByItsChipOrCalledUnreadable() {
        refused(RequestMsg.chipForm, IssueReason.DAMAGED, with(EvidenceField.OLD_CARD, "broken"), CITIZEN);
        assertEquals("OLD000001", EvidenceRules.checked(IssueReason.DAMAGED, with(EvidenceField.OLD_CARD, "old 000001"),
                CITIZEN, TODAY).get(EvidenceField.OLD_CARD));
        assertEquals("-", EvidenceRules.checked(IssueReason.DAMAGED, with(EvidenceField.OLD_CARD, "-"), CITIZEN, TODAY)
                .get(EvidenceField.OLD_CARD));
    }

    @Test
    void theFamilyCardShownIsTheResidentsOwn() {
        refused(RequestMsg.familyCardForm, IssueReason.LOST, with(EvidenceField.FAMILY_CARD, "711002"), CITIZEN);
        refused(RequestMsg.otherFamilyCard, IssueReason.LOST, with(EvidenceField.FAMILY_CARD, "7110020101100002"), CITIZEN);
    }

    @Test
    void outsideDomicileIsForWhoLivesElsewhereAndChangesNoData() {
        refused(RequestMsg.livesHere, IssueReason.OUT_OF_DOMICILE, whole(), CITIZEN);
        refused(RequestMsg.livesElsewhere, IssueReason.DATA_CHANGE, whole(), GUEST);
        refused(RequestMsg.livesElsewhere, IssueReason.MOVE_IN, whole(), GUEST);
        assertFalse(EvidenceRules.needed(IssueReason.OUT_OF_DOMICILE).contains(EvidenceField.DOCUMENT_NUMBER));
    }

    @Test
    void aForeignersRenewalNeedsValidDocumentsAndComesThirtyDaysBefore() {
        refused(RequestMsg.notAForeigner, IssueReason.FOREIGNER_RENEWAL, whole(), CITIZEN);
        refused(RequestMsg.dateOver, IssueReason.FOREIGNER_RENEWAL, with(EvidenceField.TRAVEL_UNTIL, "1-11-2026"), FOREIGNER);
        refused(RequestMsg.dateOver, IssueReason.FOREIGNER_RENEWAL, with(EvidenceField.ITAP_UNTIL, "1-11-2026"), FOREIGNER);
        var lastDay = with(EvidenceField.CARD_UNTIL, "2-12-2026");
        lastDay.remove(EvidenceField.LATE_REASON);
        EvidenceRules.checked(IssueReason.FOREIGNER_RENEWAL, lastDay, FOREIGNER, TODAY);
        var late = with(EvidenceField.CARD_UNTIL, "1-12-2026");
        late.remove(EvidenceField.LATE_REASON);
        refused(RequestMsg.renewalLate, IssueReason.FOREIGNER_RENEWAL, late, FOREIGNER);
        late.put(EvidenceField.LATE_REASON, "sakit");
        assertEquals("sakit", EvidenceRules.checked(IssueReason.FOREIGNER_RENEWAL, late, FOREIGNER, TODAY)
                .get(EvidenceField.LATE_REASON));
    }

    @Test
    void aTextThatDoesNotFitIsRefusedWithItsField() {
        refused(RequestMsg.fieldTooLong, IssueReason.LOST, with(EvidenceField.POLICE_OFFICE, "x".repeat(201)), CITIZEN);
    }

    private static Applicant who(IssueReason reason) {
        return switch (reason) {
            case FOREIGNER_RENEWAL -> FOREIGNER;
            case OUT_OF_DOMICILE -> GUEST;
            default -> CITIZEN;
        };
    }

    private static Map<EvidenceField, String> with(EvidenceField field, String value) {
        var typed = whole();
        typed.put(field, value);
        return typed;
    }

    private static EnumMap<EvidenceField, String> whole() {
        var typed = new EnumMap<EvidenceField, String>(EvidenceField.class);
        for (var field : EvidenceField.values()) {
            typed.put(field, switch (field.kind()) {
                case TEXT, OPTIONAL_TEXT -> "no. 17";
                case DATE, FUTURE_DATE -> "1-6-2031";
                case PAST_DATE -> "1-6-2026";
                case FAMILY_CARD_NUMBER -> FAMILY;
                case CHIP -> "DKB000009";
            });
        }
        return typed;
    }

    private static void refused(RequestMsg rule, IssueReason reason, Map<EvidenceField, String> typed, Applicant who) {
        assertEquals(rule, assertThrows(Refusal.class, () -> EvidenceRules.checked(reason, typed, who, TODAY)).reason());
    }
}
