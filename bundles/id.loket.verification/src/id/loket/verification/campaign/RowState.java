package id.loket.verification.campaign;

/** Whether a row of a list has its outcome. */
public enum RowState {
    OPEN(CampaignMsg.rowOpen),
    /** One person decided, and a second one has to. */
    CONTESTED(CampaignMsg.rowContested),
    DECIDED(CampaignMsg.rowDecided);

    private final CampaignMsg label;

    RowState(CampaignMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
