package id.loket.enrolment;

/** What kind of thing is taken of a resident. */
public enum Modality {
    PORTRAIT("portrait", 50), SIGNATURE("signature", 0), FINGER("finger", 40), IRIS("iris", 60);

    private final String setting;
    private final int usualThreshold;

    Modality(String setting, int usualThreshold) {
        this.setting = setting;
        this.usualThreshold = usualThreshold;
    }

    /** @return the office setting that holds this modality's quality threshold */
    public String setting() {
        return "enrolment.quality." + setting;
    }

    /** @return the threshold an office starts with, 0 to 100 on the device's scale */
    public int usualThreshold() {
        return usualThreshold;
    }
}
