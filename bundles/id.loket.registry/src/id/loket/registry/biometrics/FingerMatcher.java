package id.loket.registry.biometrics;

/** Fingerprint templates and 1:1 matches (SourceAFIS). Thread-safe; extraction takes some 50 ms, so not on a UI thread. */
public interface FingerMatcher {

    /** Score from which two prints count as one finger: SourceAFIS' false match rate of 0.01 %. */
    double THRESHOLD = 40;

    /**
     * @param image grey image, PNG
     * @param dpi its resolution, usually 500
     * @return native template
     */
    byte[] template(byte[] image, int dpi);

    /**
     * @param probe native template
     * @param candidate native template
     * @return similarity; at least {@link #THRESHOLD} means the same finger
     */
    double score(byte[] probe, byte[] candidate);
}
