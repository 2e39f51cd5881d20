package id.loket.issuance.request;

/** One thing a request for a further card may have to show. Which ones, {@link EvidenceRules} says. */
public enum EvidenceField {
    /** Number of form F-1.02. */
    FORM(Kind.TEXT, RequestMsg.fieldForm),
    /** Number of the family card shown. */
    FAMILY_CARD(Kind.FAMILY_CARD_NUMBER, RequestMsg.fieldFamilyCard),
    /** Police loss letter: number. */
    POLICE_NUMBER(Kind.TEXT, RequestMsg.fieldPoliceNumber),
    /** Police loss letter: date. */
    POLICE_DATE(Kind.PAST_DATE, RequestMsg.fieldPoliceDate),
    /** Police loss letter: which police office. */
    POLICE_OFFICE(Kind.TEXT, RequestMsg.fieldPoliceOffice),
    /** Chip number of the old card, taken in when the new one is handed over; or {@link EvidenceRules#UNREADABLE}. */
    OLD_CARD(Kind.CHIP, RequestMsg.fieldOldCard),
    /** Document that proves the changed data: kind. */
    DOCUMENT_KIND(Kind.TEXT, RequestMsg.fieldDocumentKind),
    /** Document that proves the changed data: number. */
    DOCUMENT_NUMBER(Kind.TEXT, RequestMsg.fieldDocumentNumber),
    /** Letter of the move, from the place left. */
    MOVE_LETTER(Kind.TEXT, RequestMsg.fieldMoveLetter),
    /** Number of the passport. */
    TRAVEL_DOCUMENT(Kind.TEXT, RequestMsg.fieldTravelDocument),
    /** Last day of the passport. */
    TRAVEL_UNTIL(Kind.FUTURE_DATE, RequestMsg.fieldTravelUntil),
    /** Number of the permit of permanent stay. */
    ITAP_NUMBER(Kind.TEXT, RequestMsg.fieldItapNumber),
    /** Last day of that permit, and of the new card. */
    ITAP_UNTIL(Kind.FUTURE_DATE, RequestMsg.fieldItapUntil),
    /** Last day of the present card. */
    CARD_UNTIL(Kind.DATE, RequestMsg.fieldCardUntil),
    /** Why the renewal is reported later than 30 days before that day; only then. */
    LATE_REASON(Kind.OPTIONAL_TEXT, RequestMsg.fieldLateReason);

    /** What may be typed. */
    public enum Kind { TEXT, OPTIONAL_TEXT, DATE, PAST_DATE, FUTURE_DATE, FAMILY_CARD_NUMBER, CHIP }

    private final Kind kind;
    private final RequestMsg label;

    EvidenceField(Kind kind, RequestMsg label) {
        this.kind = kind;
        this.label = label;
    }

    /** @return what may be typed */
    public Kind kind() {
        return kind;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
