package id.loket.registry.fieldwork;

/** What a team in the field found out about a resident on a list (reference: the ministry's list, practice of offices). */
public enum FieldStatus {
    /** Lives there. */
    PRESENT(FieldworkMsg.present),
    /** Lives elsewhere now. */
    MOVED(FieldworkMsg.moved),
    /** A death found in the field needs a certificate before the NIK is closed. */
    DECEASED(FieldworkMsg.deceased),
    /** Nobody there knows the person. */
    UNKNOWN(FieldworkMsg.unknown),
    ABROAD(FieldworkMsg.abroad),
    /** Serves with the armed forces or the police. */
    TNI_POLRI(FieldworkMsg.tniPolri),
    /** Ill or disabled: is visited at home. */
    HOME_VISIT(FieldworkMsg.homeVisit),
    /** Mentally ill: recorded with portrait and fingers only. */
    ODGJ(FieldworkMsg.odgj),
    REFUSED(FieldworkMsg.refused),
    UNDER_AGE(FieldworkMsg.underAge),
    IN_PRISON(FieldworkMsg.inPrison),
    /** The neighbourhood of the list does not exist any more. */
    NO_SUCH_RT(FieldworkMsg.noSuchRt),
    HAS_CARD(FieldworkMsg.hasCard);

    private final FieldworkMsg label;

    FieldStatus(FieldworkMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
