package id.loket.stock.supply;

/** Who sends blanks, is asked for them and sets the quota. */
public enum Sender {
    /** Ditjen Dukcapil's store in Jakarta. */
    MINISTRY(SupplyMsg.senderMinistry),
    /** The province, which hands on what it got. */
    PROVINCE(SupplyMsg.senderProvince);

    private final SupplyMsg label;

    Sender(SupplyMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
