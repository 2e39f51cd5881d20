package id.loket.kernel;

/** Where a card stands. INSPECT: its act was interrupted, a person must look at the card before anything goes on. */
public enum CardState {
    REQUESTED(KernelMsg.cardRequested),
    QUEUED(KernelMsg.cardQueued),
    ASSIGNED(KernelMsg.cardAssigned),
    PRINTING(KernelMsg.cardPrinting),
    INSPECT(KernelMsg.cardInspect),
    PRINTED(KernelMsg.cardPrinted),
    SHIPPED(KernelMsg.cardShipped),
    HANDED_OVER(KernelMsg.cardHandedOver),
    SPOILED(KernelMsg.cardSpoiled);

    private final KernelMsg label;

    CardState(KernelMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
