package id.loket.driver.sbi.internal;

import java.io.IOException;

/** A service could not be asked, or its answer did not come whole. */
final class LinkException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What became of the exchange. */
    enum Kind {
        /** Nobody listens there. */
        REFUSED,
        /** The connection ended before the answer did. */
        CUT_OFF,
        /** The time is over. */
        SILENT,
        /** What came is not what the interface speaks. */
        GARBLED,
        /** What came has no end. */
        ENDLESS,
        /** Whoever asked does not want to know any more. */
        CANCELLED,
        /** The driver is being taken away. */
        CLOSED
    }

    LinkException(Kind kind, String detail) {
        this(kind, detail, null);
    }

    LinkException(Kind kind, String detail, Throwable cause) {
        super(kind + ": " + detail, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
