package id.loket.device.iso;

/** Bytes that are no record of the kind asked for; says which field gave it away. */
public class IsoRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    IsoRecordException(String field, String detail) {
        this(field, detail, null);
    }

    IsoRecordException(String field, String detail, Throwable cause) {
        super(field + ": " + detail, cause);
        this.field = field;
    }

    /** @return the field, in the words of ISO/IEC 19794 */
    public String field() {
        return field;
    }
}
