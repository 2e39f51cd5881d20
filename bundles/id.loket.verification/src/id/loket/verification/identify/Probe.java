package id.loket.verification.identify;

import id.loket.kernel.FingerPosition;

/**
 * A print that somebody is looked for by. It lives in memory only.
 *
 * @param finger an index finger
 * @param image PNG, for the screen
 * @param quality 0 to 100 on the device's scale
 * @param minutiae how many points it has
 * @param template native template
 */
public record Probe(FingerPosition finger, byte[] image, int quality, int minutiae, byte[] template) {

    /** Says nothing of the print: it must not get into a log. */
    @Override
    public String toString() {
        return "Probe[" + finger + "]";
    }
}
