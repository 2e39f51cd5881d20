package id.loket.verification.campaign;

/** How much a finding takes from a row; in rising order. */
public enum Grade {
    /** Nothing to note. */
    CLEAN(CampaignMsg.gradeClean),
    /** The value is usable, in part or after mending: a masked NIK, a year instead of a date. */
    NOTE(CampaignMsg.gradeNote),
    /** The value is not usable; the row is, by its other values. */
    WARNING(CampaignMsg.gradeWarning),
    /** Nobody can be looked for by this row; a person has to read it. */
    BAD(CampaignMsg.gradeBad);

    private final CampaignMsg label;

    Grade(CampaignMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
