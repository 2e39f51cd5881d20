package id.loket.kernel;

/** What kept the office from working. */
public enum OutageCause {
    NETWORK(KernelMsg.outageNetwork),
    CENTRAL(KernelMsg.outageCentral),
    POWER(KernelMsg.outagePower),
    DEVICE(KernelMsg.outageDevice),
    BLANK(KernelMsg.outageBlank);

    private final KernelMsg label;

    OutageCause(KernelMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
