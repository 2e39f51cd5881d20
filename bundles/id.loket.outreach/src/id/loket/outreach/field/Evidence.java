package id.loket.outreach.field;

import id.loket.registry.fieldwork.FieldStatus;

/**
 * What a status rests on. Only that somebody lives there is seen by the team itself; everything else takes a person off a
 * list or changes how they are served, and needs a document or a name.
 */
public final class Evidence {

    private Evidence() {
    }

    /**
     * @param status what is so
     * @return what it rests on by itself, or empty where somebody must write it
     */
    public static String usual(FieldStatus status) {
        return status == FieldStatus.PRESENT ? FieldMsg.metInPerson.text() : "";
    }

    /**
     * @param status what is so
     * @return what to write, in the language of this session
     */
    public static String asked(FieldStatus status) {
        return (switch (status) {
            case PRESENT -> FieldMsg.metInPerson;
            case MOVED -> FieldMsg.askMoved;
            case DECEASED -> FieldMsg.askDeceased;
            case UNKNOWN -> FieldMsg.askUnknown;
            case ABROAD -> FieldMsg.askAbroad;
            case TNI_POLRI -> FieldMsg.askTniPolri;
            case HOME_VISIT -> FieldMsg.askHomeVisit;
            case ODGJ -> FieldMsg.askOdgj;
            case REFUSED -> FieldMsg.askRefused;
            case UNDER_AGE -> FieldMsg.askUnderAge;
            case IN_PRISON -> FieldMsg.askInPrison;
            case NO_SUCH_RT -> FieldMsg.askNoSuchRt;
            case HAS_CARD -> FieldMsg.askHasCard;
        }).text();
    }
}
