package id.loket.centre;

import id.loket.kernel.OutageCause;

/** Why nothing came back: each needs a different person to act. */
public enum SilenceCause {
    /** No route, cable or provider down, connection timed out. */
    NO_LINK(OutageCause.NETWORK, CentreMsg.silenceNoLink),
    /** The server's name does not resolve. */
    NAME(OutageCause.NETWORK, CentreMsg.silenceName),
    /** Certificate expired, not trusted, clock wrong. */
    TLS(OutageCause.CENTRAL, CentreMsg.silenceTls),
    /** The machine answers, its service does not listen. */
    REFUSED(OutageCause.CENTRAL, CentreMsg.silenceRefused),
    /** The server answered with an error (5xx). */
    CENTRE_ERROR(OutageCause.CENTRAL, CentreMsg.silenceError),
    /** Connected, but no answer in time. */
    TIMEOUT(OutageCause.CENTRAL, CentreMsg.silenceTimeout);

    private final OutageCause outage;
    private final CentreMsg text;

    SilenceCause(OutageCause outage, CentreMsg text) {
        this.outage = outage;
        this.text = text;
    }

    /** @return the kind of outage this is booked under */
    public OutageCause outage() {
        return outage;
    }

    /** @return what the operator reads */
    public String label() {
        return text.text();
    }
}
