package id.loket.kernel;

/** Why a card is issued (Perpres 96/2018 art. 14). */
public enum IssueReason {
    FIRST(KernelMsg.reasonFirst),
    MOVE_IN(KernelMsg.reasonMoveIn),
    DATA_CHANGE(KernelMsg.reasonDataChange),
    FOREIGNER_RENEWAL(KernelMsg.reasonForeignerRenewal),
    LOST(KernelMsg.reasonLost),
    DAMAGED(KernelMsg.reasonDamaged),
    OUT_OF_DOMICILE(KernelMsg.reasonOutOfDomicile);

    private final KernelMsg label;

    IssueReason(KernelMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
