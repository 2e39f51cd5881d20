package id.loket.update;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

/** A site or a profile is not used, and why. Nothing was installed. */
public final class SiteRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * @param kind why, for programs
     * @param reason why, for people
     * @param arguments values for its placeholders
     */
    public SiteRefused(Kind kind, Message reason, Object... arguments) {
        super(reason, arguments);
        this.kind = kind;
    }

    /**
     * @param cause what led to it, for the log
     * @param kind why, for programs
     * @param reason why, for people
     * @param arguments values for its placeholders
     */
    public SiteRefused(Throwable cause, Kind kind, Message reason, Object... arguments) {
        super(cause, reason, arguments);
        this.kind = kind;
    }

    /** @return why, for programs */
    public Kind kind() {
        return kind;
    }

    /** Why a site or a profile is not used. */
    public enum Kind {
        /** No signature, or no manifest for it to cover. */
        UNSIGNED,
        /** Something differs from what was signed, is there without having been signed, or is a link. */
        TAMPERED,
        /** The time of the signature is over. */
        EXPIRED,
        /** Signed, but by nobody this office trusts for it. */
        WRONG_SIGNER,
        /** Older than one already seen. */
        OLD_SERIAL,
        /** Missing, cut short, unreachable or of an unknown form: another try or another copy may help. */
        UNREADABLE
    }
}
