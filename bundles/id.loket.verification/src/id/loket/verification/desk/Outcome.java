package id.loket.verification.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import id.loket.kernel.text.Message;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldworkMsg;
import id.loket.verification.campaign.CampaignKind;

/**
 * What became of a row: exactly one for each that is decided (reference: domain 6.1 for prisons and voter lists, 6.4 for the
 * ministry's list).
 */
public enum Outcome {
    FOUND_RECORDED_PRINTED(DeskMsg.foundRecordedPrinted),
    FOUND_RECORDED_NOT_PRINTED(DeskMsg.foundRecordedNotPrinted),
    FOUND_NOT_RECORDED(DeskMsg.foundNotRecorded),
    NOT_FOUND(DeskMsg.notFound),
    OTHER_REGENCY(DeskMsg.otherRegency),
    AMBIGUOUS(DeskMsg.ambiguous),
    ALIAS_CONFIRMED(DeskMsg.aliasConfirmed),
    RELEASED(DeskMsg.released),
    TRANSFERRED(DeskMsg.transferred),
    INCOMPLETE_DOCUMENTS(DeskMsg.incompleteDocuments),
    REFUSED(FieldworkMsg.refused),
    UNDER_AGE(FieldworkMsg.underAge),
    FOREIGNER(DeskMsg.foreigner),
    PRESENT(FieldworkMsg.present),
    MOVED(FieldworkMsg.moved),
    DECEASED(FieldworkMsg.deceased),
    UNKNOWN(FieldworkMsg.unknown),
    DUPLICATE_NIK(DeskMsg.duplicateNik),
    HAS_CARD(FieldworkMsg.hasCard),
    RECORDED_ELSEWHERE(DeskMsg.recordedElsewhere),
    ABROAD(FieldworkMsg.abroad),
    TNI_POLRI(FieldworkMsg.tniPolri),
    HOME_VISIT(FieldworkMsg.homeVisit),
    ODGJ(FieldworkMsg.odgj),
    IN_PRISON(FieldworkMsg.inPrison),
    NO_SUCH_RT(FieldworkMsg.noSuchRt);

    private static final Set<Outcome> FOUND = EnumSet.of(FOUND_RECORDED_PRINTED, FOUND_RECORDED_NOT_PRINTED,
            FOUND_NOT_RECORDED, ALIAS_CONFIRMED, HAS_CARD);
    private static final Set<Outcome> NOBODY = EnumSet.of(NOT_FOUND, AMBIGUOUS, UNKNOWN);
    private static final Set<Outcome> OF_PRISONS = EnumSet.of(RELEASED, TRANSFERRED, ALIAS_CONFIRMED);
    private static final Set<Outcome> OF_HOMES = EnumSet.range(PRESENT, NO_SUCH_RT);

    private final Message label;

    Outcome(Message label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return capital(label.text());
    }

    /**
     * @param locale of a paper, whatever the language of this session
     * @return the name in that language
     */
    public String label(Locale locale) {
        return capital(label.in(locale));
    }

    /** What a team found out is named as part of a sentence; beside the others it begins one. */
    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** @return whether it says that the row's person is one certain resident: then that resident must be chosen */
    public boolean needsResident() {
        return FOUND.contains(this);
    }

    /** @return whether it says that no certain resident is the row's person: then none may be chosen */
    public boolean excludesResident() {
        return NOBODY.contains(this);
    }

    /**
     * @param kind of a campaign
     * @return the outcomes that its desk offers, the most frequent first
     */
    public static List<Outcome> of(CampaignKind kind) {
        return Arrays.stream(values()).filter(outcome -> switch (kind) {
            case LAPAS -> !OF_HOMES.contains(outcome) || outcome == DECEASED || outcome == DUPLICATE_NIK;
            case KPU, MINISTRY -> !OF_PRISONS.contains(outcome) || outcome == ALIAS_CONFIRMED;
            case SCHOOL -> !OF_PRISONS.contains(outcome) && outcome != IN_PRISON && outcome != TNI_POLRI;
            case OTHER -> true;
        }).toList();
    }

    /**
     * @param status what a team in the field found out
     * @return the outcome that says the same
     */
    public static Outcome of(FieldStatus status) {
        return valueOf(status.name());
    }
}
