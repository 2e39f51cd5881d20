package id.loket.centre;

import id.loket.kernel.text.Refusal;

/** The centre gave no answer. What was asked may or may not have arrived. */
public final class CentreSilent extends Refusal {

    private static final long serialVersionUID = 1L;

    private final SilenceCause silence;

    /**
     * @param silence the cause, told apart
     * @param cause for the log
     */
    public CentreSilent(SilenceCause silence, Throwable cause) {
        super(cause, CentreMsg.centreSilent, silence.label());
        this.silence = silence;
    }

    /** @return the cause */
    public SilenceCause silence() {
        return silence;
    }
}
