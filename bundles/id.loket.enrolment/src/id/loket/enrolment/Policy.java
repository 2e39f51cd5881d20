package id.loket.enrolment;

import java.util.EnumMap;
import java.util.Map;

import id.loket.registry.office.OfficeSettings;

/**
 * The office's rules for captures.
 *
 * @param thresholds quality from which a capture is good enough, 0 to 100 on the device's scale
 * @param tries after how many the best is kept, though below its threshold
 */
public record Policy(Map<Modality, Integer> thresholds, int tries) {

    /** Office setting that holds the number of tries. */
    public static final String TRIES = "enrolment.tries";
    private static final int USUAL_TRIES = 3;

    /** Copies the map. */
    public Policy {
        thresholds = Map.copyOf(thresholds);
    }

    /**
     * @param settings of the office
     * @return its policy; what was never set, or makes no sense, is as usual
     */
    public static Policy from(OfficeSettings settings) {
        var thresholds = new EnumMap<Modality, Integer>(Modality.class);
        for (var modality : Modality.values()) {
            thresholds.put(modality, settings.number(modality.setting(), modality.usualThreshold()));
        }
        return new Policy(thresholds, Math.max(1, settings.number(TRIES, USUAL_TRIES)));
    }

    /**
     * @param item what is taken
     * @return its threshold
     */
    public int threshold(Item item) {
        return thresholds.get(item.modality());
    }
}
