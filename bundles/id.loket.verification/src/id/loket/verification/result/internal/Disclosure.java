package id.loket.verification.result.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Languages;
import id.loket.registry.Regions;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowResult;
import id.loket.verification.result.ResultMsg;

/**
 * What of a row's outcome the list's sender may be told. Nothing of the register is given away: no NIK, name or address that
 * the list itself did not say. Health and custody are specific data (UU 27/2022 art. 4): only who keeps them is told.
 */
final class Disclosure {

    private static final Locale PAPER = Languages.INDONESIAN;
    private static final Set<Outcome> HEALTH = EnumSet.of(Outcome.ODGJ, Outcome.HOME_VISIT);
    private static final Set<Outcome> CUSTODY = EnumSet.of(Outcome.IN_PRISON, Outcome.RELEASED, Outcome.TRANSFERRED);

    private final CampaignKind receiver;
    private final Regions regions;

    /**
     * @param receiver of the result: who sent the list
     * @param regions name regencies
     */
    Disclosure(CampaignKind receiver, Regions regions) {
        this.receiver = receiver;
        this.regions = regions;
    }

    /**
     * What the sender is told of a row.
     *
     * @param outcome in two or three words
     * @param words what it means for the sender; may be empty
     */
    record Told(String outcome, String words) {
    }

    Told of(RowResult row) {
        return row.decided().map(decision -> isWithheld(decision.outcome())
                ? new Told(label(decision.outcome()), ResultMsg.toldWithheld.in(PAPER))
                : new Told(label(decision.outcome()), words(decision.outcome(), row.homeRegency())))
                .orElseGet(() -> new Told((row.decision() == null ? ResultMsg.outcomeOpen : ResultMsg.outcomeContested)
                        .in(PAPER), ResultMsg.toldOpen.in(PAPER)));
    }

    /** @return the outcome as the sender may read it, in totals too */
    String label(Outcome outcome) {
        return isWithheld(outcome) ? ResultMsg.outcomeWithheld.in(PAPER) : outcome.label(PAPER);
    }

    private boolean isWithheld(Outcome outcome) {
        return switch (receiver) {
            case MINISTRY -> false;
            case LAPAS -> HEALTH.contains(outcome);
            case KPU, SCHOOL, OTHER -> HEALTH.contains(outcome) || CUSTODY.contains(outcome);
        };
    }

    private String words(Outcome outcome, RegionCode home) {
        return switch (outcome) {
            case FOUND_RECORDED_PRINTED, HAS_CARD -> ResultMsg.toldHasCard.in(PAPER);
            case FOUND_RECORDED_NOT_PRINTED -> ResultMsg.toldNotPrinted.in(PAPER);
            case FOUND_NOT_RECORDED -> ResultMsg.toldNotRecorded.in(PAPER);
            case NOT_FOUND, UNKNOWN -> ResultMsg.toldNotFound.in(PAPER);
            case OTHER_REGENCY, RECORDED_ELSEWHERE -> elsewhere(home);
            case AMBIGUOUS -> ResultMsg.toldAmbiguous.in(PAPER);
            case ALIAS_CONFIRMED -> ResultMsg.toldAlias.in(PAPER);
            case INCOMPLETE_DOCUMENTS -> ResultMsg.toldDocuments.in(PAPER);
            case DECEASED -> ResultMsg.toldDeceased.in(PAPER);
            case UNDER_AGE -> ResultMsg.toldUnderAge.in(PAPER);
            case DUPLICATE_NIK -> ResultMsg.toldDuplicate.in(PAPER);
            case RELEASED, TRANSFERRED, REFUSED, FOREIGNER, PRESENT, MOVED, ABROAD, TNI_POLRI, HOME_VISIT, ODGJ, IN_PRISON,
                    NO_SUCH_RT -> "";
        };
    }

    /** The office's own regency tells nothing here: the row names it, but the person belongs elsewhere. */
    private String elsewhere(RegionCode home) {
        return home == null || home.equals(regions.office().code()) ? ResultMsg.toldElsewhereSomewhere.in(PAPER)
                : ResultMsg.toldElsewhere.in(PAPER, regions.name(home).orElse(home.value()));
    }
}
