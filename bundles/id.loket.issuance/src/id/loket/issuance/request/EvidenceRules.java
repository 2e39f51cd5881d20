package id.loket.issuance.request;

import static id.loket.issuance.request.EvidenceField.CARD_UNTIL;
import static id.loket.issuance.request.EvidenceField.DOCUMENT_KIND;
import static id.loket.issuance.request.EvidenceField.DOCUMENT_NUMBER;
import static id.loket.issuance.request.EvidenceField.FAMILY_CARD;
import static id.loket.issuance.request.EvidenceField.FORM;
import static id.loket.issuance.request.EvidenceField.ITAP_NUMBER;
import static id.loket.issuance.request.EvidenceField.ITAP_UNTIL;
import static id.loket.issuance.request.EvidenceField.LATE_REASON;
import static id.loket.issuance.request.EvidenceField.MOVE_LETTER;
import static id.loket.issuance.request.EvidenceField.OLD_CARD;
import static id.loket.issuance.request.EvidenceField.POLICE_DATE;
import static id.loket.issuance.request.EvidenceField.POLICE_NUMBER;
import static id.loket.issuance.request.EvidenceField.POLICE_OFFICE;
import static id.loket.issuance.request.EvidenceField.TRAVEL_DOCUMENT;
import static id.loket.issuance.request.EvidenceField.TRAVEL_UNTIL;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.request.EvidenceField.Kind;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.FamilyCardNumber;
import id.loket.kernel.InvalidNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;

/**
 * What each kind of request must show (Perpres 96/2018 art. 14 to 22, form F-1.02): the list is data, the checks follow
 * from the kinds of the fields, and what remains is the few rules that look at the resident.
 */
public final class EvidenceRules {

    /** Typed for an old card whose chip number cannot be read. */
    public static final String UNREADABLE = OldCard.UNREADABLE;
    /** Longest value, in characters. */
    public static final int LENGTH = 200;
    /** How long before its last day a foreigner's card is to be renewed (UU 23/2006 art. 63(4)). */
    public static final Period RENEW_BEFORE = Period.ofDays(30);

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<IssueReason, List<EvidenceField>> NEEDED = Map.of(
            IssueReason.LOST, List.of(FORM, FAMILY_CARD, POLICE_NUMBER, POLICE_DATE, POLICE_OFFICE),
            IssueReason.DAMAGED, List.of(FORM, FAMILY_CARD, OLD_CARD),
            IssueReason.DATA_CHANGE, List.of(FORM, FAMILY_CARD, OLD_CARD, DOCUMENT_KIND, DOCUMENT_NUMBER),
            IssueReason.MOVE_IN, List.of(FORM, FAMILY_CARD, OLD_CARD, MOVE_LETTER),
            IssueReason.FOREIGNER_RENEWAL, List.of(FORM, FAMILY_CARD, OLD_CARD, TRAVEL_DOCUMENT, TRAVEL_UNTIL,
                    ITAP_NUMBER, ITAP_UNTIL, CARD_UNTIL, LATE_REASON),
            IssueReason.OUT_OF_DOMICILE, List.of(FORM, FAMILY_CARD));

    private EvidenceRules() {
    }

    /**
     * Who asks, and where.
     *
     * @param citizenship the resident's
     * @param familyCard the resident's family card as the register has it, or null
     * @param village of residence
     * @param office the regency this office serves
     */
    public record Applicant(Citizenship citizenship, String familyCard, RegionCode village, RegionCode office) {
    }

    /**
     * @param reason why a further card is asked for
     * @return what must be shown, in the order of the form; empty for FIRST, which is not asked for
     */
    public static List<EvidenceField> needed(IssueReason reason) {
        return NEEDED.getOrDefault(reason, List.of());
    }

    /**
     * Checks what was typed.
     *
     * @param reason why a further card is asked for
     * @param typed what was typed, by field; fields the reason does not need are left out
     * @param who asks
     * @param today the day at the office
     * @return the evidence, trimmed, dates as ISO
     * @throws Refusal with the field and its rule
     */
    public static Map<EvidenceField, String> checked(IssueReason reason, Map<EvidenceField, String> typed, Applicant who,
            LocalDate today) {
        requireFits(reason, who);
        var evidence = new EnumMap<EvidenceField, String>(EvidenceField.class);
        for (var field : needed(reason)) {
            var text = typed.getOrDefault(field, "").trim();
            if (!text.isEmpty()) {
                evidence.put(field, value(field, text, today));
            } else if (field.kind() != Kind.OPTIONAL_TEXT) {
                throw new Refusal(RequestMsg.fieldMissing, field.label(), reason.label());
            }
        }
        requireSameFamily(evidence.get(FAMILY_CARD), who);
        requireInTime(evidence, today);
        return evidence;
    }

    private static void requireFits(IssueReason reason, Applicant who) {
        var lives = who.office().contains(who.village());
        switch (reason) {
            case FIRST -> throw new Refusal(RequestMsg.firstIsNoRequest);
            case FOREIGNER_RENEWAL -> {
                if (who.citizenship() != Citizenship.WNA) {
                    throw new Refusal(RequestMsg.notAForeigner);
                }
            }
            case OUT_OF_DOMICILE -> {
                if (lives) {
                    throw new Refusal(RequestMsg.livesHere);
                }
            }
            case MOVE_IN, DATA_CHANGE -> {
                if (!lives) {
                    throw new Refusal(RequestMsg.livesElsewhere, reason.label());
                }
            }
            default -> {
                // A lost or damaged card is replaced for everybody.
            }
        }
    }

    private static String value(EvidenceField field, String text, LocalDate today) {
        if (text.length() > LENGTH) {
            throw new Refusal(RequestMsg.fieldTooLong, field.label(), text.length(), LENGTH);
        }
        return switch (field.kind()) {
            case TEXT, OPTIONAL_TEXT -> text;
            case DATE -> date(field, text).toString();
            case PAST_DATE -> past(field, date(field, text), today).toString();
            case FUTURE_DATE -> future(field, date(field, text), today).toString();
            case FAMILY_CARD_NUMBER -> familyCard(text);
            case CHIP -> UNREADABLE.equals(text) ? text : chip(text);
        };
    }

    private static LocalDate date(EvidenceField field, String text) {
        try {
            return LocalDate.parse(text.replaceAll("[/. ]", "-"), TYPED);
        } catch (DateTimeParseException noDate) {
            throw new Refusal(noDate, RequestMsg.dateForm, field.label(), text);
        }
    }

    private static LocalDate past(EvidenceField field, LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new Refusal(RequestMsg.dateAhead, field.label(), shown(date));
        }
        return date;
    }

    private static LocalDate future(EvidenceField field, LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            throw new Refusal(RequestMsg.dateOver, field.label(), shown(date));
        }
        return date;
    }

    private static String familyCard(String text) {
        try {
            return new FamilyCardNumber(text.replace(" ", "")).value();
        } catch (InvalidNumber wrong) {
            throw new Refusal(wrong, RequestMsg.familyCardForm);
        }
    }

    private static String chip(String text) {
        try {
            return ChipNumber.parse(text).value();
        } catch (Refusal wrong) {
            throw new Refusal(wrong, RequestMsg.chipForm, text, UNREADABLE);
        }
    }

    private static void requireSameFamily(String shown, Applicant who) {
        if (shown != null && who.familyCard() != null && !who.familyCard().equals(shown)) {
            throw new Refusal(RequestMsg.otherFamilyCard);
        }
    }

    /** A late renewal is not turned away, since the holder would be left without a card; it says why it is late. */
    private static void requireInTime(Map<EvidenceField, String> evidence, LocalDate today) {
        if (!evidence.containsKey(CARD_UNTIL)) {
            return;
        }
        var lastDay = LocalDate.parse(evidence.get(CARD_UNTIL));
        if (today.isAfter(lastDay.minus(RENEW_BEFORE))) {
            if (!evidence.containsKey(LATE_REASON)) {
                throw new Refusal(RequestMsg.renewalLate, shown(lastDay), RENEW_BEFORE.getDays());
            }
        } else {
            evidence.remove(LATE_REASON);
        }
    }

    private static String shown(LocalDate date) {
        return String.format(Locale.ROOT, "%1$td-%1$tm-%1$tY", date);
    }
}
