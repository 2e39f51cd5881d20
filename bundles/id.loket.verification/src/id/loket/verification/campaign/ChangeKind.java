package id.loket.verification.campaign;

/** What became of a row from one version of a list to the next. */
public enum ChangeKind {
    NEW(CampaignMsg.changeNew), GONE(CampaignMsg.changeGone), CHANGED(CampaignMsg.changeChanged),
    SAME(CampaignMsg.changeSame);

    private final CampaignMsg label;

    ChangeKind(CampaignMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
