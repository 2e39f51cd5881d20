package id.loket.verification.campaign;

/** Where lists of special populations come from. */
public enum CampaignKind {
    LAPAS(CampaignMsg.kindLapas), KPU(CampaignMsg.kindKpu), MINISTRY(CampaignMsg.kindMinistry),
    SCHOOL(CampaignMsg.kindSchool), OTHER(CampaignMsg.kindOther);

    private final CampaignMsg label;

    CampaignKind(CampaignMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
