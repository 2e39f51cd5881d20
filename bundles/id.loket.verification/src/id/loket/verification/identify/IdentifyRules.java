package id.loket.verification.identify;

import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.office.OfficeSettings;

/**
 * The office's rules for searches by finger.
 *
 * @param threshold score from which somebody is a candidate. The usual 40 is that of a 1:1 match (one stranger in 10,000
 *            comes as far), and is not raised with the size of the register: a stranger among the candidates costs a look,
 *            the right person left out is recorded a second time. How likely a stranger is, {@link Strength} says
 * @param quality the print must have, 0 to 100 on the device's scale; usually what recordings ask for
 * @param minutiae the print must have: a dozen points is what an examiner wants to see before he says anything
 * @param tolerance years by which an age may be wrong: usually 10, since it is guessed by looking at somebody
 */
public record IdentifyRules(int threshold, int quality, int minutiae, int tolerance) {

    /** Office setting of the threshold. */
    public static final String THRESHOLD = "verification.identify.threshold";
    /** Office setting of the quality. */
    public static final String QUALITY = "verification.identify.quality";
    /** Office setting of the tolerance. */
    public static final String TOLERANCE = "verification.identify.age-tolerance";

    /**
     * Office setting of the memory, in megabytes, that the fingers on record may take while they are ready: a third of what
     * the program has unless told. Past that they are made ready in each search, which then takes longer.
     */
    public static final String MEMORY = "verification.identify.memory-mb";

    private static final int USUAL_QUALITY = 40;
    private static final int MINUTIAE = 12;
    private static final int USUAL_TOLERANCE = 10;

    /**
     * @param settings of the office
     * @return its rules; what was never set is as usual
     */
    public static IdentifyRules from(OfficeSettings settings) {
        return new IdentifyRules(settings.number(THRESHOLD, (int) FingerMatcher.THRESHOLD),
                settings.number(QUALITY, USUAL_QUALITY), MINUTIAE, settings.number(TOLERANCE, USUAL_TOLERANCE));
    }

    /**
     * @param probe a print
     * @return whether somebody can be looked for by it
     */
    public boolean accepts(Probe probe) {
        return probe.quality() >= quality && probe.minutiae() >= minutiae;
    }
}
